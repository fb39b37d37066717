/** What is known of common words. Made from a file once and shared by all that reads intents. */
export interface WordVectors {
  /** How many numbers a vector has. */
  readonly length: number
  /** The place of a word; smaller for commoner words. */
  readonly places: ReadonlyMap<string, number>
  /** By place, then by number. */
  readonly values: Float32Array
  /** What unknown words were taken for. */
  readonly respellings: Map<string, string>
}

/**
 * Reads a file of vectors: a line `length word word …` in ASCII, then for each word a 16-bit scale (little endian) and
 * half a byte for each number, the lower half first.
 * @throws RangeError when the file is cut off.
 */
export function readWordVectors(file: Uint8Array): WordVectors {
  const lineEnd = file.indexOf(10)
  let line = ''
  for (const unit of file.subarray(0, lineEnd)) line += String.fromCharCode(unit)
  const [told, ...words] = line.split(' ')
  const length = Number(told)
  const stride = 2 + length / 2
  if (lineEnd < 0 || file.length !== lineEnd + 1 + words.length * stride) {
    throw new RangeError('The file of word vectors is cut off or not one.')
  }
  const values = new Float32Array(words.length * length)
  let at = lineEnd + 1
  for (let first = 0; first < values.length; first += length) {
    const scale = ((file[at] ?? 0) | ((file[at + 1] ?? 0) << 8)) / scaleUnit
    for (let i = 0; i < length; i++) {
      const pair = file[at + 2 + (i >> 1)] ?? 0
      values[first + i] = ((i % 2 === 0 ? pair & 15 : pair >> 4) - 8) * scale
    }
    at += stride
  }
  const places = new Map(words.map((word, place) => [word, place]))
  return { length, places, values, respellings: new Map() }
}

/** @throws RangeError when a vector is longer than the scale can hold. */
export function packWordVectors(words: readonly string[], values: Float32Array): Uint8Array {
  const length = values.length / words.length
  const line = Uint8Array.from(`${length} ${words.join(' ')}\n`, (unit) => unit.charCodeAt(0))
  const stride = 2 + length / 2
  const file = new Uint8Array(line.length + words.length * stride)
  file.set(line)
  words.forEach((_, place) => {
    const vector = values.subarray(place * length, (place + 1) * length)
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    const scale = Math.ceil((largest / 7) * scaleUnit)
    if (scale > 0xffff) throw new RangeError('A vector is too long to be packed.')
    const at = line.length + place * stride
    file[at] = scale & 255
    file[at + 1] = scale >> 8
    vector.forEach((value, i) => {
      const level = scale === 0 ? 8 : Math.round((value / scale) * scaleUnit) + 8
      const to = at + 2 + (i >> 1)
      file[to] = (file[to] ?? 0) | (i % 2 === 0 ? level : level << 4)
    })
  })
  return file
}

const scaleUnit = 100_000
