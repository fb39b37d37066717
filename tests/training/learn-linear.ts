import {
  asProbabilities,
  type Bag,
  createTermCounter,
  eachDense,
  eachLetterTerm,
  eachWordTerm,
  type LinearWeights,
  linearHeads,
  linearOutputs,
  rowScale,
  type Seen,
  surfaces,
  weighted,
} from '../../src/understanding/training.ts'
import { descend } from './descend.ts'

export interface LinearLesson {
  readonly seen: Seen
  /** What is right for each output, 0 to 1, in the order of the heads. */
  readonly wanted: Float32Array
  readonly weight: number
}

export interface Terms {
  readonly keys: Int32Array
  readonly rarity: Uint8Array
}

/** Weights are held small: this is the most that a lesson may pull against that. */
const looseness = 6
/** How much each output's errors count. */
const importance = Float32Array.from({ length: linearOutputs }, (_, out) =>
  out >= linearHeads.emotion.at && out < linearHeads.emotion.at + linearHeads.emotion.size
    ? 0.5
    : 1,
)

/** The `most` terms that matter: first all that occur now and then are learnt, then those are kept that move the answers. */
export function chooseTerms(
  lessons: readonly LinearLesson[],
  signs: number,
  most: number,
  turns: number,
): Terms {
  const all = termsOf(lessons)
  const { weights, rows } = learn(lessons, all, signs, turns)
  const use = new Float64Array(all.keys.length)
  for (const { places, shares } of rows)
    for (let at = 0; at < places.length; at++) {
      const place = places[at] ?? 0
      if (place < use.length) use[place] = (use[place] ?? 0) + (shares[at] ?? 0) ** 2
    }
  const worth = use.map((often, place) => often * strength(weights, place))
  const kept = [...worth.keys()]
    .sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b)
  return {
    keys: Int32Array.from(kept, (place) => all.keys[place] ?? 0),
    rarity: Uint8Array.from(kept, (place) => all.rarity[place] ?? 0),
  }
}

/** Logistic regression to its end, or to `turns` steps; the same lessons give the same weights, bit for bit. */
export function learnLinear(
  lessons: readonly LinearLesson[],
  terms: Terms,
  signs: number,
  turns: number,
): LinearWeights {
  return quantised(learn(lessons, terms, signs, turns).weights, terms)
}

interface Row {
  readonly places: Int32Array
  readonly shares: Float32Array
  readonly wanted: Float32Array
  readonly weight: number
}

function learn(
  lessons: readonly LinearLesson[],
  { keys, rarity }: Terms,
  signs: number,
  turns: number,
): { weights: Float32Array; rows: Row[] } {
  const placeOf = new Map([...keys].map((key, place) => [key, place]))
  const count = createTermCounter(
    keys.length,
    (key) => placeOf.get(key) ?? -1,
    () => true,
  )
  const rows = lessons.map(({ seen, wanted, weight }) => ({
    ...rowOf(seen, count(seen.texts), rarity, signs),
    wanted,
    weight,
  }))
  const height = keys.length + signs + surfaces + 1
  const weights = new Float32Array(height * linearOutputs)
  descend(weights, (point, slope) => lossOf(rows, point, slope), turns)
  return { weights, rows }
}

function rowOf(
  seen: Seen,
  bag: Bag,
  rarity: Uint8Array,
  signs: number,
): Pick<Row, 'places' | 'shares'> {
  const places = [...bag.places]
  const shares = [...weighted(bag, rarity)]
  eachDense(seen, signs, (row, share) => {
    places.push(rarity.length + row)
    shares.push(share)
  })
  return { places: Int32Array.from(places), shares: Float32Array.from(shares) }
}

/** The biases, which are the last row, may be as large as they like. */
function lossOf(rows: readonly Row[], point: Float32Array, slope: Float32Array): number {
  let loss = 0
  for (let at = 0; at < point.length - linearOutputs; at++) {
    const value = point[at] as number
    loss += (value * value) / (2 * looseness)
    slope[at] = value / looseness
  }
  const sums = new Float64Array(linearOutputs)
  const errors = new Float64Array(linearOutputs)
  for (const { places, shares, wanted, weight } of rows) {
    sums.fill(0)
    for (let at = 0; at < places.length; at++) {
      // Inside the arrays by construction; a check per number would cost half the speed.
      const from = (places[at] as number) * linearOutputs
      const share = shares[at] as number
      for (let out = 0; out < linearOutputs; out++)
        sums[out] = (sums[out] as number) + share * (point[from + out] as number)
    }
    asProbabilities(sums)
    for (let out = 0; out < linearOutputs; out++) {
      const likely = sums[out] ?? 0
      const right = wanted[out] ?? 0
      const much = weight * (importance[out] ?? 0)
      loss -= much * right * Math.log(Math.max(likely, 1e-9))
      if (out >= linearHeads.wantsPerson.at)
        loss -= much * (1 - right) * Math.log(Math.max(1 - likely, 1e-9))
      errors[out] = much * (likely - right)
    }
    for (let at = 0; at < places.length; at++) {
      const from = (places[at] as number) * linearOutputs
      const share = shares[at] as number
      for (let out = 0; out < linearOutputs; out++)
        slope[from + out] = (slope[from + out] as number) + share * (errors[out] as number)
    }
  }
  return loss
}

/** Sequences of words in at least two texts, of letters in at least four. */
function termsOf(lessons: readonly LinearLesson[]): Terms {
  const words = new Map<number, number>()
  const letters = new Map<number, number>()
  for (const { seen } of lessons) {
    countEach(words, (tell) => eachWordTerm(seen.texts, tell))
    countEach(letters, (tell) => {
      for (const text of seen.texts) eachLetterTerm(text, tell)
    })
  }
  const often = [
    ...[...words].filter(([, times]) => times >= 2),
    ...[...letters].filter(([key, times]) => times >= 4 && !words.has(key)),
  ]
  return {
    keys: Int32Array.from(often, ([key]) => key),
    rarity: Uint8Array.from(often, ([, times]) =>
      Math.min(255, Math.round(24 * (1 + Math.log((1 + lessons.length) / (1 + times))))),
    ),
  }
}

function countEach(counts: Map<number, number>, each: (tell: (key: number) => void) => void): void {
  const met = new Set<number>()
  each((key) => met.add(key))
  for (const key of met) counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Of a term's row; what it says of feelings and wishes counts less. */
function strength(weights: Float32Array, place: number): number {
  let sum = 0
  for (let out = 0; out < linearOutputs; out++)
    sum +=
      (out < linearHeads.situation.size ? 1 : 0.3) *
      (weights[place * linearOutputs + out] ?? 0) ** 2
  return sum
}

function quantised(weights: Float32Array, { keys, rarity }: Terms): LinearWeights {
  const split = keys.length * linearOutputs
  const most = Float32Array.from(keys, (_, place) =>
    Math.max(...weights.subarray(place * linearOutputs, (place + 1) * linearOutputs).map(Math.abs)),
  )
  const largest = most.reduce((a, b) => Math.max(a, b), 1e-6)
  const sizes = Uint8Array.from(most, (size) => Math.ceil(255 * Math.sqrt(size / largest)))
  const values = Int8Array.from(weights.subarray(0, split), (value, at) => {
    const scale = rowScale(sizes[Math.floor(at / linearOutputs)] ?? 0, largest)
    return scale === 0 ? 0 : Math.max(-7, Math.min(7, Math.round(value / scale)))
  })
  return { keys, rarity, sizes, values, largest, dense: weights.slice(split) }
}
