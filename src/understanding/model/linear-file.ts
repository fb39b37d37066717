import { type LinearWeights, linearOutputs } from './linear.ts'
import type { Pool } from './pool.ts'

/** What `second-opinion.bin.br` holds, unpacked: the linear model, and how it and the network are taken together. */
export interface SecondOpinion {
  readonly linear: LinearWeights
  readonly pool: Pool
}

const magic = 'heed-second-3'

/** Bytes: length of a JSON head (4, little endian), the head, then keys, dense rows, rarity, sizes, two values a byte. */
export function packSecondOpinion({ linear, pool }: SecondOpinion): Uint8Array {
  const { keys, dense, rarity, sizes, values, largest } = linear
  const head = JSON.stringify({
    magic,
    outputs: linearOutputs,
    terms: keys.length,
    dense: dense.length,
    largest,
    pool,
  })
  const padded = Uint8Array.from(head.padEnd(head.length + ((4 - (head.length % 4)) % 4)), (char) =>
    char.charCodeAt(0),
  )
  const halves = new Uint8Array(Math.ceil(values.length / 2))
  for (let at = 0; at < halves.length; at++)
    halves[at] = (((values[2 * at] ?? 0) + 8) << 4) | ((values[2 * at + 1] ?? 0) + 8)
  const parts = [
    new Uint8Array(new Uint32Array([padded.length]).buffer),
    padded,
    new Uint8Array(keys.slice().buffer),
    new Uint8Array(dense.slice().buffer),
    rarity,
    sizes,
    halves,
  ]
  const packed = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    packed.set(part, at)
    at += part.length
  }
  return packed
}

/** @throws Error when the bytes were packed for other sizes. */
export function unpackSecondOpinion(stored: Uint8Array): SecondOpinion {
  // A copy of our own: what a file was read into may be a window on something larger.
  const bytes = stored.slice()
  const length = bytes.length < 4 ? 0 : new DataView(bytes.buffer).getUint32(0, true)
  const head = headOf(bytes.subarray(4, 4 + length))
  const keysAt = 4 + length
  const denseAt = keysAt + 4 * head.terms
  const rarityAt = denseAt + 4 * head.dense
  const sizesAt = rarityAt + head.terms
  const halvesAt = sizesAt + head.terms
  if (bytes.length !== halvesAt + Math.ceil((head.terms * linearOutputs) / 2))
    throw new Error(wrong)
  const values = new Int8Array(head.terms * linearOutputs)
  for (let at = 0; at < values.length; at++) {
    const pair = bytes[halvesAt + (at >> 1)] ?? 0
    values[at] = (at % 2 === 0 ? pair >> 4 : pair & 15) - 8
  }
  return {
    linear: {
      keys: new Int32Array(bytes.buffer, keysAt, head.terms),
      dense: new Float32Array(bytes.buffer, denseAt, head.dense),
      rarity: bytes.subarray(rarityAt, sizesAt),
      sizes: bytes.subarray(sizesAt, halvesAt),
      values,
      largest: head.largest,
    },
    pool: head.pool,
  }
}

const wrong = 'The second opinion was trained for another shape. Run: npm run train'

interface Head {
  readonly magic: string
  readonly outputs: number
  readonly terms: number
  readonly dense: number
  readonly largest: number
  readonly pool: Pool
}

function headOf(bytes: Uint8Array): Head {
  const text = String.fromCharCode(...bytes)
  // Our own file, written by `packSecondOpinion`; the magic word and the width are what we can check.
  const head = text.startsWith(`{"magic":"${magic}"`) ? (JSON.parse(text) as Head) : null
  if (head?.outputs !== linearOutputs) throw new Error(wrong)
  return head
}
