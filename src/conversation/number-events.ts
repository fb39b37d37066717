import { type Agent, type ConversationEvent, customerMaySee, type Happening } from './happening.ts'
import { nextStage, type Stage, stageTable } from './stage.ts'
import { weightAfter, weightOf } from './weight.ts'

/** The top of a conversation's log: all that is needed to write the next event. */
export interface LogHead {
  readonly seq: number
  readonly customerSeq: number
  readonly epoch: number
  readonly stage: Stage
  readonly agent: Agent | null
  /** How many messages of the customer nobody has read yet. */
  readonly unread: number
  /** The customer said something that nobody has dealt with yet. */
  readonly owed: boolean
  /** What it takes of its agent's capacity. */
  readonly weight: number
}

export const emptyLog: LogHead = {
  seq: 0,
  customerSeq: 0,
  epoch: 0,
  stage: 'bot',
  agent: null,
  unread: 0,
  owed: false,
  weight: weightOf('none'),
}

/** Gives happenings their place in the log. The epoch rises with every change of hands. */
export function numberEvents(
  id: string,
  before: LogHead,
  happenings: readonly Happening[],
  at: number,
): { events: ConversationEvent[]; head: LogHead } {
  const events: ConversationEvent[] = []
  let head = before
  for (const happening of happenings) {
    const visible = customerMaySee(happening.type)
    const unread = unreadAfter(head.unread, happening)
    const moves = stageTable[head.stage][happening.type] !== undefined
    head = {
      seq: head.seq + 1,
      customerSeq: head.customerSeq + (visible ? 1 : 0),
      epoch: head.epoch + (moves ? 1 : 0),
      stage: nextStage(head.stage, happening.type),
      agent: agentAfter(head.agent, happening),
      unread,
      owed: owedAfter(head, happening, unread),
      weight: weightAfter(head.weight, happening),
    }
    events.push({
      ...happening,
      conversationId: id,
      seq: head.seq,
      customerSeq: visible ? head.customerSeq : null,
      epoch: head.epoch,
      at,
    })
  }
  return { events, head }
}

function agentAfter(agent: Agent | null, happening: Happening): Agent | null {
  switch (happening.type) {
    case 'agent-joined':
      return happening.agent
    case 'agent-lost':
    case 'agent-released':
    case 'agent-handed-back':
    case 'wrapped-up':
      return null
    default:
      return agent
  }
}

// A conversation from before this was counted may hold messages that the count knows nothing of.
function unreadAfter(unread: number, { type }: Happening): number {
  if (type === 'customer-said') return unread + 1
  return type === 'message-read' || type === 'message-unread' ? Math.max(0, unread - 1) : unread
}

// The bot owes an answer while it holds the conversation; with an agent there, being read is enough.
function owedAfter(before: LogHead, happening: Happening, unread: number): boolean {
  switch (happening.type) {
    case 'customer-said':
      return true
    case 'bot-said':
      return before.owed && happening.answers === null
    case 'message-read':
    case 'message-unread':
      return before.stage === 'bot' || before.stage === 'waiting' ? before.owed : unread > 0
    case 'agent-joined':
    case 'agent-said':
    case 'agent-handed-back':
    case 'wrapped-up':
      return unread > 0
    default:
      return before.owed
  }
}
