/** Calls `tell` with a 32-bit number for each sequence of one to three words, with its first word's place and its length. */
export function eachWordTerm(
  words: readonly string[],
  tell: (key: number, from: number, count: number) => void,
): void {
  for (let at = 0; at < words.length; at++) {
    let hashed = 0x811c9dc5
    for (let more = 0; more < 3 && at + more < words.length; more++) {
      const word = words[at + more] ?? ''
      hashed = Math.imul(hash(word, 0, word.length, hashed) ^ 1, prime)
      tell(spread(hashed), at, more + 1)
    }
  }
}

/** Calls `tell` with a number for each sequence of two to five letters inside a word, its ends marked. */
export function eachLetterTerm(word: string, tell: (key: number) => void): void {
  const marked = ` ${word} `
  for (let size = 2; size <= 5; size++)
    for (let from = 0; from + size <= marked.length; from++)
      tell(spread(hash(marked, from, from + size, 0x9dc5 + size)))
}

/** The terms of one text that are known, each once. */
export interface Bag {
  readonly places: Int32Array
  readonly counts: Int32Array
  /** How many of them, from the first, are sequences of words. */
  readonly ofWords: number
}

/**
 * `placeOf` gives the place of a known term, from 0 below `size`, or -1. What letters a word brings along is kept for the
 * words that `isKnown` names: a closed list.
 */
export function createTermCounter(
  size: number,
  placeOf: (key: number) => number,
  isKnown: (word: string) => boolean,
): (words: readonly string[]) => Bag {
  // Where each term stands in the bag that is being filled, from 1; all 0 between bags.
  const standing = new Int32Array(size)
  const places: number[] = []
  const counts: number[] = []
  const met = new Map<string, Int32Array>()

  function add(place: number): void {
    const at = standing[place] as number
    if (at > 0) {
      counts[at - 1] = (counts[at - 1] as number) + 1
      return
    }
    places.push(place)
    counts.push(1)
    standing[place] = places.length
  }

  function lettersOf(word: string): Int32Array {
    const known = met.get(word)
    if (known) return known
    const found: number[] = []
    eachLetterTerm(word, (key) => {
      const place = placeOf(key)
      if (place >= 0) found.push(place)
    })
    const fresh = Int32Array.from(found)
    if (isKnown(word)) met.set(word, fresh)
    return fresh
  }

  return function count(words) {
    places.length = 0
    counts.length = 0
    eachWordTerm(words, (key) => {
      const place = placeOf(key)
      if (place >= 0) add(place)
    })
    const ofWords = places.length
    for (const word of words) for (const place of lettersOf(word)) add(place)
    for (const place of places) standing[place] = 0
    return { places: Int32Array.from(places), counts: Int32Array.from(counts), ofWords }
  }
}

const prime = 0x01000193

/** FNV-1a over the UTF-16 units from `from` to `to`. */
function hash(text: string, from: number, to: number, seed: number): number {
  let value = seed
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), prime)
  return value
}

function spread(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
