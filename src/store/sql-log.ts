import type { ConversationEvent, HappeningType } from '../conversation/index.ts'
import type { ConversationLog } from './conversation-log.ts'
import {
  type EventRow,
  type HeadRow,
  type OutboxRow,
  toEvent,
  toHead,
  toOutboxItem,
} from './rows.ts'
import type { Sql } from './sql.ts'

/** A conversation log over either database, which brings its own way to append. */
export function sqlLog(
  { read, write, skipLocked }: Sql,
  append: ConversationLog['append'],
): ConversationLog {
  return {
    append,
    read: async (id, afterSeq = 0) => {
      const rows = await read<EventRow>(
        'select * from events where conversation_id = ? and seq > ? order by seq',
        id,
        afterSeq,
      )
      return rows.map(toEvent)
    },
    readForCustomer: async (id, after, limit) => {
      const rows = await read<EventRow>(
        'select * from events where conversation_id = ? and customer_seq > ? order by customer_seq limit ?',
        id,
        after,
        limit,
      )
      return rows.map(toEvent)
    },
    said: async (id, sender, clientMessageId) => {
      const [row] = await read<EventRow>(
        'select * from events where conversation_id = ? and sender = ? and client_message_id = ?',
        id,
        sender,
        clientMessageId,
      )
      return row ? toEvent(row) : null
    },
    head: async (id) => {
      const [row] = await read<HeadRow>('select * from conversations where id = ?', id)
      return row ? toHead(row) : null
    },
    unfinished: async () => {
      const rows = await read<HeadRow>(
        "select * from conversations where stage in ('waiting', 'with-agent', 'wrap-up') or owed = 1 order by updated_at",
      )
      return rows.map(toHead)
    },
    ofCustomer: async (customerId) => {
      const rows = await read<HeadRow>(
        'select * from conversations where customer_id = ? order by updated_at desc',
        customerId,
      )
      return rows.map(toHead)
    },
    reviews: async () => {
      const rows = await read<EventRow>(
        "select * from events where type = 'reviewed' order by at, seq",
      )
      return rows.map(toEvent).filter((event) => event.type === 'reviewed')
    },
    changedSince: async (at) => {
      const rows = await read<HeadRow>('select * from conversations where updated_at >= ?', at)
      return rows.map(toHead)
    },
    dueOutbox: async (now, limit) => {
      const rows = await read<OutboxRow>(
        `select * from outbox where ${isFree} order by due_at, key limit ?`,
        now,
        now,
        limit,
      )
      return rows.map(toOutboxItem)
    },
    // Asked twice: who waited for somebody else's claim must not take it from them.
    claimOutbox: async (now, limit, until) => {
      const rows = await write<OutboxRow>(
        `update outbox set claimed_until = ? where claimed_until <= ? and key in (
           select key from outbox where ${isFree} order by due_at, key limit ? ${skipLocked}
         ) returning *`,
        until,
        now,
        now,
        now,
        limit,
      )
      return rows.map(toOutboxItem).toSorted((a, b) => a.dueAt - b.dueAt)
    },
    holdOutbox: async (key, until) => {
      await write('update outbox set claimed_until = ? where key = ?', until, key)
    },
    finishOutbox: async (key) => {
      await write('delete from outbox where key = ?', key)
    },
    retryOutbox: async (key, dueAt) => {
      await write(
        'update outbox set due_at = ?, tries = tries + 1, claimed_until = 0 where key = ?',
        dueAt,
        key,
      )
    },
    repeatOutbox: async (key, dueAt) => {
      await write(
        'update outbox set due_at = ?, tries = 0, claimed_until = 0 where key = ?',
        dueAt,
        key,
      )
    },
    buryOutbox: async (key, diedAt, reason) => {
      await write(
        'update outbox set died_at = ?, reason = ?, claimed_until = 0 where key = ?',
        diedAt,
        reason,
        key,
      )
    },
    deadOutbox: async (limit) => {
      const rows = await read<OutboxRow>(
        'select * from outbox where died_at is not null order by died_at desc limit ?',
        limit,
      )
      return rows.map((row) => ({
        ...toOutboxItem(row),
        diedAt: row.died_at ?? 0,
        reason: row.reason ?? '',
      }))
    },
    reviveOutbox: async (key, dueAt) => {
      const revived = await write<{ key: string }>(
        `update outbox set died_at = null, reason = null, tries = 0, due_at = ?
         where key = ? and died_at is not null returning key`,
        dueAt,
        key,
      )
      return revived.length > 0
    },
    joinedBy: async (agentId, since, limit) => {
      const rows = await read<{ id: string }>(
        `select conversation_id as id, max(at) as last from events
         where type = 'agent-joined' and sender = ? and at >= ?
         group by conversation_id order by last desc limit ?`,
        agentId,
        since,
        limit,
      )
      return rows.map(({ id }) => id)
    },
    latestOf: async <T extends HappeningType>(type: T, limit: number) => {
      const rows = await read<EventRow>(
        'select * from events where type = ? order by at desc limit ?',
        type,
        limit,
      )
      // The statement asks for this type alone.
      return rows.map(toEvent) as ConversationEvent<T>[]
    },
    latest: async (before, limit) => {
      const rows = await read<HeadRow>(
        'select * from conversations where updated_at < ? order by updated_at desc limit ?',
        before,
        limit,
      )
      return rows.map(toHead)
    },
  }
}

/** Due, in nobody's hands, and not behind another of its lane. The one value is the time, twice. */
const isFree = `died_at is null and due_at <= ? and claimed_until <= ? and (lane is null or not exists (
  select 1 from outbox as earlier
  where earlier.lane = outbox.lane and earlier.key < outbox.key and earlier.died_at is null))`
