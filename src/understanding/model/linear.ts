import { kinds, levels } from '../../conversation/index.ts'
import type { HeadName } from './shape.ts'

/**
 * A second opinion that looks at exact words and letters only. It errs where the network does not, and the two
 * together are right more often than either.
 */
export interface Linear {
  /** Probabilities of each head, for the words of one part. */
  judge(words: readonly string[]): Readonly<Record<LinearHead, Float32Array>>
}

export const linearHeads = [
  { name: 'level', size: levels.length, right: 'one' },
  { name: 'kind', size: kinds.length + 1, right: 'one' },
  { name: 'wants-person', size: 1, right: 'any' },
  { name: 'repeat-contact', size: 1, right: 'any' },
] as const satisfies readonly { name: HeadName; size: number; right: 'one' | 'any' }[]
export type LinearHead = (typeof linearHeads)[number]['name']

export const linearOutputs = linearHeads.reduce((sum, { size }) => sum + size, 0)
/** Buckets for sequences of one to three words, and for those of two to five letters. */
export const linearBuckets = { words: 32_768, letters: 32_768 } as const
const buckets = linearBuckets.words + linearBuckets.letters

/** Weights as they are stored: how telling each bucket is, then four bits for each bucket and output. */
export interface LinearWeights {
  /** How rare a bucket is, 0 to 255, in 24ths of a natural logarithm. */
  readonly rarity: Uint8Array
  readonly scales: Float32Array
  readonly biases: Float32Array
  /** `bucket × linearOutputs + output`, from -7 to 7. */
  readonly values: Int8Array
}

export function createLinear({ rarity, scales, biases, values }: LinearWeights): Linear {
  return {
    judge(words) {
      const scores = biases.slice()
      for (const { bucket, weight } of weighted(countBuckets(words), rarity)) {
        const row = bucket * linearOutputs
        for (let out = 0; out < linearOutputs; out++)
          scores[out] = (scores[out] ?? 0) + weight * (values[row + out] ?? 0) * (scales[out] ?? 0)
      }
      return answersOf(scores)
    },
  }
}

/** Probabilities out of scores: one answer of a head, or each answer by itself. */
export function answersOf(scores: Float32Array): Readonly<Record<LinearHead, Float32Array>> {
  let at = 0
  const answers = linearHeads.map(({ name, size, right }) => {
    const part = scores.slice(at, at + size)
    at += size
    return [name, right === 'one' ? softmax(part) : part.map((score) => 1 / (1 + Math.exp(-score)))]
  })
  // `fromEntries` forgets which keys it was given.
  return Object.fromEntries(answers) as Record<LinearHead, Float32Array>
}

export interface Weighted {
  readonly bucket: number
  readonly weight: number
}

/** Rare sequences count more, and the two kinds of sequences count the same, however long the message is. */
export function weighted(counts: ReadonlyMap<number, number>, rarity: Uint8Array): Weighted[] {
  const raw = [...counts].map(([bucket, count]) => ({
    bucket,
    weight: (1 + Math.log(count)) * ((rarity[bucket] ?? 0) / 24),
  }))
  const length = (ofWords: boolean) =>
    Math.sqrt(
      raw.reduce(
        (sum, { bucket, weight }) =>
          sum + (bucket < linearBuckets.words === ofWords ? weight * weight : 0),
        0,
      ),
    ) || 1
  const lengths = { words: length(true), letters: length(false) }
  return raw.map(({ bucket, weight }) => ({
    bucket,
    weight: weight / (bucket < linearBuckets.words ? lengths.words : lengths.letters),
  }))
}

/** How often each bucket occurs in the words of one part. */
export function countBuckets(words: readonly string[]): Map<number, number> {
  const counts = new Map<number, number>()
  const add = (bucket: number) => counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
  for (let at = 0; at < words.length; at++) {
    let hashed = 0x811c9dc5
    for (let more = 0; more < 3 && at + more < words.length; more++) {
      const word = words[at + more] ?? ''
      hashed = Math.imul(hash(word, 0, word.length, hashed) ^ 1, prime)
      add(spread(hashed) & (linearBuckets.words - 1))
    }
    const marked = ` ${words[at] ?? ''} `
    for (let size = 2; size <= 5; size++)
      for (let from = 0; from + size <= marked.length; from++)
        add(
          linearBuckets.words +
            (spread(hash(marked, from, from + size, 0x9dc5 + size)) & (linearBuckets.letters - 1)),
        )
  }
  return counts
}

const prime = 0x01000193

/** FNV-1a over the UTF-16 units from `from` to `to`. */
function hash(text: string, from: number, to: number, seed: number): number {
  let value = seed
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), prime)
  return value
}

function spread(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

function softmax(scores: Float32Array): Float32Array {
  const most = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - most))
  const sum = raised.reduce((total, value) => total + value, 0)
  return raised.map((value) => value / sum)
}

/** Rarity, scales, biases, then two values a byte. */
export function packLinear({ rarity, scales, biases, values }: LinearWeights): Uint8Array {
  const halves = new Uint8Array(values.length / 2)
  for (let at = 0; at < halves.length; at++)
    halves[at] = (((values[2 * at] ?? 0) + 8) << 4) | ((values[2 * at + 1] ?? 0) + 8)
  const floats = new Uint8Array(new Float32Array([...scales, ...biases]).buffer)
  return Uint8Array.from([...rarity, ...floats, ...halves])
}

/** @throws Error when the bytes were packed for other sizes. */
export function unpackLinear(stored: Uint8Array): LinearWeights {
  // A copy of our own: what a file was read into may be a window on something larger.
  const bytes = Uint8Array.from(stored)
  const floatsAt = buckets
  const halvesAt = floatsAt + 2 * linearOutputs * 4
  if (bytes.length !== halvesAt + (buckets * linearOutputs) / 2) {
    throw new Error('The second opinion was trained for another shape. Run: npm run train')
  }
  const floats = new Float32Array(bytes.slice(floatsAt, halvesAt).buffer)
  const halves = bytes.subarray(halvesAt)
  const values = new Int8Array(buckets * linearOutputs)
  for (let at = 0; at < halves.length; at++) {
    values[2 * at] = ((halves[at] ?? 0) >> 4) - 8
    values[2 * at + 1] = ((halves[at] ?? 0) & 15) - 8
  }
  return {
    rarity: bytes.slice(0, buckets),
    scales: floats.slice(0, linearOutputs),
    biases: floats.slice(linearOutputs),
    values,
  }
}
