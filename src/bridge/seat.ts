import type { Socket } from 'socket.io'
import {
  type Agent,
  type AgentCommand,
  type Command,
  type Conversation,
  Refused,
} from '../conversation/index.ts'
import type { Account } from './accounts.ts'
import { isLead, mayDo, type Relation, relationOf, seesConversations } from './may.ts'
import type { Office } from './office.ts'

type About = Parameters<typeof mayDo>[1]

/** One window of one agent, and what they may do from it. */
export interface Seat {
  readonly socket: Socket
  readonly agent: Agent
  /** Conversations that this window follows. */
  readonly watched: Set<string>
  /** Rejects when the session has ended, or when the role sees no conversations. */
  me(): Promise<Account>
  /** The same, for those who lead. */
  lead(): Promise<Account>
  /** The conversation, if they may do this with it; what is done to other people's is written down. */
  may(event: About, conversation: string): Promise<Conversation>
  /** Does it, as this agent. */
  act(
    event: About,
    about: { conversation: string; epoch?: number },
    command: WithoutAgent<AgentCommand>,
  ): Promise<{ seq: number; at: number; duplicate: boolean; epoch: number }>
}

export type WithoutAgent<T> = T extends unknown ? Omit<T, 'agent' | 'epoch'> : never

/** Looking again at what one already looks at is not a new look. */
const unaudited: ReadonlySet<About> = new Set(['sync', 'draft'])

export function takeSeat(office: Office, socket: Socket, { id, name }: Account): Seat {
  const { switchboard, whoIs, now } = office
  const agent = { id, name }
  const seat: Seat = { socket, agent, watched: new Set(), me, lead, may, act }
  return seat

  async function me(): Promise<Account> {
    const account = await whoIs(socket.handshake.headers.cookie)
    if (seesConversations(account.role)) return account
    throw new Refused('not-allowed', 'Conversations are for agents. Your role has none of its own.')
  }

  async function lead(): Promise<Account> {
    const account = await me()
    if (isLead(account.role)) return account
    throw new Refused('not-allowed', 'Only supervisors can do this.')
  }

  async function may(event: About, id: string): Promise<Conversation> {
    return permitted(office, await me(), event, id)
  }

  async function act(
    event: About,
    { conversation, epoch }: { conversation: string; epoch?: number },
    command: WithoutAgent<AgentCommand>,
  ) {
    // What was sent before gets its first answer, also from a conversation that is not theirs any more.
    if (command.type === 'agent-say') await me()
    else await may(event, conversation)
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

/** The conversation, if this account may do this with it; what is done to other people's is written down. */
export async function permitted(
  office: Office,
  account: Account,
  event: About,
  id: string,
): Promise<Conversation> {
  const conversation = await office.switchboard.conversation(id)
  const relation = await relationTo(office, account.id, conversation)
  if (conversation.seq === 0 || !mayDo(account.role, event, relation)) {
    throw refusedTo(conversation, account)
  }
  if (!mayDo('agent', event, relation) && !unaudited.has(event)) {
    const { id: actor } = account
    await office.audit({ at: office.now(), actor, action: event, object: id, detail: '' })
  }
  return conversation
}

async function relationTo(
  { roster, line, log, now, service }: Office,
  id: string,
  conversation: Conversation,
): Promise<Relation> {
  const relation = relationOf({ id, takes: roster.takes(id) }, conversation, now(), service())
  if (relation !== 'foreign') return relation
  const mine = line.held(id).map((row) => line.find(row.conversation))
  if (mine.some((held) => held?.customer.id === conversation.customer.id)) return 'known'
  const before = await log.joinedBy(id, 0, 1_000)
  return before.includes(conversation.id) ? 'known' : 'foreign'
}

function refusedTo({ agent: holder }: Conversation, me: { readonly id: string }): Refused {
  if (holder && holder.id !== me.id) return new Refused('taken', `Already with ${holder.name}.`)
  return new Refused('not-yours', 'You cannot do this with this conversation.')
}
