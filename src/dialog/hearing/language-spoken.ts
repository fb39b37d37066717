import type { HeardMessage } from '../move.ts'
import type { DialogTurn } from '../turn.ts'
import { plainWords, wordsOf } from '../words.ts'

const fewestWords = 3

/**
 * The language to answer in: one that somebody has translated into; undefined for English. A number, a name or a button
 * tells nothing, so the language stays until a sentence shows another.
 */
export function languageSpoken(
  { book, position }: DialogTurn,
  { text, choice, language }: HeardMessage,
): string | undefined {
  const words = wordsOf(plainWords(text)).filter((word) => /^\p{L}+$/u.test(word))
  if (choice !== null || words.length < fewestWords) return position.language
  if (book.translations.has(language)) return language
  // What is in no list of words passes for English, so English must show itself.
  return words.filter((word) => english.has(word)).length >= 2 ? undefined : position.language
}

const english = new Set(
  'the a i is are was my your you it this that to of and not have has been want what when where how please can could will would with for its im dont'.split(
    ' ',
  ),
)
