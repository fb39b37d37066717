import { withoutSecrets } from '../wording/hidden-details.ts'
import {
  isGravest,
  isLearners,
  isQuotable,
  isSayable,
  type Piece,
  piecesOf,
  render,
  type Token,
  upToComma,
  weigh,
  withoutLead,
  withoutTail,
} from './retell/index.ts'
import type { Spelling } from './spelling.ts'

const shortest = 4
const longest = 16
/** A sentence that tells as much is worth more than the name of its matter. */
export const telling = 1.5

/** Below it a sentence tells nothing. */
const least = -0.7

interface Quotation {
  readonly said: string
  /** How much it tells of trouble, as clauses are weighed. */
  readonly weight: number
}

/** The sentence of theirs that tells most, where it may stand in quotation marks: nothing rude, private, grave or of a name in it. */
export function quotedFrom(text: string, spelling: Spelling): Quotation | null {
  const pieces = piecesOf(withoutSecrets(text, hole), spelling.known)
  if (pieces.some(({ tokens }) => isGravest(tokens) || isLearners(tokens))) return null
  return pieces
    .flatMap((piece, at) => (piece.question ? [] : weighed(piece, at, spelling)))
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
  const words = asked ? plain(asked) : []
  return words.length >= 3 && mayStand(words, spelling) ? quoted(words) : null
}

// A number with something hidden in it keeps its sentence silent.
const hole = ' 00000 '

function weighed(piece: Piece, at: number, spelling: Spelling): Quotation[] {
  const words = begun(upToComma(plain(piece), longest), spelling)
  if (words.length < shortest || !isQuotable(words) || !mayStand(words, spelling)) return []
  return [
    {
      said: quoted(words),
      weight: weigh({ tokens: words, piece: at, unit: 0, ends: piece.ends }),
    },
  ]
}

const plainNumber = /^[£$€₹]?\d[\d.,:]*(?:[ap]m|p|k|%|st|nd|rd|th)?$/

// A word that nobody else uses may be a name or a password.
function mayStand(words: readonly Token[], { knows }: Spelling): boolean {
  if (words.length > longest || !isSayable(words)) return false
  return words.every(({ is, raw }) => plainNumber.test(raw) || is.includes("'") || knows(is))
}

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
