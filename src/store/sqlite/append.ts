import type { Appended, Write } from '../conversation-log.ts'
import { judgeWrite } from '../judge-write.ts'
import { type EventRow, type HeadRow, type NewOutboxRow, type Sent, toEvent } from '../rows.ts'
import type { Sqlite } from './open.ts'

/** One write, inside a transaction of whoever calls. */
export function sqliteAppend(db: Sqlite, now: () => number): (write: Write) => Appended {
  const findHead = db.prepare<[string], HeadRow>('select * from conversations where id = ?')
  const findSent = db.prepare<[string, string, string], EventRow>(
    'select * from events where conversation_id = ? and sender = ? and client_message_id = ?',
  )
  const countHeld = db.prepare<[string], { held: number }>(
    "select coalesce(sum(weight), 0) as held from conversations where agent_id = ? and stage = 'with-agent'",
  )
  const insertEvent = db.prepare<EventRow>(
    `insert into events (conversation_id, seq, customer_seq, type, epoch, sender, client_message_id, body, at)
     values (@conversation_id, @seq, @customer_seq, @type, @epoch, @sender, @client_message_id, @body, @at) on conflict do nothing`,
  )
  const insertOutbox = db.prepare<NewOutboxRow>(
    `insert into outbox (key, conversation_id, topic, body, due_at, lane) values (@key, @conversation_id, @topic, @body, @due_at, @lane)
     on conflict do nothing`,
  )
  const insertHead = db.prepare<HeadRow>(
    `insert into conversations (id, customer_id, seq, customer_seq, epoch, stage, agent_id, agent_name, owed, unread, weight, updated_at)
     values (@id, @customer_id, @seq, @customer_seq, @epoch, @stage, @agent_id, @agent_name, @owed, @unread, @weight, @updated_at)`,
  )
  const updateHead = db.prepare<HeadRow>(
    `update conversations set customer_id = coalesce(nullif(@customer_id, ''), customer_id), seq = @seq, customer_seq = @customer_seq, epoch = @epoch, stage = @stage,
       agent_id = @agent_id, agent_name = @agent_name, owed = @owed, unread = @unread, weight = @weight, updated_at = @updated_at where id = @id`,
  )

  return (write) => {
    const { id, dedupe, capacity, expectSeq, happenings } = write
    const held = capacity ? (countHeld.get(capacity.agent)?.held ?? 0) : 0
    const row = findHead.get(id) ?? null
    // One event alone that stands there already is noticed by the index that keeps it single.
    const looksFirst = dedupe && (happenings.length > 1 || row?.seq !== expectSeq)
    const judged = judgeWrite(write, looksFirst ? said(id, dedupe) : null, row, held, now())
    if ('answer' in judged) return judged.answer
    for (const event of judged.rows) {
      const { changes } = insertEvent.run(event)
      if (changes === 0) return again(id, dedupe)
    }
    for (const item of judged.outbox) insertOutbox.run(item)
    if (row) updateHead.run(judged.head)
    else insertHead.run(judged.head)
    return { result: 'appended', events: judged.events }
  }

  function again(id: string, dedupe: Write['dedupe']): Appended {
    const first = dedupe && said(id, dedupe)
    if (!first) throw new Error('the log holds an event that its head knows nothing of')
    return { result: 'duplicate', events: [first] }
  }

  function said(id: string, { sender, clientMessageId }: Sent) {
    const row = findSent.get(id, sender, clientMessageId)
    return row ? toEvent(row) : null
  }
}
