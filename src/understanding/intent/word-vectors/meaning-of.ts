import { bytesOf } from './bytes-of.ts'
import { wordNumber } from './known-words.ts'
import { vectorBytes, vectorLength } from './weights.ts'

export const meaningLength = vectorLength

let vectors: Float32Array | null = null

/** The sum of the words' vectors, scaled to length 1; all 0 when no word is known. */
export function meaningOf(words: readonly string[]): Float32Array {
  vectors ??= unpacked()
  const sum = new Float32Array(vectorLength)
  for (const word of words) {
    const first = (wordNumber(word) ?? -1) * vectorLength
    if (first < 0) continue
    for (let i = 0; i < vectorLength; i++) sum[i] = (sum[i] ?? 0) + (vectors[first + i] ?? 0)
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

/** Each word is a 16-bit scale and one signed byte for each number. */
function unpacked(): Float32Array {
  const bytes = bytesOf(vectorBytes)
  const stride = vectorLength + 2
  const numbers = new Float32Array((bytes.length / stride) * vectorLength)
  for (let word = 0; word * stride < bytes.length; word++) {
    const from = word * stride
    const scale = (((bytes[from + 1] ?? 0) << 8) | (bytes[from] ?? 0)) / 2000 / 127
    for (let i = 0; i < vectorLength; i++) {
      numbers[word * vectorLength + i] = (((bytes[from + 2 + i] ?? 0) << 24) >> 24) * scale
    }
  }
  return numbers
}
