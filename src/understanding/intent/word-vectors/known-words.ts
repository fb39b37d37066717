import { vectorWords } from './weights.ts'

let numbers: ReadonlyMap<string, number> | null = null

/** The number of a word, smaller for commoner words, or undefined. */
export function wordNumber(word: string): number | undefined {
  // Made when first asked for, so that a process that never reads an intent does not pay for it.
  numbers ??= new Map(vectorWords.split(' ').map((each, i) => [each, i]))
  return numbers.get(word)
}

/**
 * The commonest known word that one slip of the pen away could have been meant, or the word itself. Short words are left
 * alone: too many others are one slip away.
 */
export function respelt(word: string): string {
  if (word.length < 4 || word.length > 16 || !/^[a-z]+$/.test(word)) return word
  if (wordNumber(word) !== undefined) return word
  const before = respellings.get(word)
  if (before !== undefined) return before
  // People make the same slips over and over; a flood of new words only empties the memory.
  if (respellings.size >= mostRespellings) respellings.clear()
  const meant = commonestOneSlipAway(word)
  respellings.set(word, meant)
  return meant
}

const respellings = new Map<string, string>()
const mostRespellings = 4_096

function commonestOneSlipAway(word: string): string {
  let best = word
  let bestNumber = Number.POSITIVE_INFINITY
  for (const candidate of oneSlipAway(word)) {
    const number = wordNumber(candidate)
    if (number !== undefined && number < bestNumber) {
      best = candidate
      bestNumber = number
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
