import type { Features } from './features.ts'
import { dot, type Numbers, type Pass, type Shortcuts } from './network.ts'
import { createSequenceSums } from './sequences.ts'
import { inputWidth, shape, wordWidth } from './shape.ts'

/** Fast ways through the widest layers. What is remembered is bounded by the vocabulary. */
export function createShortcuts(numbers: Numbers, isKnown: (text: string) => boolean): Shortcuts {
  const filters = filtersOf(numbers.filters)
  const met = new Map<number, Float32Array>()
  const hidden = byInput(numbers)
  const sums = new Float64Array(shape.hidden)

  const marked = partsOfMarks(filters)

  /** What every filter makes of one word at each of its places. */
  function partsOf(features: Features, word: number, rows: Float32Array): Float32Array {
    const place = features.words[word] ?? -1
    const marks = features.marks[word] ?? 0
    // Strangers are too many to remember.
    const bare = (place >= 0 && met.get(place)) || partsOfRow(filters, rows, word * wordWidth)
    if (place >= 0) met.set(place, bare)
    return marks === 0 ? bare : sumOf(bare, marked[marks])
  }

  return {
    slideFilters(features, pass) {
      const parts: Float32Array[] = []
      for (let word = 0; word < pass.count.words; word++)
        parts.push(partsOf(features, word, pass.rows))
      for (const filter of filters) slide(filter, parts, pass)
    },
    addSequences: createSequenceSums(numbers.sequences, isKnown),
    // Most inputs are zero: signs that were not found, filters that nothing fits.
    hidden(input, output) {
      sums.set(hidden.biases)
      for (let at = 0; at < input.length; at++) {
        const value = input[at] as number
        if (value === 0) continue
        const from = at * shape.hidden
        // Inside the arrays by construction; a check per number would cost half the speed.
        for (let unit = 0; unit < shape.hidden; unit++)
          sums[unit] = (sums[unit] as number) + value * (hidden.weights[from + unit] as number)
      }
      output.set(sums)
    },
  }
}

/** Filters over the same number of words. `weights` holds, for each place and filter, one row of a word's width. */
interface SameWidth {
  readonly words: number
  readonly count: number
  readonly biases: Float64Array
  readonly weights: Float32Array
  /** Where its filters begin among all, and where their parts begin in what is made of a word. */
  readonly first: number
  readonly part: number
  readonly sums: Float64Array
  readonly most: Float64Array
}

const partCount = shape.filters.reduce((sum, { words, count }) => sum + words * count, 0)

function filtersOf(packed: Float32Array): SameWidth[] {
  let at = 0
  let first = 0
  let part = 0
  return shape.filters.map(({ words, count }) => {
    const biases = new Float64Array(count)
    const weights = new Float32Array(words * count * wordWidth)
    for (let f = 0; f < count; f++) {
      biases[f] = packed[at++] ?? 0
      for (let k = 0; k < words; k++, at += wordWidth)
        weights.set(packed.subarray(at, at + wordWidth), (k * count + f) * wordWidth)
    }
    const sums = new Float64Array(count)
    const same = { words, count, biases, weights, first, part, sums, most: sums.slice() }
    first += count
    part += words * count
    return same
  })
}

/** Of a word's own numbers, without its marks. */
function partsOfRow(filters: readonly SameWidth[], rows: Float32Array, row: number): Float32Array {
  const parts = new Float32Array(partCount)
  for (const { words, count, weights, part } of filters)
    for (let at = 0; at < words * count; at++)
      parts[part + at] = dot(rows, row, weights, at * wordWidth, shape.embedding)
  return parts
}

/** What each combination of marks adds. */
function partsOfMarks(filters: readonly SameWidth[]): Float32Array[] {
  return Array.from({ length: 1 << shape.marks }, (_, marks) => {
    const parts = new Float32Array(partCount)
    for (const { words, count, weights, part } of filters)
      for (let at = 0; at < words * count; at++)
        for (let bit = 0; bit < shape.marks; bit++)
          if ((marks >> bit) & 1)
            parts[part + at] =
              (parts[part + at] ?? 0) + (weights[at * wordWidth + shape.embedding + bit] ?? 0)
    return parts
  })
}

function sumOf(one: Float32Array, other: Float32Array | undefined): Float32Array {
  const sum = one.slice()
  for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] as number) + (other?.[at] ?? 0)
  return sum
}

/** Where each filter fits best: the same sums as over whole rows, put together from what the words bring along. */
function slide(filter: SameWidth, parts: readonly Float32Array[], { input, best }: Pass): void {
  const { words, count, biases, first, part, sums, most } = filter
  most.fill(0)
  best.fill(-1, first, first + count)
  for (let word = 0; word + words <= parts.length; word++) {
    sums.set(biases)
    for (let k = 0; k < words; k++) {
      const from = part + k * count
      const values = parts[word + k] as Float32Array
      for (let f = 0; f < count; f++) sums[f] = (sums[f] as number) + (values[from + f] as number)
    }
    for (let f = 0; f < count; f++)
      if ((sums[f] as number) > (most[f] as number)) {
        most[f] = sums[f] as number
        best[first + f] = word
      }
  }
  input.set(most, first)
}

function byInput(numbers: Numbers): { biases: Float64Array; weights: Float32Array } {
  const width = inputWidth(numbers.signs)
  const biases = new Float64Array(shape.hidden)
  const weights = new Float32Array(width * shape.hidden)
  for (let unit = 0; unit < shape.hidden; unit++) {
    const at = unit * (width + 1)
    biases[unit] = numbers.hidden[at] ?? 0
    for (let i = 0; i < width; i++)
      weights[i * shape.hidden + unit] = numbers.hidden[at + 1 + i] ?? 0
  }
  return { biases, weights }
}
