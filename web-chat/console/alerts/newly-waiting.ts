import { customerName } from '../parts/customer-name.ts'
import type { LineRow } from '../protocol.ts'
import { levelWords } from '../words.ts'

/**
 * Who came to the line, or rose to a crisis, since the last look. Null `known` is the first look: what was there
 * before is no news.
 */
export function newlyWaiting(
  rows: readonly LineRow[],
  known: ReadonlySet<string> | null,
): { fresh: LineRow[]; seen: ReadonlySet<string> } {
  const waiting = rows.filter((row) => row.stage === 'waiting')
  const seen = new Set(waiting.map(name))
  const fresh = known ? waiting.filter((row) => !known.has(name(row))) : []
  return { fresh, seen }
}

export function waitingWords(row: LineRow): string {
  return `New in the line: ${levelWords[row.level]}. ${customerName(row)}. ${row.problem}`
}

// The same person is news again when they come back to the line, or when it has become a crisis.
function name({ conversation, waitingSince, level }: LineRow): string {
  return `${conversation} ${waitingSince} ${level === 'crisis'}`
}
