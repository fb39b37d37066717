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
     values (@conversation_id, @seq, @customer_seq, @type, @epoch, @sender, @client_message_id, @body, @at)`,
  )
  const insertOutbox = db.prepare<NewOutboxRow>(
    `insert into outbox (key, conversation_id, topic, body, due_at, lane) values (@key, @conversation_id, @topic, @body, @due_at, @lane)
     on conflict do nothing`,
  )
  const saveHead = db.prepare<HeadRow>(`
    insert into conversations (id, customer_id, seq, customer_seq, epoch, stage, agent_id, agent_name, owed, unread, weight, updated_at)
    values (@id, @customer_id, @seq, @customer_seq, @epoch, @stage, @agent_id, @agent_name, @owed, @unread, @weight, @updated_at)
    on conflict (id) do update set customer_id = coalesce(nullif(@customer_id, ''), customer_id), seq = @seq, customer_seq = @customer_seq, epoch = @epoch, stage = @stage,
      agent_id = @agent_id, agent_name = @agent_name, owed = @owed, unread = @unread, weight = @weight, updated_at = @updated_at`)

  return (write) => {
    const { id, dedupe, capacity } = write
    const held = capacity ? (countHeld.get(capacity.agent)?.held ?? 0) : 0
    const row = findHead.get(id) ?? null
    const judged = judgeWrite(write, dedupe && said(id, dedupe), row, held, now())
    if ('answer' in judged) return judged.answer
    for (const event of judged.rows) insertEvent.run(event)
    for (const item of judged.outbox) insertOutbox.run(item)
    saveHead.run(judged.head)
    return { result: 'appended', events: judged.events }
  }

  function said(id: string, { sender, clientMessageId }: Sent) {
    const row = findSent.get(id, sender, clientMessageId)
    return row ? toEvent(row) : null
  }
}
