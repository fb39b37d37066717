import { plainWords } from './plain-text.ts'
import { meaningOf } from './word-vectors/meaning-of.ts'
import { respelt } from './word-vectors/respelt.ts'
import type { WordVectors } from './word-vectors/word-vectors.ts'

/** How a text is cut into features, and how much each family of features counts. */
export interface Cut {
  readonly wordGrams: number
  readonly shortestPiece: number
  readonly longestPiece: number
  readonly wordWeight: number
  readonly pairWeight: number
  readonly pieceWeight: number
  readonly meaningWeight: number
}

/** A 32-bit hash for each feature of one family, and how often it occurs. */
export type Counts = ReadonlyMap<number, number>

/** What one text holds, before any weighing. */
export interface Counted {
  readonly words: Counts
  /** Two words of the text, wherever they stand. */
  readonly pairs: Counts
  /** Runs of letters. */
  readonly pieces: Counts
  /** Length 1, or all 0. */
  readonly meaning: Float32Array
}

export function countFeatures(text: string, cut: Cut, known: WordVectors): Counted {
  const tokens = plainWords(text)
  const meant = tokens.map((token) => respelt(token, known))
  return {
    words: wordGrams(meant, cut.wordGrams),
    pairs: pairs(meant),
    pieces: pieces(tokens, cut),
    meaning: meaningOf(meant, known),
  }
}

function wordGrams(tokens: readonly string[], longest: number): Counts {
  const counts = new Map<number, number>()
  for (let from = 0; from < tokens.length; from++) {
    let hash = wordSeed
    for (let size = 1; size <= longest && from + size <= tokens.length; size++) {
      hash = mixText(mix(hash, 32), tokens[from + size - 1] ?? '')
      add(counts, finish(hash))
    }
  }
  return counts
}

/** Of stems, so that "charged … twice" and "charge … twice" are one; at most 40, since pairs grow with the square. */
function pairs(tokens: readonly string[]): Counts {
  const counts = new Map<number, number>()
  const stems = [...new Set(tokens.map(stem))].filter((each) => each.length > 2).slice(0, 40)
  stems.sort()
  for (const [i, one] of stems.entries()) {
    const hash = mix(mixText(pairSeed, one), 124)
    for (const other of stems.slice(i + 1)) add(counts, finish(mixText(hash, other)))
  }
  return counts
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(ending, '') : word
}

const ending = /(ings?|edly|ed|ies|es|s|ly|ments?|ers?|ations?)$/

/** Runs of letters, with the gaps between words as spaces. */
function pieces(tokens: readonly string[], cut: Cut): Counts {
  const counts = new Map<number, number>()
  const line = ` ${tokens.join(' ')} `
  for (let from = 0; from < line.length; from++) {
    let hash = pieceSeed
    for (let size = 1; size <= cut.longestPiece && from + size <= line.length; size++) {
      hash = mix(hash, line.charCodeAt(from + size - 1))
      if (size >= cut.shortestPiece) add(counts, finish(hash))
    }
  }
  return counts
}

const wordSeed = 0x811c9dc5
const pairSeed = 0x165667b1
const pieceSeed = 0x27d4eb2f

function mixText(hash: number, text: string): number {
  let mixed = hash
  for (let i = 0; i < text.length; i++) mixed = mix(mixed, text.charCodeAt(i))
  return mixed
}

/** One step of FNV-1a, on a UTF-16 unit instead of a byte. */
function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}

/** Spreads the low bits, which FNV leaves weak, and keeps 0 free to mean an empty slot. */
function finish(hash: number): number {
  let spread = hash ^ (hash >>> 16)
  spread = Math.imul(spread, 0x85ebca6b)
  spread ^= spread >>> 13
  return spread >>> 0 || 1
}

function add(counts: Map<number, number>, feature: number): void {
  counts.set(feature, (counts.get(feature) ?? 0) + 1)
}
