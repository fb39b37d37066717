import { contractions } from '../text/contractions.ts'
import { fold } from '../text/fold.ts'
import { wordClasses } from './word-classes.ts'

/** What a phrase of the notation in `README.md` is made of. */
export type Piece =
  | { readonly type: 'word'; readonly text: string }
  /** Any word that begins so. */
  | { readonly type: 'prefix'; readonly text: string }
  /** Up to so many words of the same sentence, as many as fit. */
  | { readonly type: 'gap'; readonly most: number }
  | { readonly type: 'any-word' }
  | { readonly type: 'place'; readonly place: Place }
  | { readonly type: 'sequence'; readonly pieces: readonly Piece[] }
  /** The first that fits, in this order. */
  | { readonly type: 'either'; readonly pieces: readonly Piece[] }
  | { readonly type: 'maybe'; readonly piece: Piece }
  /** Where a message ends, before or after its last mark. */
  | { readonly type: 'message-end' }

export type Place = 'clause-start' | 'message-start' | 'clause-end'

export interface Phrase {
  readonly piece: Piece
  /** One of these words stands in every message that the phrase fits; empty when that cannot be said. */
  readonly anchors: readonly string[]
}

/** Throws an Error that quotes the phrase when its brackets do not close or a word class is unknown. */
export function readPhrase(source: string): Phrase {
  const reader = { source, at: 0 }
  const { piece, anchors } = alternatives(reader)
  if (reader.at < source.length) throw new Error(`Phrase "${source}": bracket closed too early.`)
  return { piece, anchors: anchors ?? [] }
}

interface Reader {
  readonly source: string
  at: number
}

interface Part {
  readonly piece: Piece
  readonly anchors: readonly string[] | null
}

function alternatives(reader: Reader): Part {
  const branches = [sequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    branches.push(sequence(reader))
  }
  return either(branches)
}

function either(branches: readonly Part[]): Part {
  const [only] = branches
  if (only && branches.length === 1) return only
  return {
    piece: { type: 'either', pieces: branches.map(({ piece }) => piece) },
    anchors: branches.some(({ anchors }) => anchors === null)
      ? null
      : branches.flatMap(({ anchors }) => anchors ?? []),
  }
}

function sequence(reader: Reader): Part {
  const pieces: Piece[] = []
  let anchors: readonly string[] | null = null
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    if (reader.source[reader.at] === ' ') {
      reader.at++
      continue
    }
    const part = item(reader)
    if (reader.source[reader.at] === '?') {
      reader.at++
      pieces.push({ type: 'maybe', piece: part.piece })
      continue
    }
    pieces.push(part.piece)
    if (part.anchors && (!anchors || weight(part.anchors) < weight(anchors))) anchors = part.anchors
  }
  const [only] = pieces
  return { piece: only && pieces.length === 1 ? only : { type: 'sequence', pieces }, anchors }
}

function item(reader: Reader): Part {
  if (reader.source[reader.at] === '(') {
    reader.at++
    const part = alternatives(reader)
    if (reader.source[reader.at] !== ')')
      throw new Error(`Phrase "${reader.source}": bracket not closed.`)
    reader.at++
    return part
  }
  const raw =
    /^[^ |()]+?(?=\?(?:[ |()]|$)|[ |()]|$)/.exec(reader.source.slice(reader.at))?.[0] ?? ''
  reader.at += raw.length
  return word(raw, reader.source)
}

const signs: ReadonlyMap<string, Piece> = new Map<string, Piece>([
  ['..', { type: 'gap', most: 3 }],
  ['...', { type: 'gap', most: 7 }],
  ['_', { type: 'any-word' }],
  ['^', { type: 'place', place: 'clause-start' }],
  ['^^', { type: 'place', place: 'message-start' }],
  ['$', { type: 'place', place: 'clause-end' }],
  ['$$', { type: 'message-end' }],
])

function word(raw: string, source: string): Part {
  const sign = signs.get(raw)
  if (sign) return { piece: sign, anchors: null }
  if (raw === 'QM') return { piece: { type: 'word', text: '?' }, anchors: null }
  const name = /^\{([a-z-]+)\}$/.exec(raw)?.[1]
  if (name !== undefined) {
    const members = wordClasses[name]
    if (!members) throw new Error(`Phrase "${source}": no word class {${name}}.`)
    return either(members.map((member) => inner(member, source)))
  }
  const foreign = /[^\x20-\x7e]/.test(raw) ? wordsOfForeign(raw) : raw
  if (foreign !== raw) return inner(foreign, source)
  const open = contractions.get(raw)
  if (open !== undefined && open !== raw) return inner(open, source)
  if (raw.endsWith('*')) return { piece: { type: 'prefix', text: raw.slice(0, -1) }, anchors: null }
  return { piece: { type: 'word', text: raw }, anchors: [raw] }
}

/** Accents off, as in a message; writing without spaces sign by sign. */
function wordsOfForeign(raw: string): string {
  return fold(raw)
    .plain.replace(/[\u3040-\u30ff\u4e00-\u9fff]/g, ' $& ')
    .replace(/\s+/g, ' ')
    .trim()
}

function inner(member: string, source: string): Part {
  const reader = { source: member, at: 0 }
  const part = alternatives(reader)
  if (reader.at < member.length)
    throw new Error(`Phrase "${source}": word class with a bad bracket.`)
  return part
}

/** Rare words make good anchors; a phrase that hangs on "to" would be tried on every message. */
function weight(anchors: readonly string[]): number {
  return anchors.reduce((sum, anchor) => sum + (everyday.has(anchor) ? 60 : 1), 0)
}

const everyday = new Set(
  'i a the to my me it is am are was be been do not and or of in on for with you your this that have has had will would can could get go going want need just all so if when what how who no he she they him his her their at from up out about as but there one time now please'.split(
    ' ',
  ),
)
