import {
  type ConversationEvent,
  emptyLog,
  type LogHead,
  numberEvents,
} from '../conversation/index.ts'
import type { Appended, Write } from './conversation-log.ts'
import {
  type EventRow,
  fromEvent,
  fromHead,
  fromOutboxItem,
  type HeadRow,
  type NewOutboxRow,
  toHead,
} from './rows.ts'

/** What a write comes to on top of what the database holds: either an answer, or rows to write. */
export type Judged = { readonly answer: Appended } | RowsToWrite

export interface RowsToWrite {
  readonly events: readonly ConversationEvent[]
  readonly rows: readonly EventRow[]
  readonly head: HeadRow
  readonly outbox: readonly NewOutboxRow[]
}

/** `first`: the same message as it was stored before; `held`: what the agent of `capacity` has in hand, by weight. */
export function judgeWrite(
  { id, expectSeq, expectEpoch, dedupe, happenings, outbox, capacity }: Write,
  first: ConversationEvent | null,
  row: HeadRow | null,
  held: number,
  at: number,
): Judged {
  if (first) return { answer: { result: 'duplicate', events: [first] } }
  const before: LogHead = row ? toHead(row) : emptyLog
  if (before.seq !== expectSeq || before.epoch !== expectEpoch) {
    return { answer: { result: 'conflict' } }
  }
  if (capacity && isTooMuch(before, held, capacity.limit)) {
    return { answer: { result: 'refused', code: 'at-capacity' } }
  }
  const { events, head } = numberEvents(id, before, happenings, at)
  return {
    events,
    rows: events.map((event) => fromEvent(event, dedupe)),
    head: fromHead(id, head, happenings, at),
    outbox: outbox.map((item) => fromOutboxItem(id, item)),
  }
}

// Somebody who holds nothing can take anything: the heaviest conversation would otherwise be nobody's.
function isTooMuch({ weight }: LogHead, held: number, limit: number): boolean {
  return held + weight > limit && (held > 0 || limit === 0)
}
