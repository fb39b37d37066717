import {
  type ConversationEvent,
  emptyLog,
  type Happening,
  type LogHead,
  numberEvents,
  type Stage,
} from '../../conversation/index.ts'
import type {
  Appended,
  ConversationHead,
  ConversationLog,
  StoredOutboxItem,
  Write,
} from '../conversation-log.ts'
import type { Sqlite } from './open.ts'

type Sent = NonNullable<Write['dedupe']>

interface EventRow {
  conversation_id: string
  seq: number
  customer_seq: number | null
  type: string
  epoch: number
  body: string
  at: number
}

interface HeadRow {
  id: string
  seq: number
  customer_seq: number
  epoch: number
  stage: string
  agent_id: string | null
  agent_name: string | null
  owed: number
  updated_at: number
}

interface OutboxRow {
  key: string
  conversation_id: string
  topic: string
  body: string
  due_at: number
  tries: number
}

export function sqliteLog(
  db: Sqlite,
  write: <T>(run: () => T) => Promise<T>,
  now: () => number,
): ConversationLog {
  const findHead = db.prepare<[string], HeadRow>('select * from conversations where id = ?')
  const findDuplicate = db.prepare<[string, string, string], { seq: number }>(
    'select seq from events where conversation_id = ? and sender = ? and client_message_id = ?',
  )
  const countHeld = db.prepare<[string], { held: number }>(
    "select count(*) as held from conversations where agent_id = ? and stage = 'with-agent'",
  )
  const insertEvent = db.prepare(
    'insert into events (conversation_id, seq, customer_seq, type, epoch, sender, client_message_id, body, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const insertOutbox = db.prepare(
    'insert or ignore into outbox (key, conversation_id, topic, body, due_at) values (?, ?, ?, ?, ?)',
  )
  const saveHead = db.prepare(`
    insert into conversations (id, customer_id, seq, customer_seq, epoch, stage, agent_id, agent_name, owed, updated_at)
    values (@id, @customer, @seq, @customerSeq, @epoch, @stage, @agentId, @agentName, @owed, @at)
    on conflict (id) do update set seq = @seq, customer_seq = @customerSeq, epoch = @epoch, stage = @stage,
      agent_id = @agentId, agent_name = @agentName, owed = @owed, updated_at = @at`)
  const readEvents = db.prepare<[string, number], EventRow>(
    'select * from events where conversation_id = ? and seq > ? order by seq',
  )
  const readVisible = db.prepare<[string, number, number], EventRow>(
    'select * from events where conversation_id = ? and customer_seq > ? order by customer_seq limit ?',
  )
  const readEvent = db.prepare<[string, number], EventRow>(
    'select * from events where conversation_id = ? and seq = ?',
  )
  const findUnfinished = db.prepare<[], HeadRow>(
    "select * from conversations where stage in ('waiting', 'with-agent', 'wrap-up') or owed = 1 order by updated_at",
  )
  const findOfCustomer = db.prepare<[string], HeadRow>(
    'select * from conversations where customer_id = ? order by updated_at desc',
  )
  const findDue = db.prepare<[number, number], OutboxRow>(
    'select * from outbox where due_at <= ? order by due_at limit ?',
  )
  const deleteOutbox = db.prepare('delete from outbox where key = ?')
  const delayOutbox = db.prepare('update outbox set due_at = ?, tries = tries + 1 where key = ?')

  return {
    append: (wanted) => write(() => appendNow(wanted)),
    read: async (id, afterSeq = 0) => readEvents.all(id, afterSeq).map(toEvent),
    readForCustomer: async (id, after, limit) => readVisible.all(id, after, limit).map(toEvent),
    said: async (id, sender, clientMessageId) => saidNow(id, { sender, clientMessageId }),
    head: async (id) => {
      const row = findHead.get(id)
      return row ? toHead(row) : null
    },
    unfinished: async () => findUnfinished.all().map(toHead),
    ofCustomer: async (customerId) => findOfCustomer.all(customerId).map(toHead),
    dueOutbox: async (at, limit) => findDue.all(at, limit).map(toOutboxItem),
    finishOutbox: (key) => write(() => void deleteOutbox.run(key)),
    retryOutbox: (key, dueAt) => write(() => void delayOutbox.run(dueAt, key)),
  }

  function appendNow({
    id,
    expectSeq,
    expectEpoch,
    dedupe,
    happenings,
    outbox,
    capacity,
  }: Write): Appended {
    const first = dedupe && saidNow(id, dedupe)
    if (first) return { result: 'duplicate', events: [first] }
    const row = findHead.get(id)
    const before: LogHead = row ? toHead(row) : emptyLog
    if (before.seq !== expectSeq || before.epoch !== expectEpoch) return { result: 'conflict' }
    if (capacity && (countHeld.get(capacity.agent)?.held ?? 0) >= capacity.limit) {
      return { result: 'refused', code: 'at-capacity' }
    }
    const at = now()
    const { events, head } = numberEvents(id, before, happenings, at)
    for (const event of events) insert(event, 'clientMessageId' in event ? dedupe : null)
    for (const item of outbox) {
      insertOutbox.run(item.key, id, item.topic, JSON.stringify(item.body), item.dueAt)
    }
    saveHead.run({
      id,
      customer: customerOf(happenings),
      seq: head.seq,
      customerSeq: head.customerSeq,
      epoch: head.epoch,
      stage: head.stage,
      agentId: head.agent?.id ?? null,
      agentName: head.agent?.name ?? null,
      owed: head.owed ? 1 : 0,
      at,
    })
    return { result: 'appended', events }
  }

  function saidNow(id: string, { sender, clientMessageId }: Sent): ConversationEvent | null {
    const found = findDuplicate.get(id, sender, clientMessageId)
    const row = found && readEvent.get(id, found.seq)
    return row ? toEvent(row) : null
  }

  function insert(event: ConversationEvent, dedupe: Write['dedupe']): void {
    const { conversationId, seq, customerSeq, type, epoch, at, ...body } = event
    insertEvent.run(
      conversationId,
      seq,
      customerSeq,
      type,
      epoch,
      dedupe?.sender ?? null,
      dedupe?.clientMessageId ?? null,
      JSON.stringify(body),
      at,
    )
  }
}

function customerOf(happenings: readonly Happening[]): string {
  const opened = happenings.find((happening) => happening.type === 'opened')
  return opened?.type === 'opened' ? opened.customer.id : ''
}

function toEvent(row: EventRow): ConversationEvent {
  // Written by `insert` above from a ConversationEvent, so it is one.
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

function toHead(row: HeadRow): ConversationHead {
  return {
    id: row.id,
    seq: row.seq,
    customerSeq: row.customer_seq,
    epoch: row.epoch,
    // Only `saveHead` writes this column, from a LogHead.
    stage: row.stage as Stage,
    agent: row.agent_id === null ? null : { id: row.agent_id, name: row.agent_name ?? '' },
    owed: row.owed === 1,
    updatedAt: row.updated_at,
  }
}

function toOutboxItem(row: OutboxRow): StoredOutboxItem {
  return {
    key: row.key,
    conversationId: row.conversation_id,
    topic: row.topic,
    body: JSON.parse(row.body),
    dueAt: row.due_at,
    tries: row.tries,
  }
}
