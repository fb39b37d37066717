import { alike } from '../text/alike.ts'
import type { Word } from '../text/words.ts'

/** Numbers for the words and beginnings of words that phrases ask for. */
export interface Lexicon {
  wordNumber(word: string): number
  prefixNumber(prefix: string): number
  /** How many numbers are given out. */
  size(): number
  /** The words of a message as numbers. */
  look(words: readonly Word[]): Looked
}

/** A message as the phrases see it. */
export interface Looked {
  /** One a word; -1 for a word that no phrase asks for. */
  readonly numbers: Int32Array
  /** Numbers of the beginnings that a word has, where it has any. */
  readonly prefixes: readonly (readonly number[] | undefined)[]
  /** Bits of `mark`, `gap`, `opens` and `emoji`, one byte a word. */
  readonly traits: Uint8Array
}

/** A word's traits: it ends a sentence; a gap may cover it; a clause may begin after it; it stands for an emoji. */
export const mark = 1
export const gap = 2
export const opens = 4
export const emoji = 8

export function createLexicon(): Lexicon {
  const words = new Map<string, number>()
  const prefixes = new Map<string, { text: string; number: number }[]>()
  let size = 0

  function prefixNumber(text: string): number {
    const there = prefixes.get(text.slice(0, keyLength)) ?? []
    const known = there.find((prefix) => prefix.text === text)
    if (known) return known.number
    prefixes.set(text.slice(0, keyLength), [...there, { text, number: size }])
    return size++
  }

  function prefixesOf(word: string): readonly number[] | undefined {
    let found: number[] | undefined
    for (let length = 1; length <= keyLength; length++)
      for (const { text, number } of prefixes.get(word.slice(0, length)) ?? [])
        if (word.startsWith(text)) found = [...(found ?? []), number]
    return found
  }

  return {
    wordNumber(written) {
      const word = alike(written)
      const known = words.get(word)
      if (known !== undefined) return known
      words.set(word, size)
      return size++
    },
    prefixNumber,
    size: () => size,
    look(spoken) {
      const numbers = new Int32Array(spoken.length)
      const traits = new Uint8Array(spoken.length)
      const begins = new Array<readonly number[] | undefined>(spoken.length)
      for (const [at, { text }] of spoken.entries()) {
        numbers[at] = words.get(alike(text)) ?? -1
        begins[at] = prefixesOf(text)
        traits[at] = traitsOf(text)
      }
      return { numbers, prefixes: begins, traits }
    },
  }
}

/** Beginnings are looked up by their first letters. */
const keyLength = 3

function traitsOf(word: string): number {
  if (word === '.' || word === '!' || word === '?') return mark | opens
  const crossed = word.includes('.') || word.includes('!') || word.includes('?') ? 0 : gap
  return crossed | (clauseOpener.test(word) ? opens : 0) | (word.startsWith(':') ? emoji : 0)
}

const clauseOpener = /(?:[.!?,]|but|and|so|because|hi|hello|hey|sorry|please|honestly|ok|well)$/
