import { answerCount, inputWidth, shape, wordWidth } from './shape.ts'

/** A table of rows kept as small whole numbers, `value = whole * scale`. */
export interface Table {
  readonly scale: number
  readonly values: Int8Array
}

export interface Weights {
  /** The vocabulary, the most frequent words first. */
  readonly words: readonly string[]
  /** Reasons of the cues that the network was shown as signs, in the order of its inputs. */
  readonly signs: readonly string[]
  readonly embeddings: Table
  readonly pieces: Table
  readonly sequences: Table
  /** All filters one after the other: for each, a bias for every filter, then the words' weights filter by filter. */
  readonly filters: Float32Array
  /** For each hidden unit its bias and its inputs' weights. */
  readonly hidden: Float32Array
  /** For each answer its bias and the hidden units' weights. */
  readonly answers: Float32Array
  /** Numbers found on held-out lines, such as thresholds. */
  readonly settings: Readonly<Record<string, number>>
}

const magic = 'heed-ear-3'

export function filterLength(): number {
  return shape.filters.reduce((sum, { words, count }) => sum + count * (1 + words * wordWidth), 0)
}

/** Bytes: length of a JSON head (4, little endian), the head, then filters, hidden and answers in halves (16 bits), and the tables. */
export function packWeights(weights: Weights): Uint8Array {
  const head = encode(
    JSON.stringify({
      magic,
      shape,
      words: weights.words.join(' '),
      signs: weights.signs,
      settings: weights.settings,
      scales: [weights.embeddings.scale, weights.pieces.scale, weights.sequences.scale],
    }),
  )
  const padding = (4 - (head.length % 4)) % 4
  const parts = [
    new Uint8Array(new Uint32Array([head.length + padding]).buffer),
    head,
    new Uint8Array(padding).fill(32),
    bytesOf(new Float16Array(weights.filters)),
    bytesOf(new Float16Array(weights.hidden)),
    bytesOf(new Float16Array(weights.answers)),
    bytesOf(weights.embeddings.values),
    bytesOf(weights.pieces.values),
    bytesOf(weights.sequences.values),
  ]
  const packed = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    packed.set(part, at)
    at += part.length
  }
  return packed
}

/** Throws an Error when the bytes are not weights of this version and shape. */
export function unpackWeights(packed: Uint8Array): Weights {
  const bytes = packed.slice()
  const length = new DataView(bytes.buffer).getUint32(0, true)
  if (length > bytes.length - 4) throw new Error('Weights: cut short.')
  const head = headOf(decode(bytes.subarray(4, 4 + length)))
  const words = head.words.split(' ')
  const sizes = [
    filterLength() * 2,
    shape.hidden * (1 + inputWidth(head.signs.length)) * 2,
    answerCount * (1 + shape.hidden) * 2,
    words.length * shape.embedding,
    shape.pieces * shape.embedding,
    shape.sequences * shape.sequence,
  ]
  const expected = sizes.reduce((sum, size) => sum + size, 4 + length)
  if (expected !== bytes.length) throw new Error(`Weights: ${bytes.length} bytes, not ${expected}.`)
  const starts = sizes.map((_, place) => sizes.slice(0, place).reduce((sum, size) => sum + size, 4 + length))
  const floats = (place: number) =>
    Float32Array.from(new Float16Array(bytes.buffer, starts[place], (sizes[place] ?? 0) / 2))
  const table = (place: number, scale: number | undefined): Table => ({
    scale: scale ?? 1,
    values: new Int8Array(bytes.buffer, starts[place], sizes[place]),
  })
  return {
    words,
    signs: head.signs,
    settings: head.settings,
    filters: floats(0),
    hidden: floats(1),
    answers: floats(2),
    embeddings: table(3, head.scales[0]),
    pieces: table(4, head.scales[1]),
    sequences: table(5, head.scales[2]),
  }
}

interface Head {
  words: string
  signs: string[]
  settings: Record<string, number>
  scales: number[]
}

function headOf(text: string): Head {
  // Our own file, written by `packWeights`; the magic word and the shape are what we can check.
  const head = JSON.parse(text) as Head & { magic?: string; shape?: unknown }
  if (head.magic !== magic) throw new Error('Weights: not of this version.')
  if (JSON.stringify(head.shape) !== JSON.stringify(shape)) throw new Error('Weights: of another shape.')
  return head
}

function bytesOf(values: Float16Array | Int8Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
}

/** Pure rooms have no TextEncoder; the head holds no lone surrogates, so this pair is exact. */
function encode(text: string): Uint8Array {
  const escaped = unescapeBytes(encodeURIComponent(text))
  return Uint8Array.from(escaped, (char) => char.charCodeAt(0))
}

function unescapeBytes(text: string): string {
  return text.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function decode(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096))
  return /[\u0080-\u00ff]/.test(text)
    ? decodeURIComponent([...text].map((char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''))
    : text
}
