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
      const sums = new Float64Array(linearOutputs)
      const bag = countBuckets(words)
      const weights = weighted(bag, rarity)
      for (let at = 0; at < weights.length; at++) {
        // Inside the arrays by construction; a check per number would cost half the speed.
        const weight = weights[at] as number
        const row = (bag.buckets[at] as number) * linearOutputs
        for (let out = 0; out < linearOutputs; out++)
          sums[out] = (sums[out] as number) + weight * (values[row + out] as number)
      }
      return answersOf(biases.map((bias, out) => bias + (sums[out] ?? 0) * (scales[out] ?? 0)))
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

/** The different buckets of a text in the order of their first occurrence, and how often each occurs. */
export interface Bag {
  readonly buckets: Int32Array
  readonly counts: Int32Array
}

/** A weight for each bucket: rare sequences count more, and the two kinds of sequences count the same, however long the message is. */
export function weighted({ buckets, counts }: Bag, rarity: Uint8Array): Float64Array {
  const weights = new Float64Array(buckets.length)
  let words = 0
  let letters = 0
  for (let at = 0; at < buckets.length; at++) {
    const bucket = buckets[at] ?? 0
    const weight = (1 + Math.log(counts[at] ?? 1)) * ((rarity[bucket] ?? 0) / 24)
    weights[at] = weight
    if (bucket < linearBuckets.words) words += weight * weight
    else letters += weight * weight
  }
  const lengths = { words: Math.sqrt(words) || 1, letters: Math.sqrt(letters) || 1 }
  for (let at = 0; at < buckets.length; at++)
    weights[at] =
      (weights[at] ?? 0) /
      ((buckets[at] ?? 0) < linearBuckets.words ? lengths.words : lengths.letters)
  return weights
}

export function countBuckets(words: readonly string[]): Bag {
  const found = new Int32Array(mostBuckets(words))
  const counts = new Int32Array(found.length)
  let size = 0
  const add = (bucket: number) => {
    const place = places[bucket] ?? 0
    if (place > 0) {
      counts[place - 1] = (counts[place - 1] ?? 0) + 1
      return
    }
    found[size] = bucket
    counts[size] = 1
    places[bucket] = ++size
  }
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
  for (let at = 0; at < size; at++) places[found[at] ?? 0] = 0
  return { buckets: found.subarray(0, size), counts: counts.subarray(0, size) }
}

/** Where each bucket stands in the bag that is being filled, from 1; all 0 between bags. */
const places = new Int32Array(buckets)

function mostBuckets(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + 3 + 4 * (word.length + 2), 0)
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
