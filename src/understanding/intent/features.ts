import { plainWords } from './plain-text.ts'

/** How a text is cut into features, and how much each family of features counts. */
export interface Cut {
  readonly wordGrams: number
  readonly shortestPiece: number
  readonly longestPiece: number
  readonly wordWeight: number
  readonly pieceWeight: number
}

/** Features of one text before any weighting: a 32-bit hash for each, how often, and which family. */
export interface Counted {
  readonly words: ReadonlyMap<number, number>
  readonly pieces: ReadonlyMap<number, number>
}

export function countFeatures(text: string, cut: Cut): Counted {
  const tokens = plainWords(text)
  return { words: wordGrams(tokens, cut.wordGrams), pieces: pieces(tokens, cut) }
}

function wordGrams(tokens: readonly string[], longest: number): Map<number, number> {
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

/** Runs of letters, with the gaps between words as spaces. */
function pieces(tokens: readonly string[], cut: Cut): Map<number, number> {
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
