import type { WordVectors } from './word-vectors.ts'

/**
 * The commonest known word that one slip of the pen away could have been meant, or the word itself. Short words are left
 * alone: too many others are one slip away.
 */
export function respelt(word: string, { places, respellings }: WordVectors): string {
  if (word.length < 4 || word.length > 16 || !/^[a-z]+$/.test(word)) return word
  if (places.has(word)) return word
  const before = respellings.get(word)
  if (before !== undefined) return before
  // People make the same slips over and over; a flood of new words only empties the memory.
  if (respellings.size >= mostRespellings) respellings.clear()
  const meant = commonestOneSlipAway(word, places)
  respellings.set(word, meant)
  return meant
}

const mostRespellings = 4_096

function commonestOneSlipAway(word: string, places: WordVectors['places']): string {
  let best = word
  let bestPlace = Number.POSITIVE_INFINITY
  for (const candidate of oneSlipAway(word)) {
    const place = places.get(candidate)
    if (place !== undefined && place < bestPlace) {
      best = candidate
      bestPlace = place
    }
  }
  return best
}

function* oneSlipAway(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at)
    const after = word.slice(at + 1)
    if (at < word.length) yield before + after
    if (at + 1 < word.length) yield before + word[at + 1] + word[at] + word.slice(at + 2)
    for (const letter of letters) {
      if (at < word.length) yield before + letter + after
      yield before + letter + word.slice(at)
    }
  }
}

const letters = [...'abcdefghijklmnopqrstuvwxyz']
