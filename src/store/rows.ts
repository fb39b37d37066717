import type { ConversationEvent, Happening, LogHead, Stage } from '../conversation/index.ts'
import type { ConversationHead, OutboxItem, StoredOutboxItem } from './conversation-log.ts'

/** Rows as they stand in the tables of either database, and back. */

export interface EventRow {
  readonly conversation_id: string
  readonly seq: number
  readonly customer_seq: number | null
  readonly type: string
  readonly epoch: number
  readonly sender: string | null
  readonly client_message_id: string | null
  readonly body: string
  readonly at: number
}

export interface HeadRow {
  readonly id: string
  readonly customer_id: string
  readonly seq: number
  readonly customer_seq: number
  readonly epoch: number
  readonly stage: string
  readonly agent_id: string | null
  readonly agent_name: string | null
  readonly owed: number
  readonly unread: number
  readonly weight: number
  readonly updated_at: number
}

export interface OutboxRow {
  readonly key: string
  readonly conversation_id: string
  readonly topic: string
  readonly body: string
  readonly due_at: number
  readonly lane: string | null
  readonly tries: number
  readonly died_at: number | null
  readonly reason: string | null
}

export type NewOutboxRow = Omit<OutboxRow, 'tries' | 'died_at' | 'reason'>

/** What makes a message recognisable when it comes again. */
export type Sent = { readonly sender: string; readonly clientMessageId: string }

/** `sent` marks the one event that carries the words, not what comes with them; who joined is found by `sender`, too. */
export function fromEvent(event: ConversationEvent, sent: Sent | null): EventRow {
  const { conversationId, seq, customerSeq, type, epoch, at, ...body } = event
  const marked = 'clientMessageId' in event ? sent : null
  return {
    conversation_id: conversationId,
    seq,
    customer_seq: customerSeq,
    type,
    epoch,
    sender: marked?.sender ?? joiner(event),
    client_message_id: marked?.clientMessageId ?? null,
    body: JSON.stringify(body),
    at,
  }
}

export function toEvent(row: EventRow): ConversationEvent {
  // Made by `fromEvent` from a ConversationEvent, so it is one.
  return {
    ...JSON.parse(row.body),
    conversationId: row.conversation_id,
    seq: row.seq,
    customerSeq: row.customer_seq,
    type: row.type,
    epoch: row.epoch,
    at: row.at,
  } as ConversationEvent
}

/** An empty `customer_id` leaves what is stored: it is set by the opening, and once the site proves who it is. */
export function fromHead(
  id: string,
  head: LogHead,
  happenings: readonly Happening[],
  at: number,
): HeadRow {
  return {
    id,
    customer_id: customerOf(happenings),
    seq: head.seq,
    customer_seq: head.customerSeq,
    epoch: head.epoch,
    stage: head.stage,
    agent_id: head.agent?.id ?? null,
    agent_name: head.agent?.name ?? null,
    owed: head.owed ? 1 : 0,
    unread: head.unread,
    weight: head.weight,
    updated_at: at,
  }
}

export function toHead(row: HeadRow): ConversationHead {
  return {
    id: row.id,
    seq: row.seq,
    customerSeq: row.customer_seq,
    epoch: row.epoch,
    // Only `fromHead` writes this column, from a LogHead.
    stage: row.stage as Stage,
    agent: row.agent_id === null ? null : { id: row.agent_id, name: row.agent_name ?? '' },
    owed: row.owed === 1,
    unread: row.unread,
    weight: row.weight,
    updatedAt: row.updated_at,
  }
}

export function fromOutboxItem(
  id: string,
  { key, topic, body, dueAt, lane = null }: OutboxItem,
): NewOutboxRow {
  return { key, conversation_id: id, topic, body: JSON.stringify(body), due_at: dueAt, lane }
}

export function toOutboxItem(row: OutboxRow): StoredOutboxItem {
  return {
    key: row.key,
    conversationId: row.conversation_id,
    topic: row.topic,
    body: JSON.parse(row.body),
    dueAt: row.due_at,
    tries: row.tries,
  }
}

function joiner(event: ConversationEvent): string | null {
  return event.type === 'agent-joined' ? event.agent.id : null
}

function customerOf(happenings: readonly Happening[]): string {
  let customer = ''
  for (const happening of happenings) {
    if (happening.type === 'opened') customer = happening.customer.id
    if (happening.type === 'customer-identified') customer = happening.customer
  }
  return customer
}
