import { io, type Socket } from 'socket.io-client'
import { uuidv7 } from 'uuidv7'
import type { ConversationEvent } from '../../../src/conversation/index.ts'
import type {
  Answer,
  ConversationView,
  Desk,
  LineChange,
  LineRow,
} from '../../../src/protocol/index.ts'
import type { OpenView, Recorder } from '../recorder.ts'

/** An agent at a desk that keeps itself true as the console does: join, watch, sync over gaps, send until answered. */
export interface Agent {
  readonly id: string
  isHere(): boolean
  rows(): readonly LineRow[]
  held(): readonly LineRow[]
  /** Conversations that the desk follows, and the last `seq` that it shows of each. */
  followed(): readonly { readonly conversation: string; readonly last: number }[]
  /** What a desk that is opened now would be told of the line. */
  freshRows(): Promise<readonly LineRow[] | null>
  /** Resolves once all that was written before has been answered. */
  allSent(): Promise<unknown>
  say(row: LineRow, text: string): void
  act(what: string, row: LineRow, more?: object): Promise<boolean>
  goAway(): void
  comeBack(): void
}

const patience = 4_000

export function createAgent(
  { id, token }: { id: string; token: string },
  url: string,
  recorder: Recorder,
): Agent {
  const socket: Socket = io(`${url}/agent`, {
    transports: ['websocket'],
    auth: { protocol: 1 },
    extraHeaders: { cookie: `heed=${token}`, origin: url },
    reconnectionDelay: 500,
    reconnectionDelayMax: 2_000,
    forceNew: true,
  })
  const following = new Map<string, { view: OpenView; last: number; epoch: number }>()
  const asking = new Set<string>()
  const unsent = new Map<string, Promise<void>>()
  let rows: readonly LineRow[] = []
  let leave: () => void = () => undefined

  socket.on('connect', () => {
    leave = recorder.came(id)
    void join()
  })
  socket.on('disconnect', () => leave())
  socket.on('line', (change: LineChange) => {
    rows = rowsAfter(rows, change)
    void followHeld()
  })
  socket.on('event', (event: ConversationEvent) => void hear(event))

  return {
    id,
    isHere: () => socket.connected,
    rows: () => rows,
    held,
    followed: () => [...following].map(([conversation, { last }]) => ({ conversation, last })),
    freshRows: async () => {
      const joined = await ask<Desk>('join', {})
      return joined?.ok ? joined.line.rows : null
    },
    allSent: () => Promise.all(unsent.values()),
    say,
    act,
    goAway: () => void socket.disconnect(),
    comeBack: () => void socket.connect(),
  }

  function held(): readonly LineRow[] {
    return rows.filter(({ agent, stage }) => agent?.id === id && stage === 'with-agent')
  }

  async function join(): Promise<void> {
    const joined = await ask<Desk>('join', {})
    if (!joined?.ok) {
      // The connection works but nobody answered; a person would load the page anew.
      if (socket.connected) socket.disconnect().connect()
      return
    }
    rows = joined.line.rows
    await Promise.all([...following.keys()].map(watch))
    await followHeld()
  }

  async function followHeld(): Promise<void> {
    const missing = held().filter(({ conversation }) => !following.has(conversation))
    await Promise.all(missing.map(({ conversation }) => watch(conversation)))
  }

  async function watch(conversation: string): Promise<void> {
    if (asking.has(conversation)) return
    asking.add(conversation)
    try {
      await openDesk(conversation)
    } finally {
      asking.delete(conversation)
    }
  }

  async function openDesk(conversation: string): Promise<void> {
    const answer = await ask<{ view: ConversationView }>('watch', { conversation })
    if (!answer) return
    following.get(conversation)?.view.close()
    following.delete(conversation)
    if (!answer.ok) return
    const view = recorder.opened({ person: id, as: 'agent', conversation })
    following.set(conversation, { view, last: 0, epoch: answer.view.row.epoch })
    for (const event of answer.view.events) show(event)
  }

  async function hear(event: ConversationEvent): Promise<void> {
    const desk = following.get(event.conversationId)
    if (!desk || event.seq <= desk.last) return
    if (event.seq === desk.last + 1) {
      show(event)
      return letGoAfter(event)
    }
    const answer = await ask<{ events: readonly ConversationEvent[] }>('sync', {
      conversation: event.conversationId,
      after: desk.last,
    })
    if (answer?.ok) for (const missed of answer.events) show(missed)
  }

  function show(event: ConversationEvent): void {
    const desk = following.get(event.conversationId)
    if (!desk || event.seq <= desk.last) return
    desk.last = event.seq
    desk.epoch = event.epoch
    recorder.glimpsed(event)
    const text = 'text' in event ? event.text : null
    desk.view.show({ seq: event.seq, text, fields: Object.keys(event) })
  }

  function letGoAfter(event: ConversationEvent): void {
    const isMine = event.type === 'agent-joined' && event.agent.id === id
    if (isMine || !handsChange.has(event.type)) return
    following.get(event.conversationId)?.view.close()
    following.delete(event.conversationId)
  }

  function say({ conversation, epoch }: LineRow, text: string): void {
    const clientMessageId = uuidv7()
    recorder.wrote({ person: id, as: 'agent', conversation, clientMessageId, text })
    const message = { conversation, clientMessageId, text, epoch: epochOf(conversation, epoch) }
    const before = unsent.get(conversation) ?? Promise.resolve()
    unsent.set(
      conversation,
      before.then(() => send(message)),
    )
  }

  async function send(message: { clientMessageId: string }): Promise<void> {
    for (;;) {
      const answer = await ask('say', message)
      if (answer?.ok) return recorder.ended(message.clientMessageId, 'acked')
      if (answer?.final) return recorder.ended(message.clientMessageId, 'refused', answer.code)
      await new Promise((later) => setTimeout(later, answer?.afterMs ?? 200))
    }
  }

  async function act(what: string, { conversation, epoch }: LineRow, more = {}): Promise<boolean> {
    const answer = await ask(what, {
      conversation,
      ...(what !== 'note' && { epoch: epochOf(conversation, epoch) }),
      ...more,
    })
    const code = answer && !answer.ok ? answer.code : null
    recorder.acted({ agent: id, conversation, what, ok: answer?.ok ?? null, code })
    return answer?.ok === true
  }

  function epochOf(conversation: string, epoch: number): number {
    return Math.max(epoch, following.get(conversation)?.epoch ?? 0)
  }

  async function ask<T extends object>(event: string, input: object): Promise<Answer<T> | null> {
    if (!socket.connected) return null
    try {
      return await socket.timeout(patience).emitWithAck(event, input)
    } catch {
      return null
    }
  }
}

function rowsAfter(rows: readonly LineRow[], change: LineChange): readonly LineRow[] {
  const byId = new Map(rows.map((row) => [row.conversation, row]))
  for (const id of change.gone) byId.delete(id)
  for (const row of change.rows) byId.set(row.conversation, row)
  return [...byId.values()]
}

/** After these a desk may no longer follow; whoever still has the conversation watches it anew. */
const handsChange = new Set([
  'agent-joined',
  'agent-lost',
  'agent-released',
  'agent-handed-back',
  'wrapped-up',
])
