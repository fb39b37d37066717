import { alike, createSpelling, shape, toWords } from '../../src/understanding/training.ts'
import type { Line } from './corpus.ts'
import { type Start, startFrom, type WordVectors } from './embeddings.ts'
import type { Comment } from './others-data.ts'

const size = 12_000

/** The words the network knows, those of our own corpus first, and a starting row for each. */
export function chooseVocabulary(
  corpus: readonly Line[],
  comments: readonly Comment[],
  tasks: readonly string[],
  known: WordVectors,
): { words: string[]; start: Start } {
  const spelling = createSpelling(
    known.words.filter((word) => /^[a-z]+$/.test(word)).slice(0, 150_000),
  )
  const counts = new Map<string, number>()
  const count = (text: string, weight: number) => {
    for (const word of toWords(text, { ...spelling, nearest: () => null }).words) {
      const bare = alike(word.text.replace(/^:([a-z]+):$/, '$1'))
      if (/^[a-z]{1,20}$/.test(bare) || /^[.!?,]$/.test(bare))
        counts.set(bare, (counts.get(bare) ?? 0) + weight)
    }
  }
  for (const { messages } of corpus) for (const message of messages) count(message, 10)
  for (const { text } of comments) count(text, 1)
  for (const text of tasks) count(text, 1)
  const chosen = [...counts]
    .filter(([word, times]) => (known.vectors.has(word) ? times >= 3 : times >= 20))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word)
    .slice(0, size)
  const there = new Set(chosen)
  for (const word of known.words) {
    if (chosen.length >= size) break
    if (/^[a-z]{3,}$/.test(word) && alike(word) === word && !there.has(word)) chosen.push(word)
  }
  return {
    words: chosen,
    start: startFrom(
      chosen.map((word) => known.vectors.get(word) ?? null),
      shape.embedding,
      0.3,
    ),
  }
}
