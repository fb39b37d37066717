import type { CustomerEvent } from '../../../src/protocol/index.ts'

/** An event with what is written above it. */
export interface LogRow {
  readonly event: CustomerEvent
  /** A day begins here: its name is shown. */
  readonly startsDay: boolean
  /** Somebody else speaks from here on, or after a pause: the name is shown. */
  readonly startsGroup: boolean
}

const pause = 10 * 60_000

/** The rows for the events from `from` up to, not including, `to`. `dayOf`: equal for times of one day. */
export function logRows(
  events: readonly CustomerEvent[],
  from: number,
  to: number,
  dayOf: (at: number) => string,
): LogRow[] {
  return events.slice(from, to).map((event, place) => {
    const before = events[from + place - 1]
    const startsDay = !before || dayOf(before.at) !== dayOf(event.at)
    return { event, startsDay, startsGroup: startsDay || startsGroup(before, event) }
  })
}

function startsGroup(before: CustomerEvent, event: CustomerEvent): boolean {
  return before.from !== event.from || before.name !== event.name || event.at - before.at > pause
}
