import type { Looked } from './lexicon.ts'

/** Sets of numbers of a lexicon, as bits; equal sets are one. */
export interface WordSets {
  /** The place of a set. */
  placeOf(numbers: readonly number[]): number
  /** Whether a word, or one of its beginnings, is in the set at `place`. */
  holds(place: number, looked: Looked, word: number): boolean
}

/** For numbers below `size`. */
export function createWordSets(size: number): WordSets {
  const width = (size + 31) >> 5
  const places = new Map<string, number>()
  let bits = new Uint32Array(width * 64)

  return {
    placeOf(numbers) {
      const key = [...new Set(numbers)].sort((a, b) => a - b).join()
      const known = places.get(key)
      if (known !== undefined) return known
      const place = places.size * width
      places.set(key, place)
      if (place + width > bits.length) {
        const larger = new Uint32Array(bits.length * 2)
        larger.set(bits)
        bits = larger
      }
      for (const number of numbers) {
        const at = place + (number >> 5)
        bits[at] = (bits[at] ?? 0) | (1 << (number & 31))
      }
      return place
    },
    holds(place, { numbers, prefixes }, word) {
      // Inside the arrays by construction; a check per number would cost half the speed.
      const number = numbers[word] as number
      if (number >= 0 && ((bits[place + (number >> 5)] as number) >>> (number & 31)) & 1)
        return true
      const begins = prefixes[word]
      if (begins === undefined) return false
      for (const prefix of begins)
        if (((bits[place + (prefix >> 5)] as number) >>> (prefix & 31)) & 1) return true
      return false
    },
  }
}
