import type { Word } from './hear-words.ts'

/** Cuts phrases off the front of words, one after another as long as any of them stands there. @param phrases words between blanks */
export function cutsOff(
  phrases: readonly string[],
): <Spoken extends Pick<Word, 'is'>>(words: readonly Spoken[]) => readonly Spoken[] {
  // "Hi there" before "hi".
  const longestFirst = phrases
    .map((phrase) => phrase.split(' '))
    .sort((a, b) => b.length - a.length)
  const byFirst = Map.groupBy(longestFirst, ([first = '']) => first)
  return (words) => {
    let start = 0
    for (;;) {
      const phrase = byFirst
        .get(words[start]?.is ?? '')
        ?.find((said) => said.every((word, at) => words[start + at]?.is === word))
      if (!phrase) return words.slice(start)
      start += phrase.length
    }
  }
}
