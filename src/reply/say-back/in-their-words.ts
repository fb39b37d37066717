import { withoutSecrets } from '../wording/hidden-details.ts'
import {
  isAnotherEnglish,
  isForm,
  isGlad,
  isGravest,
  isQuotable,
  isSayable,
  type Piece,
  piecesOf,
  render,
  spansOf,
  type Token,
  troubleIn,
  weigh,
  withoutLead,
  withoutTail,
} from './retell/index.ts'
import type { Spelling } from './spelling.ts'

const shortest = 4
const longest = 16
/** What tells of no trouble weighs less than what does. */
const untroubled = 0.5
/** Below it a sentence tells nothing that is worth quoting. */
const least = 0.7

export interface Quotation {
  readonly said: string
  /** How much it tells of trouble, as clauses are weighed. */
  readonly weight: number
}

interface Weighed extends Quotation {
  readonly troubled: boolean
}

/**
 * The sentence of theirs that tells most, or as much of it as stands by itself, where it may stand in quotation marks: nothing rude,
 * private, grave or of a name in it. Learners' English too: quoted it is theirs, told back it would be a mockery.
 */
export function quotedFrom(text: string, spelling: Spelling): Quotation | null {
  const pieces = piecesOf(withoutSecrets(text, hole), spelling.known)
  if (pieces.some(({ tokens }) => isGravest(tokens))) return null
  const praises = pieces.some(({ tokens }) => isGlad(tokens))
  return pieces
    .flatMap((piece, at) => (piece.question ? [] : weighed(piece, at, spelling)))
    .filter(({ troubled }) => troubled || !praises)
    .reduce<Quotation | null>(
      (best, one) => (one.weight > (best?.weight ?? least) ? one : best),
      null,
    )
}

/** Their question word for word, for one that cannot be turned round. */
export function questionFrom(text: string, spelling: Spelling): string | null {
  const pieces = piecesOf(withoutSecrets(text, hole), spelling.known)
  if (pieces.some(({ tokens }) => isGravest(tokens))) return null
  const asked = pieces.find(asks) ?? (pieces.length === 1 ? pieces[0] : null)
  const words = asked ? lowered(plain(asked)) : []
  if (words.length < 3 || words.length > longest || !isSayable(words.filter(isTold))) return null
  return words.every(({ is, raw }) => mayBeAsked.test(raw) || isPlain(is, raw, spelling))
    ? quoted(words)
    : null
}

// Its capital is the sentence's.
function lowered([first, ...rest]: readonly Token[]): readonly Token[] {
  if (!first) return []
  return [asking.has(first.is) || first.is === 'if' ? { ...first, raw: first.is } : first, ...rest]
}

// "If" and "another English" keep a fact from being said, and no question.
function isTold({ is }: Token): boolean {
  return !/^(?:if|whether|unless|hospital)$/.test(is) && !isAnotherEnglish(is)
}

/** Who asks names things that no list of ours holds: "sesame". */
const mayBeAsked = /^(?:[£$€₹]?\d[\d.,:]*(?:[ap]m|p|k|%|st|nd|rd|th)?|\p{Ll}{2,12})$/u

// A number with something hidden in it keeps its sentence silent.
const hole = ' 00000 '

function weighed(piece: Piece, at: number, spelling: Spelling): Weighed[] {
  const told = plain(piece)
  // Looked up once, for its parts overlap.
  const odd = new Set(told.slice(1).filter((token) => !isKnown(token, spelling)))
  return spansOf(told, longest).flatMap(({ tokens, unit }) => {
    if (tokens.length < shortest || tokens.some((token) => odd.has(token))) return []
    const words = begun(tokens, spelling)
    if (!isQuotable(words) || !mayStand(words, spelling)) return []
    const troubled = troubleIn(words) > 0
    const weight =
      weigh({ tokens: words, piece: at, unit, ends: piece.ends }) - (troubled ? 0 : untroubled)
    return [{ said: quoted(words), weight, troubled }]
  })
}

const plainNumber = /^[£$€₹]?\d[\d.,:]*(?:[ap]m|p|k|%|st|nd|rd|th)?$/

// A word that nobody else uses may be a name or a password.
function mayStand(words: readonly Token[], spelling: Spelling): boolean {
  const plainly = words.filter(({ is }) => !isAnotherEnglish(is))
  if (words.length > longest || !isSayable(plainly)) return false
  return plainly.every((token) => isKnown(token, spelling))
}

function isKnown({ is, raw }: Token, spelling: Spelling): boolean {
  return isAnotherEnglish(is) || plainNumber.test(raw) || isPlain(is, raw, spelling)
}

function isPlain(is: string, raw: string, { knows }: Spelling): boolean {
  if (is.includes("'") || /^\p{Lu}/u.test(raw)) return true
  return is.split('-').every((part) => knows(part) || isForm(part, ...forms))
}

const forms = ['base', 'third', 'past', 'done', 'ing'] as const

// "Hi, is the oat one vegan": asked without its mark.
function asks(piece: Piece): boolean {
  return piece.question || asking.has(plain(piece)[0]?.is ?? '')
}

const asking = new Set(
  "is are do does did can could will would what what's which who where when how how's".split(' '),
)

function plain({ tokens }: Piece): readonly Token[] {
  return withoutTail(withoutLead(tokens))
}

const asides = new Set('kindly writing just hoping looking please'.split(' '))

// A capital that begins a sentence makes no name of a plain word.
function begun(words: readonly Token[], { knows }: Spelling): readonly Token[] {
  const [first, ...rest] = words
  return first && knows(first.is) && !asides.has(first.is)
    ? [{ ...first, raw: first.is }, ...rest]
    : words
}

// Inside our quotation marks theirs are single ones.
function quoted(words: readonly Token[]): string {
  const said = render(words).replaceAll('“', '‘').replaceAll('”', '’')
  return said.replaceAll(/\bi\b/g, 'I').replace(/^./, (first) => first.toUpperCase())
}
