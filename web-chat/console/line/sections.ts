import type { LineRow } from '../protocol.ts'

export interface Section {
  readonly title: string
  readonly rows: readonly LineRow[]
  /** What an agent reads when there is nothing here; null hides the section. */
  readonly empty: string | null
}

/** The line as one agent sees it: their own first, then who waits in the server's order, then the rest. */
export function sectionsOf(rows: readonly LineRow[], me: string, find: string): Section[] {
  const found = rows.filter((row) => matches(row, find))
  const mine = found.filter((row) => row.agent?.id === me && row.stage !== 'closed')
  const waiting = found.filter((row) => row.stage === 'waiting').sort(byPlace)
  const others = found.filter(
    (row) => row.agent && row.agent.id !== me && row.stage !== 'waiting' && row.stage !== 'closed',
  )
  const bot = found.filter((row) => row.stage === 'bot')
  const closed = found.filter((row) => row.stage === 'closed')
  return [
    {
      title: 'Yours',
      rows: mine,
      empty: find ? null : 'Nobody is with you. Claim someone from the line below.',
    },
    {
      title: 'Waiting',
      rows: waiting,
      empty: find
        ? 'Nobody in the line matches.'
        : 'Nobody is waiting. When the assistant asks for a person, they appear here, most urgent first.',
    },
    { title: 'With colleagues', rows: others, empty: null },
    { title: 'With the assistant', rows: bot, empty: null },
    { title: 'Closed', rows: closed, empty: null },
  ].filter((section) => section.rows.length > 0 || section.empty)
}

/** The rows of all sections in the order in which the eye and the keyboard meet them. */
export function walk(sections: readonly Section[]): LineRow[] {
  return sections.flatMap(({ rows }) => rows)
}

function matches({ problem, customer }: LineRow, find: string): boolean {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean)
  const text = `${problem} ${customer}`.toLowerCase()
  return words.every((word) => text.includes(word))
}

function byPlace(a: LineRow, b: LineRow): number {
  return (
    (a.position ?? Number.MAX_SAFE_INTEGER) - (b.position ?? Number.MAX_SAFE_INTEGER) ||
    (a.waitingSince ?? 0) - (b.waitingSince ?? 0)
  )
}
