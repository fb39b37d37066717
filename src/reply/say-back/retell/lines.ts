import { isGravest } from './grave.ts'
import { inOurWords } from './in-our-words.ts'
import { inTime } from './in-their-time.ts'
import { isLearners } from './is-learners.ts'
import { isWhole } from './is-whole.ts'
import type { Knows } from './knows.ts'
import { mendedWord } from './mended.ts'
import { asDone } from './passive.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { readsWell } from './reads-well.ts'
import { render } from './render.ts'
import { isSayable } from './sayable.ts'
import { determiners, words } from './sets.ts'
import { isIdle, setsScene } from './sets-scene.ts'
import { withSubject } from './subject.ts'
import { tellsFact } from './tells-fact.ts'
import { hasVerb } from './tells-when.ts'
import type { Token } from './tokens.ts'
import { turnedToYou } from './turn-you.ts'
import { type Unit, unitsOf } from './units.ts'
import { isForm } from './verbs.ts'
import { isSpeech, weigh } from './weigh.ts'
import { withoutNames } from './without-names.ts'

/** One clause as it would be said, with what joins it to the clause before. */
export interface Line {
  readonly joins: Unit['joins']
  readonly tokens: readonly Token[]
  readonly said: string
  readonly size: number
  readonly weight: number
  /** "It", "they": says little without the clause before. */
  readonly points: boolean
  readonly place: number
  readonly blames: boolean
  /** What somebody said or promised. */
  readonly speaks: boolean
  /** What was before anything went wrong. */
  readonly scene: boolean
  /** Adds nothing behind what went wrong. */
  readonly idle: boolean
  /** The message begins with it. */
  readonly opens: boolean
}

/** What every clause of a message would say, in its order; those that cannot be said are left out. */
export function linesOf(text: string, knows: Knows): Line[] {
  const lines: Line[] = []
  let place = 0
  const pieces = piecesOf(text, knows.typos)
  if (pieces.some(({ tokens }) => isGravest(tokens) || isLearners(tokens))) return []
  for (const [at, piece] of pieces.entries()) {
    const units = piece.question ? [] : unitsOf(toldTokens(piece, knows))
    for (const [nth, unit] of units.entries()) {
      const line =
        ranOn(unit, lines.at(-1)?.place === place) || follows(unit, units[nth - 1])
          ? null
          : lineOf(unit, knows)
      // What could not be said stands between what could.
      place += 1
      if (!line) continue
      lines.push({
        ...line,
        place,
        opens: at + nth === 0,
        weight: weigh({ tokens: line.tokens, piece: at, unit: nth, ends: piece.ends }),
        joins: nth === 0 ? null : unit.joins,
        points: line.points && !(at + nth === 0 && line.tokens[0]?.is === 'they'),
      })
    }
    if (units.length === 0) place += 1
  }
  return lines
}

function toldTokens({ tokens }: Piece, { spelling }: Knows): readonly Token[] {
  return withoutNames(tokens.map((token) => mendedWord(token, spelling)))
}

// "The form says nothing was found, so there is nothing to pay": that too is what it says.
function follows({ joins }: Unit, before: Unit | undefined): boolean {
  return joins === 'so' && before !== undefined && isSpeech(before.tokens)
}

// "… the form and the licence scans": what follows a clause that cannot be said may belong to it.
function ranOn({ joins, tokens }: Unit, follows: boolean): boolean {
  const first = tokens[0]?.is ?? ''
  return joins === 'and' && !follows && first !== 'your' && determiners.has(first)
}

function lineOf(
  unit: Unit,
  knows: Knows,
): Omit<Line, 'place' | 'weight' | 'joins' | 'opens'> | null {
  const told = withSubject(
    unit.tokens.map((token) => calmed(token, knows)),
    knows,
  )
  const whole = told && inTime(told)
  // What was said or written to them may be left out where it is too long or names somebody.
  if (!whole || !tellsFact(whole) || !isSayable(whole.filter(({ quoted }) => !quoted))) return null
  const tokens = [whole, ...shortened(whole)].find(
    (part) => isSayable(part) && saidOf(part, knows) !== null,
  )
  const said = tokens ? saidOf(tokens, knows) : null
  if (!tokens || !said) return null
  if (mayTellSecret(tokens, knows)) return null
  const size = said.split(' ').length
  const blames = said.startsWith('we ')
  return {
    tokens,
    said,
    size,
    blames,
    speaks: isSpeech(tokens),
    scene: setsScene(tokens),
    idle: isIdle(tokens),
    points: pointing.has(tokens[0]?.is ?? '') && !/^it(?:'s| has) been/.test(said),
  }
}

// "My card is korrektpferd": a word that nobody else uses, said of something of theirs, may be a password.
function mayTellSecret(tokens: readonly Token[], { spelling }: Knows): boolean {
  return tokens.some(
    ({ is, raw, quoted }, at) =>
      be.test(tokens[at - 1]?.is ?? '') &&
      (tokens[at + 1] === undefined || tokens[at + 1]?.afterComma === true) &&
      !quoted &&
      /^\p{Ll}{4,}$/u.test(raw) &&
      !spelling.knows(is) &&
      !isForm(is, 'base', 'third', 'past', 'done', 'ing'),
  )
}

const be = /^(?:is|'s|was|are|were)$/

// "The shop gave me six instead of ten and says computer says ten": what reads well of it is told.
function shortened(tokens: readonly Token[]): (readonly Token[])[] {
  return (
    tokens
      .flatMap(({ is }, at) => (at >= shortest && cuts.has(is) ? [tokens.slice(0, at)] : []))
      // What somebody did is told whole or not at all.
      .filter((part) => hasVerb(part) && !part.some(({ is }) => people.has(is)))
      .toReversed()
  )
}

const shortest = 4
const people = words('he she him his her they them man men woman women boy boys girl girls guy')
const cuts = words('and but though although even because')

// "AGAIN" is said as "again"; "DSTV" stays.
function calmed(token: Token, { isWord }: Knows): Token {
  return !letters.has(token.is) &&
    /^\p{Lu}[\p{Lu}']+$/u.test(token.raw) &&
    (isWord(token.is) || small.has(token.is) || token.is.includes("'"))
    ? { ...token, raw: token.is }
    : token
}

const letters = words(
  'api sim pin atm tv id emi vat gps usb mot nhs dvd pc uk eu sso sms otp vpn url pdf csv qr hdmi cctv ev hr pos ac wifi gp gcse kyc pnr',
)
const small = words('in on at to it is was not no and the of my me out off so for all')
const pointing = words('it he she they that this')

function saidOf(tokens: readonly Token[], knows: Knows): string | null {
  const done = asDone(tokens)
  const rest = turnedToYou(done ? done.rest : tokens)
  if (!rest) return null
  const turned = inOurWords([...(done ? done.head : []), ...rest], knows)
  if (copies(turned, tokens)) return null
  if (!readsWell(turned)) return null
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
