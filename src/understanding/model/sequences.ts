import { shape } from './shape.ts'

/** Buckets of a part's sequences: each word, it with one and with two before it, its letters, and what it ends with. */
export function sequencesOf(texts: readonly string[]): Int32Array {
  const buckets: number[] = []
  let last = 0
  let lastButOne = 0
  for (const text of texts) {
    const { whole, letters } = sequencesOfWord(text)
    buckets.push(whole & mask, pairBucket(last, whole), tripleBucket(lastButOne, last, whole))
    buckets.push(...letters)
    lastButOne = last
    last = whole
  }
  buckets.push(pairBucket(last, end))
  return Int32Array.from(buckets)
}

/** Adds up the rows of a table that the sequences of a part stand for. */
export type AddSequences = (texts: readonly string[], sums: Float64Array) => number

/** Returns how many rows were added. What a word brings along is kept for the words that `isKnown` names: a closed list. */
export function createSequenceSums(
  table: Float32Array,
  isKnown: (text: string) => boolean,
): AddSequences {
  const met = new Map<string, WordSums>()

  function sumsOf(text: string): WordSums {
    const known = met.get(text)
    if (known) return known
    const { whole, letters } = sequencesOfWord(text)
    const sums = new Float64Array(shape.sequence)
    addRow(table, whole & mask, sums)
    for (const bucket of letters) addRow(table, bucket, sums)
    const fresh = { whole, sums, count: letters.length + 1 }
    if (isKnown(text)) met.set(text, fresh)
    return fresh
  }

  return function addSequences(texts, sums) {
    let count = 1
    let last = 0
    let lastButOne = 0
    for (const text of texts) {
      const word = sumsOf(text)
      for (let i = 0; i < shape.sequence; i++)
        sums[i] = (sums[i] as number) + (word.sums[i] as number)
      addRow(table, pairBucket(last, word.whole), sums)
      addRow(table, tripleBucket(lastButOne, last, word.whole), sums)
      count += word.count + 2
      lastButOne = last
      last = word.whole
    }
    addRow(table, pairBucket(last, end), sums)
    return count
  }
}

interface WordSums {
  readonly whole: number
  readonly sums: Float64Array
  readonly count: number
}

const mask = shape.sequences - 1
/** Stands behind the last word. */
const end = 12345

function sequencesOfWord(text: string): { whole: number; letters: number[] } {
  const letters: number[] = []
  const marked = `<${text}>`
  if (text.length > 3)
    for (let size = 3; size <= 5; size++)
      for (let at = 0; at + size <= marked.length; at++)
        letters.push(hash(marked, at, at + size, size + 40) & mask)
  return { whole: hash(text, 0, text.length, 17), letters }
}

function pairBucket(last: number, whole: number): number {
  return mix(last, whole) & mask
}

function tripleBucket(lastButOne: number, last: number, whole: number): number {
  return mix(mix(lastButOne, last), whole) & mask
}

/** Returns how many they are. */
export function addRows(table: Float32Array, buckets: Int32Array, sums: Float64Array): number {
  for (const bucket of buckets) addRow(table, bucket, sums)
  return buckets.length
}

function addRow(table: Float32Array, bucket: number, sums: Float64Array): void {
  const row = bucket * shape.sequence
  // Inside the arrays by construction; a check per number would cost half the speed.
  for (let i = 0; i < shape.sequence; i++)
    sums[i] = (sums[i] as number) + (table[row + i] as number)
}

/** FNV-1a over UTF-16 units, finished so that the low bits are as good as the high ones. */
export function hash(text: string, from: number, to: number, seed: number): number {
  let value = 0x811c9dc5 ^ seed
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value ^= value >>> 15
  return Math.imul(value, 0x2c1b3c6d) >>> 0
}

function mix(a: number, b: number): number {
  let value = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ b
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
