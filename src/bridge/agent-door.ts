import type { Namespace, Socket } from 'socket.io'
import {
  type AgentCommand,
  type Command,
  type Conversation,
  type ConversationEvent,
  Refused,
} from '../conversation/index.ts'
import { agentSays, type ConversationView, guard, type HandoverCard } from '../protocol/index.ts'
import type { Switchboard } from '../switchboard/index.ts'
import type { Account } from './accounts.ts'
import type { Line } from './line.ts'
import { isSupervisor, mayRead as mayReadIt } from './may-read.ts'
import type { Presence } from './presence.ts'

export interface AgentDoorParts {
  readonly namespace: Namespace
  readonly switchboard: Switchboard
  readonly line: Line
  readonly presence: Presence
  readonly card: (conversation: Conversation) => HandoverCard | null
  readonly events: (id: string, after: number) => Promise<ConversationEvent[]>
  /** Rejects when the session in the cookie has ended. Asked again on every event. */
  readonly whoIs: (cookie: string | undefined) => Promise<Account>
  readonly customerTyping: (conversationId: string, typing: boolean) => void
  readonly banners: () => readonly string[]
  /** Conversations that one agent may hold at once. */
  readonly capacity: number
  /** Who looks at what has changed. */
  readonly lineChanged: () => void
  readonly now: () => number
  readonly report: (error: unknown) => void
}

/** Lets agents in by their session. Everything they do takes the same road as everything else: the switchboard. */
export function openAgentDoor(parts: AgentDoorParts): void {
  const { namespace, switchboard, line, presence, card, whoIs, capacity, now, report } = parts

  namespace.use((socket, next) => {
    whoIs(socket.handshake.headers.cookie).then(
      (account) => {
        socket.data.account = account
        next()
      },
      () => next(new Error('not-signed-in')),
    )
  })
  namespace.on('connection', serve)

  function serve(socket: Socket): void {
    const watched = new Set<string>()
    socket.data.watched = watched
    let packetSize = 0
    socket.conn.on('packet', ({ data }) => {
      packetSize = typeof data === 'string' ? data.length : 0
    })
    // Set by the middleware above, for every socket that came in.
    const { id, name } = socket.data.account as Account
    const agent = { id, name }
    presence.arrive(agent, socket.id)
    void socket.join(agentRoom(id))
    socket.on('disconnect', () => {
      for (const conversation of watched) line.unwatch(conversation, name)
      presence.leave(agent, socket.id)
    })

    guard(
      socket,
      agentSays,
      {
        join: async () => {
          await me()
          await socket.join('consoles')
          return { agents: presence.present(), line: line.rows(now()), banners: parts.banners() }
        },
        state: async ({ state }) => {
          await me()
          presence.set(id, state)
          return {}
        },
        watch: async ({ conversation }) => {
          const view = await viewFor(await me(), conversation)
          await socket.join(watchRoom(conversation))
          if (!watched.has(conversation)) line.watch(conversation, name)
          watched.add(conversation)
          parts.lineChanged()
          return { view }
        },
        unwatch: async ({ conversation }) => {
          await socket.leave(watchRoom(conversation))
          if (watched.delete(conversation)) line.unwatch(conversation, name)
          parts.lineChanged()
          return {}
        },
        sync: async ({ conversation, after }) => {
          await mayRead(await me(), conversation)
          return { events: await parts.events(conversation, after) }
        },
        claim: (input) => act(input, { type: 'claim', limit: capacity }),
        'take-over': async (input) => {
          if (!isSupervisor(await me()))
            throw new Refused('not-allowed', 'Only supervisors take over.')
          return act(input, { type: 'take-over' })
        },
        say: async ({ clientMessageId, text, ...input }) =>
          act(input, { type: 'agent-say', clientMessageId, text }),
        typing: async ({ conversation, typing }) => {
          await mayRead(await me(), conversation)
          parts.customerTyping(conversation, typing)
          return {}
        },
        note: ({ text, ...input }) => act(input, { type: 'note', text }),
        release: ({ reason, ...input }) => act(input, { type: 'release', reason, team: null }),
        transfer: ({ reason, team, ...input }) => act(input, { type: 'release', reason, team }),
        'hand-back': ({ note, ...input }) => act(input, { type: 'hand-back', note }),
        finish: (input) => act(input, { type: 'finish' }),
        'wrap-up': ({ disposition, note, ...input }) =>
          act(input, { type: 'wrap-up', disposition, note }),
        'clear-crisis': ({ reason, ...input }) => act(input, { type: 'clear-crisis', reason }),
        review: ({ conversation, ...review }) =>
          act({ conversation }, { type: 'review', ...review }),
      },
      { packetSize: () => packetSize, report },
    )

    async function me(): Promise<Account> {
      return whoIs(socket.handshake.headers.cookie)
    }

    async function act(
      { conversation, epoch }: { conversation: string; epoch?: number },
      command: WithoutAgent<AgentCommand>,
    ): Promise<{ seq: number; at: number; duplicate: boolean; epoch: number }> {
      const account = await me()
      // What was sent before gets its first answer, also from a conversation that is not theirs any more.
      if (command.type !== 'agent-say') await mayRead(account, conversation)
      // The union is rebuilt from its own members; spreading loses that for the compiler.
      const complete = { ...command, agent, ...(epoch !== undefined && { epoch }) } as Command
      const handled = await switchboard.handle(conversation, complete)
      const last = handled.events.at(-1)
      return {
        seq: last?.seq ?? handled.conversation.seq,
        at: last?.at ?? now(),
        duplicate: handled.duplicate,
        epoch: handled.conversation.epoch,
      }
    }
  }

  async function viewFor(account: Account, id: string): Promise<ConversationView> {
    const conversation = await mayRead(account, id)
    const row = line.row(id)
    if (!row) throw new Refused('not-now', 'Nobody is needed in this conversation any more.')
    return { row, card: card(conversation), events: await parts.events(id, 0) }
  }

  async function mayRead(account: Account, id: string): Promise<Conversation> {
    return mayReadIt(account, await switchboard.conversation(id))
  }
}

/** Once a conversation is in somebody's hands, or in nobody's, others who looked at it see no more of it. */
export async function sendOnlookersAway(
  namespace: Namespace,
  line: Line,
  { id, agent }: Conversation,
): Promise<void> {
  for (const socket of await namespace.local.in(watchRoom(id)).fetchSockets()) {
    // Both are set for every socket that came in.
    const account = socket.data.account as Account
    const watched = socket.data.watched as Set<string>
    if (account.id === agent?.id || isSupervisor(account)) continue
    socket.leave(watchRoom(id))
    if (watched.delete(id)) line.unwatch(id, account.name)
  }
}

/** Every window of one agent, on any server. */
export function agentRoom(agentId: string): string {
  return `agent:${agentId}`
}

export function watchRoom(conversationId: string): string {
  return `watch:${conversationId}`
}

type WithoutAgent<T> = T extends unknown ? Omit<T, 'agent' | 'epoch'> : never
