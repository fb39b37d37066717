import type { Sign } from '../grammar/grammar.ts'
import { alike } from '../text/alike.ts'
import type { Part } from '../text/windows.ts'
import type { Spoken } from '../text/words.ts'
import { hash } from './sequences.ts'
import { shape } from './shape.ts'

/** One part of a message as the network sees it. */
export interface Features {
  readonly texts: readonly string[]
  /** Place of each word in the vocabulary, -1 for a stranger. */
  readonly words: Int32Array
  /** Buckets of each stranger's letter pieces, in the order of the words. */
  readonly pieces: readonly (Int32Array | null)[]
  /** Negated, harmless, quoted, in a sure sign: four bits a word. */
  readonly marks: Uint8Array
  readonly signs: readonly number[]
  readonly surface: Float32Array
  /** Places of this part's first word and of the one after its last in the message. */
  readonly from: number
  readonly to: number
}

export interface Marked {
  readonly spoken: Spoken
  readonly signs: readonly Sign[]
  /** One byte a word: 1 where a negation reaches. */
  readonly negated: Uint8Array
}

export interface Vocabulary {
  readonly places: ReadonlyMap<string, number>
  readonly signs: ReadonlyMap<string, number>
}

export function featuresOf(
  marked: Marked,
  from: number,
  to: number,
  vocabulary: Vocabulary,
): Features {
  const texts = marked.spoken.words
    .slice(from, Math.min(to, from + shape.window))
    .map(({ text }) => alike(text))
  const words = Int32Array.from(
    texts,
    (text) => vocabulary.places.get(text) ?? vocabulary.places.get(bare(text)) ?? -1,
  )
  return {
    texts,
    words,
    pieces: texts.map((text, place) => ((words[place] ?? -1) >= 0 ? null : piecesOf(text))),
    marks: marksOf(marked, from, texts.length),
    signs: signsOf(marked, from, to, vocabulary),
    surface: surfaceOf(marked.spoken, from, from + texts.length, texts),
    from,
    to: from + texts.length,
  }
}

/** A stretch of a message, as long as one likes, as the second opinion sees it. */
export function seenOf(
  marked: Marked,
  { from, to }: Part,
  vocabulary: Vocabulary,
): Pick<Features, 'texts' | 'signs' | 'surface'> {
  const texts = marked.spoken.words.slice(from, to).map(({ text }) => alike(text))
  return {
    texts,
    signs: signsOf(marked, from, to, vocabulary),
    surface: surfaceOf(marked.spoken, from, to, texts),
  }
}

/** An emoji's word without its colons. */
function bare(text: string): string {
  return text.startsWith(':') ? text.slice(1, -1) : text
}

/** Buckets of the letter sequences of three to five that a word holds, ends marked. */
export function piecesOf(word: string): Int32Array {
  const marked = `<${word}>`
  const buckets: number[] = []
  for (let size = 3; size <= 5; size++)
    for (let at = 0; at + size <= marked.length; at++)
      buckets.push(hash(marked, at, at + size, size) & (shape.pieces - 1))
  return Int32Array.from(buckets)
}

function marksOf({ spoken, signs, negated }: Marked, from: number, count: number): Uint8Array {
  const marks = new Uint8Array(count)
  for (let at = 0; at < count; at++) if (negated[from + at]) marks[at] = 1
  for (const { tells, scope, first, last } of signs) {
    const bit =
      tells.type === 'harmless'
        ? 2
        : tells.type === 'danger' && tells.sure && scope === 'meant'
          ? 8
          : 0
    if (bit === 0) continue
    for (let at = Math.max(first, from); at <= Math.min(last, from + count - 1); at++)
      marks[at - from] = (marks[at - from] ?? 0) | bit
  }
  let inside = false
  for (let at = 0; at < count; at++) {
    if (spoken.words[from + at]?.text === '"') inside = !inside
    else if (inside) marks[at] = (marks[at] ?? 0) | 4
  }
  return marks
}

/** The name under which the network knows a sign. */
export function signName({ reason, scope, tells }: Sign): string {
  const kind = tells.type === 'danger' ? tells.kind : tells.type
  return `${kind}: ${reason}${scope === 'meant' ? '' : ` (${scope === 'negated' ? 'negated' : 'aside'})`}`
}

function signsOf({ signs }: Marked, from: number, to: number, vocabulary: Vocabulary): number[] {
  const present = new Set<number>()
  for (const sign of signs) {
    if (sign.last < from || sign.first >= to) continue
    const place = vocabulary.signs.get(signName(sign))
    if (place !== undefined) present.add(place)
  }
  return [...present].sort((a, b) => a - b)
}

function surfaceOf(
  { original, words }: Spoken,
  from: number,
  to: number,
  texts: readonly string[],
): Float32Array {
  const raw = original.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0)
  let capitals = 0
  let letters = 0
  let loud = 0
  for (let at = 0; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (code >= 65 && code <= 90) capitals++
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) letters++
    if (code === 33) loud++
  }
  const emoji = texts.filter((text) => text.startsWith(':')).length
  const asks = texts.filter((text) => text === '?').length
  return Float32Array.of(
    letters > 5 && capitals / letters > 0.6 ? 1 : 0,
    Math.min(loud, 4) / 4,
    Math.min(asks, 3) / 3,
    Math.min(texts.length, 40) / 40,
    emoji > 0 ? 1 : 0,
    texts.length > 0 && emoji === texts.length ? 1 : 0,
    raw.includes('...') || raw.includes('…') ? 1 : 0,
    /(.)\1{3,}/.test(raw) ? 1 : 0,
  )
}
