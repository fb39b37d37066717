import type { QueryConfig } from 'pg'
import type { Write } from '../conversation-log.ts'
import type { RowsToWrite } from '../judge-write.ts'
import type { EventRow, HeadRow } from '../rows.ts'

/** What is there before a write: the top of its conversation, and the same message if it came before. */
export interface Looked {
  readonly head: HeadRow | null
  readonly first: EventRow | null
}

export type ToWrite = RowsToWrite & { readonly write: Write }

/** One row for each write, in their order. */
export function lookStatement(writes: readonly Write[]): QueryConfig {
  return {
    name: 'heed-look',
    text: `
      select row_to_json(c) as head, row_to_json(e) as first
      from unnest($1::text[], $2::text[], $3::text[]) with ordinality as w (id, sender, message, place)
      left join conversations c on c.id = w.id
      left join events e on e.conversation_id = w.id and e.sender = w.sender and e.client_message_id = w.message
      order by w.place`,
    values: [
      writes.map(({ id }) => id),
      writes.map(({ dedupe }) => dedupe?.sender ?? null),
      writes.map(({ dedupe }) => dedupe?.clientMessageId ?? null),
    ],
  }
}

/**
 * Writes many conversations at once and gives the ids of those that stood where their writer believed them to.
 * Rows are taken in one order, so that two servers wait for each other instead of blocking each other.
 */
export function appendStatement(ready: readonly ToWrite[]): QueryConfig {
  const heads = ready.map(({ head }) => head)
  const rows = ready.flatMap((each) => each.rows)
  const outbox = ready.flatMap((each) => each.outbox)
  return {
    name: 'heed-append',
    text: `
      with wanted as materialized (
        select * from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::text[], $7::text[],
          $8::text[], $9::bigint[], $10::bigint[], $11::bigint[], $12::bigint[], $28::bigint[], $29::bigint[])
        as w (id, customer_id, seq, customer_seq, epoch, stage, agent_id, agent_name, owed, updated_at, expect_seq, expect_epoch, weight, unread)
      ),
      taken as materialized (
        select c.id from conversations c join wanted w on c.id = w.id and c.seq = w.expect_seq and c.epoch = w.expect_epoch
        order by c.id for update of c
      ),
      moved as (
        update conversations c set customer_id = coalesce(nullif(w.customer_id, ''), c.customer_id), seq = w.seq, customer_seq = w.customer_seq, epoch = w.epoch, stage = w.stage,
          agent_id = w.agent_id, agent_name = w.agent_name, owed = w.owed, unread = w.unread, weight = w.weight, updated_at = w.updated_at
        from taken join wanted w using (id) where c.id = taken.id
        returning c.id
      ),
      opened as (
        insert into conversations (id, customer_id, seq, customer_seq, epoch, stage, agent_id, agent_name, owed, unread, weight, updated_at)
        select id, customer_id, seq, customer_seq, epoch, stage, agent_id, agent_name, owed, unread, weight, updated_at
        from wanted where expect_seq = 0 order by id
        on conflict do nothing
        returning id
      ),
      written as (select id from moved union all select id from opened),
      told as (
        insert into events (conversation_id, seq, customer_seq, type, epoch, sender, client_message_id, body, at)
        select e.* from unnest($13::text[], $14::bigint[], $15::bigint[], $16::text[], $17::bigint[], $18::text[], $19::text[],
          $20::text[], $21::bigint[]) as e (id, seq, customer_seq, type, epoch, sender, client_message_id, body, at)
        join written on written.id = e.id
      ),
      asked as (
        insert into outbox (key, conversation_id, topic, body, due_at, lane)
        select o.* from unnest($22::text[], $23::text[], $24::text[], $25::text[], $26::bigint[], $27::text[])
          as o (key, id, topic, body, due_at, lane)
        join written on written.id = o.id
        on conflict do nothing
      )
      select id from written`,
    values: [
      heads.map(({ id }) => id),
      heads.map(({ customer_id }) => customer_id),
      heads.map(({ seq }) => seq),
      heads.map(({ customer_seq }) => customer_seq),
      heads.map(({ epoch }) => epoch),
      heads.map(({ stage }) => stage),
      heads.map(({ agent_id }) => agent_id),
      heads.map(({ agent_name }) => agent_name),
      heads.map(({ owed }) => owed),
      heads.map(({ updated_at }) => updated_at),
      ready.map(({ write }) => write.expectSeq),
      ready.map(({ write }) => write.expectEpoch),
      rows.map(({ conversation_id }) => conversation_id),
      rows.map(({ seq }) => seq),
      rows.map(({ customer_seq }) => customer_seq),
      rows.map(({ type }) => type),
      rows.map(({ epoch }) => epoch),
      rows.map(({ sender }) => sender),
      rows.map(({ client_message_id }) => client_message_id),
      rows.map(({ body }) => body),
      rows.map(({ at }) => at),
      outbox.map(({ key }) => key),
      outbox.map(({ conversation_id }) => conversation_id),
      outbox.map(({ topic }) => topic),
      outbox.map(({ body }) => body),
      outbox.map(({ due_at }) => due_at),
      outbox.map(({ lane }) => lane),
      heads.map(({ weight }) => weight),
      heads.map(({ unread }) => unread),
    ],
  }
}
