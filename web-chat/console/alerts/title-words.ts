import type { LineRow } from '../protocol.ts'

/** The tab's title: how many wait, a crisis first. */
export function titleWords(rows: readonly LineRow[], site: string): string {
  const waiting = rows.filter((row) => row.stage === 'waiting')
  if (waiting.length === 0) return `${site}: console`
  const crises = waiting.filter((row) => row.level === 'crisis').length
  return crises > 0
    ? `(${waiting.length}) Crisis · ${site}`
    : `(${waiting.length}) ${site}: console`
}
