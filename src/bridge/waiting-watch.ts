import type { LineRow } from '../protocol/index.ts'
import type { Switchboard } from '../switchboard/index.ts'
import type { Line } from './line.ts'

const minute = 60_000

/** How often somebody who waits hears that they are not forgotten, in milliseconds. */
function checkInEvery({ level }: LineRow): number {
  return level === 'crisis' ? minute : 2 * minute
}

/** Looks over the line: check-ins for those who wait, and the truth once nobody has come in time. */
export function watchTheLine(
  line: Line,
  switchboard: Switchboard,
  anybodyAvailable: () => boolean,
  now: () => number,
  report: (error: unknown) => void,
): { sweep: () => void; stop: () => void } {
  const told = new Map<string, { since: number; checkedIn: number; admitted: boolean }>()
  const timer = setInterval(sweep, 1_000)
  return { sweep, stop: () => clearInterval(timer) }

  function sweep(): void {
    const waiting = line.rows(now()).filter(({ stage }) => stage === 'waiting')
    const ids = new Set(waiting.map(({ conversation }) => conversation))
    for (const id of told.keys()) if (!ids.has(id)) told.delete(id)
    for (const row of waiting) look(row)
  }

  function look(row: LineRow): void {
    const { conversation, waitingSince, dueAt } = row
    const since = waitingSince ?? now()
    const known = told.get(conversation)
    const before = known?.since === since ? known : { since, checkedIn: since, admitted: false }
    const overdue = dueAt !== null && now() > dueAt
    if (overdue && !before.admitted && !anybodyAvailable()) {
      told.set(conversation, { ...before, admitted: true, checkedIn: now() })
      tell(conversation, { type: 'admit-nobody', opensAt: null })
    } else if (now() - before.checkedIn >= checkInEvery(row) && anybodyAvailable()) {
      told.set(conversation, { ...before, checkedIn: now() })
      tell(conversation, { type: 'check-in' })
    } else {
      told.set(conversation, before)
    }
  }

  function tell(id: string, command: Parameters<Switchboard['handle']>[1]): void {
    switchboard.handle(id, command).catch(report)
  }
}
