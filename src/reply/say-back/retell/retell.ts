import { isGravest } from './grave.ts'
import { inOurWords } from './in-our-words.ts'
import { isWhole } from './is-whole.ts'
import type { Knows } from './knows.ts'
import { asDone } from './passive.ts'
import { piecesOf, type Token } from './pieces.ts'
import { render } from './render.ts'
import { unsayable } from './sayable.ts'
import { words } from './sets.ts'
import { withSubject } from './subject.ts'
import { tellsFact } from './tells-fact.ts'
import { turnedToYou } from './turn-you.ts'
import { type Unit, unitsOf } from './units.ts'
import { determiners } from './verb-places.ts'
import { weigh } from './weigh.ts'

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

/** One clause as it would be said, with what joins it to the clause before. */
interface Line {
  readonly joins: Unit['joins']
  readonly tokens: readonly Token[]
  readonly said: string
  readonly size: number
  readonly weight: number
  /** "It", "they": says little without the clause before. */
  readonly points: boolean
  readonly place: number
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

function linesOf(text: string, knows: Knows): Line[] {
  const lines: Line[] = []
  let place = 0
  const pieces = piecesOf(text, knows.typos)
  if (pieces.some(({ tokens }) => isGravest(tokens))) return []
  for (const [at, piece] of pieces.entries()) {
    const units = piece.question ? [] : unitsOf(piece.tokens)
    for (const [nth, unit] of units.entries()) {
      const line = ranOn(unit, lines.at(-1)?.place === place) ? null : lineOf(unit, knows)
      // What could not be said stands between what could.
      place += 1
      if (!line) continue
      lines.push({
        ...line,
        place,
        weight: weigh({ tokens: line.tokens, piece: at, unit: nth, ends: piece.ends }),
        joins: nth === 0 ? null : unit.joins,
      })
    }
    if (units.length === 0) place += 1
  }
  return lines
}

// "… the form and the licence scans": what follows a clause that cannot be said may belong to it.
function ranOn({ joins, tokens }: Unit, follows: boolean): boolean {
  return joins === 'and' && !follows && determiners.has(tokens[0]?.is ?? '')
}

function lineOf(unit: Unit, knows: Knows): Omit<Line, 'place' | 'weight' | 'joins'> | null {
  const tokens = withSubject(
    unit.tokens.map((token) => calmed(token, knows)),
    knows,
  )
  if (!tokens || !tellsFact(tokens) || unsayable(tokens) !== null) return null
  const said = saidOf(tokens, knows)
  if (!said) return null
  const size = said.split(' ').length
  const blames = /\b(?:we|us|our)\b/.test(said) || tokens[0]?.is === 'your'
  return {
    tokens,
    said,
    size,
    blames,
    points: pointing.has(tokens[0]?.is ?? '') && !/^it(?:'s| has) been/.test(said),
  }
}

// "AGAIN" is said as "again"; "DSTV" stays.
function calmed(token: Token, { isWord }: Knows): Token {
  return /^\p{Lu}{2,}$/u.test(token.raw) && (isWord(token.is) || small.has(token.is))
    ? { ...token, raw: token.is }
    : token
}

const small = words('in on at to it is was not no and the of my me out off so for all')
const pointing = words('it he she they that this')

function saidOf(tokens: readonly Token[], knows: Knows): string | null {
  const done = asDone(tokens)
  if (!done && tokens[0]?.is === 'you') return null
  const rest = turnedToYou(done ? done.rest : tokens)
  if (!rest) return null
  const turned = inOurWords([...(done ? done.head : []), ...rest], knows)
  if (copies(turned, tokens)) return null
  const said = render(turned)
  return isWhole(said) ? said : null
}

/** So many words in a row as they were written are an echo. */
const copied = 18

function copies(turned: readonly Token[], tokens: readonly Token[]): boolean {
  const kept = new Set(tokens)
  let row = 0
  return turned.some((token) => {
    row = kept.has(token) ? row + 1 : 0
    return row >= copied
  })
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
  const more = weight * 0.6 - (joins ? 0.1 : 0.4) + (joins === 'but' ? 0.8 : 0)
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
