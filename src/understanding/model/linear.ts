import { emotions } from '../../conversation/index.ts'
import type { Features } from './features.ts'
import { situations } from './situations.ts'
import { type Bag, createTermCounter, eachLetterTerm, eachWordTerm } from './terms.ts'

/**
 * A second opinion: a linear model on exact words and letters and on the grammar's signs. It errs where the network does
 * not, and the two together are right more often than either.
 */
export interface Linear {
  /** Probabilities of every head, in their order; those of situations and of emotions each sum to one. */
  judge(seen: Seen): Float32Array
  /** How much each word speaks for a situation, against a calm message. */
  pushes(words: readonly string[], situation: number): Float32Array
}

export type Seen = Pick<Features, 'texts' | 'signs' | 'surface'>

export const linearHeads = {
  situation: { at: 0, size: situations.length },
  emotion: { at: situations.length, size: emotions.length },
  wantsPerson: { at: situations.length + emotions.length, size: 1 },
  repeatContact: { at: situations.length + emotions.length + 1, size: 1 },
} as const

export const linearOutputs = situations.length + emotions.length + 2

export const surfaces = 8

/** Weights as they are stored. */
export interface LinearWeights {
  /** One number for each known term, by `terms.ts`. */
  readonly keys: Int32Array
  /** How rare a term is, 0 to 255, in 24ths of a natural logarithm. */
  readonly rarity: Uint8Array
  /** The largest weight of each term's row, in 255ths of the square root of `largest`. */
  readonly sizes: Uint8Array
  /** `term × linearOutputs + output`, from -7 to 7, in sevenths of the row's largest. */
  readonly values: Int8Array
  readonly largest: number
  /** Rows for each sign of the network's list, then for each number of the surface, then the biases. */
  readonly dense: Float32Array
}

/** `isKnown` names the words of a closed list, for which work is remembered. */
export function createLinear(weights: LinearWeights, isKnown: (word: string) => boolean): Linear {
  const { keys, rarity, sizes, values, largest, dense } = weights
  const placeOf = createIndex(keys)
  const count = createTermCounter(keys.length, placeOf, isKnown)
  const scales = Float32Array.from(sizes, (size) => rowScale(size, largest))
  const signs = dense.length / linearOutputs - surfaces - 1

  return {
    judge(seen) {
      const sums = new Float64Array(linearOutputs)
      const bag = count(seen.texts)
      const shares = weighted(bag, rarity)
      for (let at = 0; at < shares.length; at++) {
        // Inside the arrays by construction; a check per number would cost half the speed.
        const place = bag.places[at] as number
        const share = (shares[at] as number) * (scales[place] as number)
        const row = place * linearOutputs
        for (let out = 0; out < linearOutputs; out++)
          sums[out] = (sums[out] as number) + share * (values[row + out] as number)
      }
      eachDense(seen, signs, (row, share) => {
        const from = row * linearOutputs
        for (let out = 0; out < linearOutputs; out++)
          sums[out] = (sums[out] as number) + share * (dense[from + out] as number)
      })
      return Float32Array.from(asProbabilities(sums))
    },
    pushes(words, situation) {
      const pushes = new Float32Array(words.length)
      const add = (key: number, from: number, count: number, share: number) => {
        const place = placeOf(key)
        if (place < 0) return
        const row = place * linearOutputs
        const more = (values[row + situation] ?? 0) - (values[row] ?? 0)
        const push = (share * more * (scales[place] ?? 0) * (rarity[place] ?? 0)) / 24 / count
        for (let at = from; at < from + count; at++) pushes[at] = (pushes[at] ?? 0) + push
      }
      eachWordTerm(words, (key, from, count) => add(key, from, count, 1))
      const letters = Math.sqrt(words.join(' ').length / Math.max(words.length, 1))
      for (const [at, word] of words.entries())
        eachLetterTerm(word, (key) => add(key, at, 1, 1 / letters))
      return pushes
    },
  }
}

/** Rows among the dense ones that a text is given, with how much each counts. The last one is always there. */
export function eachDense(
  { signs, surface }: Seen,
  signCount: number,
  tell: (row: number, share: number) => void,
): void {
  for (const sign of signs) if (sign < signCount) tell(sign, 0.5)
  for (let at = 0; at < surfaces; at++) {
    const value = surface[at] ?? 0
    if (value !== 0) tell(signCount + at, 0.5 * value)
  }
  tell(signCount + surfaces, 1)
}

/** Rare terms count more, and words as much as letters, however long the text is. */
export function weighted({ places, counts, ofWords }: Bag, rarity: Uint8Array): Float32Array {
  const weights = new Float32Array(places.length)
  let words = 0
  let letters = 0
  for (let at = 0; at < places.length; at++) {
    const weight = (1 + Math.log(counts[at] ?? 1)) * ((rarity[places[at] ?? 0] ?? 0) / 24)
    weights[at] = weight
    if (at < ofWords) words += weight * weight
    else letters += weight * weight
  }
  const lengths = { words: Math.sqrt(words) || 1, letters: Math.sqrt(letters) || 1 }
  for (let at = 0; at < places.length; at++)
    weights[at] = (weights[at] ?? 0) / (at < ofWords ? lengths.words : lengths.letters)
  return weights
}

/** In place: probabilities out of scores. */
export function asProbabilities(scores: Float64Array): Float64Array {
  for (const { at, size } of Object.values(linearHeads)) {
    if (size === 1) {
      scores[at] = 1 / (1 + Math.exp(-(scores[at] ?? 0)))
      continue
    }
    let most = Number.NEGATIVE_INFINITY
    for (let out = at; out < at + size; out++) most = Math.max(most, scores[out] ?? 0)
    let sum = 0
    for (let out = at; out < at + size; out++) {
      scores[out] = Math.exp((scores[out] ?? 0) - most)
      sum += scores[out] ?? 0
    }
    for (let out = at; out < at + size; out++) scores[out] = (scores[out] ?? 0) / sum
  }
  return scores
}

/** Seven steps make `rowScale(size)` times seven. */
export function rowScale(size: number, largest: number): number {
  return ((size / 255) ** 2 * largest) / 7
}

/** Open addressing: a third of the time and of the memory of a Map. */
function createIndex(keys: Int32Array): (key: number) => number {
  const slots = 1 << (33 - Math.clz32(Math.max(keys.length, 1)))
  const places = new Int32Array(slots)
  for (const [place, key] of keys.entries()) {
    let slot = key & (slots - 1)
    while (places[slot] !== 0) slot = (slot + 1) & (slots - 1)
    places[slot] = place + 1
  }
  return (key) => {
    let slot = key & (slots - 1)
    for (;;) {
      const place = (places[slot] as number) - 1
      if (place < 0 || keys[place] === key) return place
      slot = (slot + 1) & (slots - 1)
    }
  }
}
