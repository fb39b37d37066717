import type { Knows } from './knows.ts'
import { type Line, linesOf } from './lines.ts'
import { words } from './sets.ts'
import type { Token } from './tokens.ts'

/** As much as is needed to be worth saying back. */
const telling = 1.35

/** What somebody told, said back to them: "you ordered six mugs, and five came". */
export interface Told {
  readonly said: string
  /** How much it tells of trouble; comparable within a message. */
  readonly weight: number
  /** It tells what our side did: said as theirs, not as ours. */
  readonly blames: boolean
}

const longest = 28
const shortest = 4

/** What a message tells, in its own clauses turned round; null when none can be said back safely. */
export function retell(text: string, knows: Knows): Told | null {
  const lines = linesOf(text, knows)
  let best: Told | null = null
  for (const told of choices(lines)) {
    if (told.weight > (best?.weight ?? telling)) best = told
  }
  return best
}

/** One clause, or two that are short enough together: the main fact, and what makes it heavier; three that are short and in a row. */
function* choices(lines: readonly Line[]): Generator<Told> {
  for (const [at, line] of lines.entries()) {
    const alone = line.weight - pointless(line)
    if (line.size >= shortest) yield told([line], alone)
    for (const [nth, next] of lines.slice(at + 1).entries()) {
      const size = line.size + next.size + 1
      const follows = next.place === line.place + 1
      const added = follows
        ? adds(next, size) + (line.speaks ? promised : 0) + (isAnswered(line, next) ? answered : 0)
        : addsFar(line, alone, next)
      if (size > longest || added <= 0) continue
      // "The skirt is lovely, but it came torn": praise that turns takes nothing away.
      const start = next.joins?.startsWith('but') ? Math.max(alone, 0) : alone
      yield told([line, next], start + added)
      const third = lines[at + nth + 2]
      if (!follows || third?.place !== next.place + 1 || size + third.size >= short) continue
      yield told([line, next, third], alone + added + adds(third, size + third.size))
    }
  }
}

// "You asked for red, and you got blue".
function isAnswered({ scene }: Line, { tokens }: Line): boolean {
  return scene && (tokens.slice(0, 4).some(({ is }) => given.has(is)) || tellsDate(tokens))
}

// "I asked for it in October. It's February."
function tellsDate([it, is, date]: readonly Token[]): boolean {
  return it?.is === 'it' && /^(?:'s|is)$/.test(is?.is ?? '') && dates.has(date?.is ?? '')
}

const answered = 1
const dates = words(
  'now january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
)
const given = words('got received came sent arrived given')
/** What was ordered, paid or agreed tells nothing without what went wrong. */
const unfinished = 4
/** What a message begins with is what it is about. */
const opening = 0.5
/** What was promised means little without what became of it. */
const promised = 1.2
const short = 21

function told(lines: readonly Line[], weight: number): Told {
  const [first, second] = lines
  const whole =
    lines.some(({ scene, joins }, at) => !scene || (at > 0 && joins?.startsWith('but'))) ||
    (first && second && isAnswered(first, second))
  // "The lasagne had mince in it. I haven't eaten meat for years."
  const opens = lines.length > 1 && first?.opens && !first.scene && !first.idle
  const wrong = whole ? weight : weight - unfinished
  return {
    said: joined(lines),
    weight: wrong + (opens ? opening : 0),
    blames: first?.blames === true,
  }
}

/** What the next clause adds: in the same sentence a little whatever it says, while all is short. */
function adds({ weight, joins, idle }: Line, size: number): number {
  if (idle && joins !== 'because') return -0.2
  const more = weight * 0.6 - (joins ? 0.1 : 0.4) + (joins?.startsWith('but') ? 0.8 : 0)
  return joins && size <= 18 && weight > -1 ? Math.max(more, 0.05) : more
}

// What points to a clause before it says little without that.
function pointless({ points, joins, tokens }: Line): number {
  if (/^(?:he|she|his|her)$/.test(tokens[0]?.is ?? '')) return 9
  return (points ? 2.5 : 0) + (joins === 'because' ? 2.5 : 0)
}

// From elsewhere in the message only what stands by itself; the heavier of the two counts in full.
function addsFar(line: Line, alone: number, { weight, joins, points }: Line): number {
  if (points || line.points || (joins !== null && joins !== 'and') || weight < 1.3) return 0
  return weight > alone ? weight - alone + alone * 0.6 - 0.9 : weight * 0.6 - 0.9
}

function joined([first, ...rest]: readonly Line[]): string {
  let before = first
  let said = first?.said ?? ''
  for (const line of rest) {
    const joint = before && line.place === before.place + 1 ? line.joins : null
    said += `, ${joint ?? 'and'} ${line.said}`
    before = line
  }
  return said
}
