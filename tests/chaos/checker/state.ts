import {
  type ConversationEvent,
  emptyLog,
  type LogHead,
  numberEvents,
} from '../../../src/conversation/index.ts'
import type { HeadRow, History } from '../history.ts'
import type { Violation } from './violation.ts'

/** What is kept beside the log says the same as the log: H7 and S1. */
export function checkState({ log, heads, desks }: History): Violation[] {
  const rows = new Map(heads.map((head) => [head.id, head]))
  const drifted = Object.entries(log).flatMap(([conversation, events]): Violation[] => {
    const row = rows.get(conversation)
    const difference = row ? differs(row, replayed(conversation, events)) : 'row'
    return difference
      ? [{ invariant: 'H7', what: `${difference} of ${conversation} is not what its log says` }]
      : []
  })
  const stale = desks.flatMap(({ agent, known, fresh }): Violation[] => {
    const missing = fresh.filter((row) => !known.includes(row))
    const extra = known.filter((row) => !fresh.includes(row))
    if (missing.length + extra.length === 0) return []
    const what = `the desk of ${agent} lacks [${missing.join('; ')}] and still has [${extra.join('; ')}]`
    return [{ invariant: 'S1', what }]
  })
  return [...drifted, ...stale]
}

// The numbers are the log's own, so that a gap in them is a matter of I3 alone.
function replayed(conversation: string, events: readonly ConversationEvent[]): LogHead {
  const head = events.reduce(
    (before, event) => numberEvents(conversation, before, [event], event.at).head,
    emptyLog,
  )
  const customerSeq = events.findLast((event) => event.customerSeq !== null)?.customerSeq ?? 0
  return { ...head, seq: events.at(-1)?.seq ?? 0, customerSeq }
}

function differs(row: HeadRow, head: LogHead): string | null {
  if (row.seq !== head.seq) return 'seq'
  if (row.customerSeq !== head.customerSeq) return 'customerSeq'
  if (row.epoch !== head.epoch) return 'epoch'
  if (row.stage !== head.stage) return 'stage'
  if (row.owed !== head.owed) return 'owed'
  const same = row.agent?.id === head.agent?.id && row.agent?.name === head.agent?.name
  return same ? null : 'agent'
}
