import type { WordVectors } from './word-vectors.ts'

/** The sum of the words' vectors, scaled to length 1; all 0 when no word is known. */
export function meaningOf(
  words: readonly string[],
  { length, places, values }: WordVectors,
): Float32Array {
  const sum = new Float32Array(length)
  for (const word of words) {
    const first = (places.get(word) ?? -1) * length
    if (first < 0) continue
    for (let i = 0; i < length; i++) sum[i] = (sum[i] ?? 0) + (values[first + i] ?? 0)
  }
  return scaledTo(1, sum)
}

/** Changes the vector in place; one of length 0 stays as it is. */
export function scaledTo(length: number, vector: Float32Array): Float32Array {
  let squares = 0
  for (const value of vector) squares += value * value
  if (squares === 0) return vector
  const scale = length / Math.sqrt(squares)
  for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) * scale
  return vector
}
