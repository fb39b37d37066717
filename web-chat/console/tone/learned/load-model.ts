import { type Model, verdicts } from './model.ts'
import { buckets } from './pieces.ts'

/** The file: scales and biases (32-bit floats), then rarity, then values (a byte each). */
export function unpacked(file: ArrayBuffer): Model {
  const numbers = new Float32Array(file, 0, 2 * verdicts.length)
  const from = numbers.byteLength
  return {
    scales: [...numbers.subarray(0, verdicts.length)],
    biases: [...numbers.subarray(verdicts.length)],
    rarity: new Uint8Array(file, from, buckets),
    values: new Int8Array(file, from + buckets, buckets * verdicts.length),
  }
}

let model: Promise<Model> | null = null

/** Fetched once, when somebody first writes. Rejects when it cannot be fetched; the next call tries again. */
export function loadModel(): Promise<Model> {
  model ??= fetch(new URL('./weights.bin', import.meta.url))
    .then(async (answer) => unpacked(await answer.arrayBuffer()))
    .catch((error: unknown) => {
      model = null
      throw error
    })
  return model
}
