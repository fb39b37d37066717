import type { Knows } from './knows.ts'
import { type Line, linesOf } from './lines.ts'

/** As much as is needed to be worth saying back. */
const telling = 0.9

/** What somebody told, said back to them: "you ordered six mugs, and five came". */
export interface Told {
  readonly said: string
  /** How much it tells of trouble; comparable within a message. */
  readonly weight: number
  /** It tells what our side did: said as theirs, not as ours. */
  readonly blames: boolean
}

const longest = 24
const shortest = 4
const most = 4

/** What a message tells, in its own clauses turned round; null when none can be said back safely. */
export function retell(text: string, knows: Knows): Told | null {
  const lines = linesOf(text, knows)
  let best: Told | null = null
  for (const at of lines.keys()) {
    for (const told of runsFrom(lines, at)) {
      if (told.weight >= (best?.weight ?? telling)) best = told
    }
  }
  return best
}

/** Whole clauses in a row, as long as they are short enough together; a new sentence where theirs ended. */
function* runsFrom(lines: readonly Line[], from: number): Generator<Told> {
  const run: Line[] = []
  let size = 0
  let weight = 0
  for (const line of lines.slice(from)) {
    const before = run.at(-1)
    if (before && line.place > before.place + 1) return
    size += line.size + (before ? 1 : 0)
    if (size > longest || run.length === most) return
    weight += before
      ? adds(line, size)
      : line.weight - (line.points ? 1.5 : 0) - (line.joins === 'because' ? 2.5 : 0)
    run.push(line)
    if (size < shortest) continue
    yield { said: joined(run), weight, blames: run.some(({ blames }) => blames) }
  }
}

/** What one more clause adds: in the same sentence a little whatever it says, while all is short. */
function adds({ weight, joins }: Line, size: number): number {
  const more = weight * 0.6 - (joins ? 0.1 : 0.4) + (joins?.startsWith('but') ? 0.8 : 0)
  return joins && size <= 18 && weight > -1 ? Math.max(more, 0.05) : more
}

function joined(run: readonly Line[]): string {
  return run.reduce((said, line, at) => {
    if (at === 0) return line.said
    const before = run[at - 1]
    if (line.joins !== null) return `${said}, ${line.joins} ${line.said}`
    // Two short sentences read better as one; a third begins anew.
    return at === 1 && !before?.joins
      ? `${said}, and ${line.said}`
      : `${said}. ${capital(line.said)}`
  }, '')
}

function capital(said: string): string {
  return said.charAt(0).toUpperCase() + said.slice(1)
}
