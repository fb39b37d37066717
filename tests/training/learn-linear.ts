import {
  type Bag,
  countBuckets,
  type LinearWeights,
  linearBuckets,
  linearHeads,
  linearOutputs,
  weighted,
} from '../../src/understanding/training.ts'
import { createChance, shuffled } from './chance.ts'

export interface LinearLesson {
  readonly words: readonly string[]
  /** What is right for each output, 0 to 1, in the order of the heads. */
  readonly wanted: Float32Array
  readonly weight: number
}

const buckets = linearBuckets.words + linearBuckets.letters

/** Logistic regression by AdaGrad; the same lessons and seed give the same weights, bit for bit. */
export function learnLinear(
  lessons: readonly LinearLesson[],
  rounds: number,
  seed: number,
  rate: number,
): LinearWeights {
  const bags = lessons.map(({ words }) => countBuckets(words))
  const rarity = rarityOf(bags)
  const rows = bags.map((bag) => ({ ...bag, weights: weighted(bag, rarity) }))
  const weights = new Float32Array(buckets * linearOutputs)
  const squares = new Float32Array(buckets * linearOutputs).fill(0.1)
  const biases = new Float32Array(linearOutputs)
  const chance = createChance(seed)
  const scores = new Float32Array(linearOutputs)
  for (let round = 0; round < rounds; round++) {
    for (const at of shuffled(
      lessons.map((_, place) => place),
      chance,
    )) {
      const lesson = lessons[at]
      const row = rows[at]
      if (lesson && row) step(lesson, row)
    }
  }
  return quantised(weights, biases, rarity)

  function step({ wanted, weight }: LinearLesson, { buckets, weights: xs }: Row): void {
    scores.set(biases)
    for (let at = 0; at < xs.length; at++) {
      const x = xs[at] ?? 0
      const from = (buckets[at] ?? 0) * linearOutputs
      for (let out = 0; out < linearOutputs; out++)
        scores[out] = (scores[out] ?? 0) + x * (weights[from + out] ?? 0)
    }
    const errors = errorsOf(scores, wanted)
    for (let out = 0; out < linearOutputs; out++) {
      const error = (errors[out] ?? 0) * weight
      if (Math.abs(error) < 1e-4) continue
      biases[out] = (biases[out] ?? 0) - 0.02 * error
      for (let at = 0; at < xs.length; at++) {
        const place = (buckets[at] ?? 0) * linearOutputs + out
        const slope = error * (xs[at] ?? 0)
        const square = (squares[place] ?? 0) + slope * slope
        squares[place] = square
        weights[place] = (weights[place] ?? 0) - (rate * slope) / Math.sqrt(square)
      }
    }
  }
}

interface Row extends Bag {
  readonly weights: Float64Array
}

function errorsOf(scores: Float32Array, wanted: Float32Array): Float32Array {
  const errors = new Float32Array(linearOutputs)
  let at = 0
  for (const { size, right } of linearHeads) {
    if (right === 'any') {
      for (let out = at; out < at + size; out++)
        errors[out] = 1 / (1 + Math.exp(-(scores[out] ?? 0))) - (wanted[out] ?? 0)
    } else {
      const most = Math.max(...scores.subarray(at, at + size))
      let sum = 0
      for (let out = at; out < at + size; out++) sum += Math.exp((scores[out] ?? 0) - most)
      for (let out = at; out < at + size; out++)
        errors[out] = Math.exp((scores[out] ?? 0) - most) / sum - (wanted[out] ?? 0)
    }
    at += size
  }
  return errors
}

function rarityOf(bags: readonly Bag[]): Uint8Array {
  const often = new Uint32Array(buckets)
  for (const bag of bags) for (const bucket of bag.buckets) often[bucket] = (often[bucket] ?? 0) + 1
  return Uint8Array.from(often, (times) =>
    Math.min(255, Math.round(24 * (1 + Math.log((1 + bags.length) / (1 + times))))),
  )
}

function quantised(weights: Float32Array, biases: Float32Array, rarity: Uint8Array): LinearWeights {
  const values = new Int8Array(weights.length)
  const scales = new Float32Array(linearOutputs)
  for (let out = 0; out < linearOutputs; out++) {
    let squares = 0
    let count = 0
    for (let at = out; at < weights.length; at += linearOutputs) {
      const value = weights[at] ?? 0
      if (value !== 0) {
        squares += value * value
        count++
      }
    }
    // Seven steps up to three standard deviations; what lies beyond is cut.
    const scale = (6 * Math.sqrt(squares / Math.max(count, 1))) / 7 || 1
    scales[out] = scale
    for (let at = out; at < weights.length; at += linearOutputs)
      values[at] = Math.max(-7, Math.min(7, Math.round((weights[at] ?? 0) / scale)))
  }
  return { rarity, scales, biases, values }
}
