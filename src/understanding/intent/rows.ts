import { columnOf } from './columns.ts'
import { type Counted, type Counts, type Cut, countFeatures } from './features.ts'
import { scaledTo } from './word-vectors/meaning-of.ts'
import type { WordVectors } from './word-vectors/word-vectors.ts'

/**
 * Texts as sparse rows: the row of text `i` is `[starts[i], starts[i + 1])` of `columns` and `values`. Every row begins with
 * the columns 0 to `dense`, which most of the time goes into.
 */
export interface Rows {
  readonly dense: number
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly values: Float32Array
}

/**
 * What turns counts into a weighted row. The first columns are the meaning, the others are looked up: a feature's hash in
 * `keys` (open addressing, 0 = empty slot), its column in `columns`.
 */
export interface Weighing {
  readonly cut: Cut
  readonly known: WordVectors
  readonly keys: Uint32Array
  readonly columns: Int32Array
  /** By column: how rare the feature was among the examples. */
  readonly rarity: Float32Array
  /** The mean meaning of the examples: what all texts share tells nothing apart. */
  readonly centre: Float32Array
}

export function rowsOf(counted: readonly Counted[], weighing: Weighing): Rows {
  const starts = new Int32Array(counted.length + 1)
  let room = counted.length * weighing.known.length
  for (const { words, pairs, pieces } of counted) room += words.size + pairs.size + pieces.size
  const columns = new Int32Array(room)
  const values = new Float32Array(room)
  const { wordWeight, pairWeight, pieceWeight } = weighing.cut
  let end = 0
  counted.forEach((each, i) => {
    end = fillMeaning(each.meaning, weighing, columns, values, end)
    end = fill(each.words, weighing, wordWeight, columns, values, end)
    end = fill(each.pairs, weighing, pairWeight, columns, values, end)
    end = fill(each.pieces, weighing, pieceWeight, columns, values, end)
    starts[i + 1] = end
  })
  return {
    dense: weighing.known.length,
    starts,
    columns: columns.subarray(0, end),
    values: values.subarray(0, end),
  }
}

export function rowOf(text: string, weighing: Weighing): Rows {
  return rowsOf([countOnce(text, weighing)], weighing)
}

/** What each message asks for is looked up in several models in a row, which count the same. */
const lastCounted = new WeakMap<WordVectors, { text: string; cut: string; counted: Counted }>()

function countOnce(text: string, { cut, known }: Weighing): Counted {
  const way = JSON.stringify(cut)
  const last = lastCounted.get(known)
  if (last?.text === text && last.cut === way) return last.counted
  const counted = countFeatures(text, cut, known)
  lastCounted.set(known, { text, cut: way, counted })
  return counted
}

/** A text without a known word has no meaning, rather than the opposite of the centre. */
function fillMeaning(
  meaning: Float32Array,
  weighing: Weighing,
  columns: Int32Array,
  values: Float32Array,
  from: number,
): number {
  const nothing = meaning.every((value) => value === 0)
  const apart = meaning.map((value, i) => (nothing ? 0 : value - (weighing.centre[i] ?? 0)))
  scaledTo(weighing.cut.meaningWeight, apart).forEach((value, i) => {
    columns[from + i] = i
    values[from + i] = value
  })
  return from + meaning.length
}

/** Writes one family of features, scaled to the length `weight`, and returns the new end. */
function fill(
  counts: Counts,
  weighing: Weighing,
  weight: number,
  columns: Int32Array,
  values: Float32Array,
  from: number,
): number {
  let end = from
  let squares = 0
  for (const [feature, count] of counts) {
    const column = columnOf(weighing, feature)
    if (column < 0) continue
    const value = (1 + Math.log(count)) * (weighing.rarity[column] ?? 0)
    columns[end] = column
    values[end] = value
    squares += value * value
    end++
  }
  const scale = squares === 0 ? 0 : weight / Math.sqrt(squares)
  for (let at = from; at < end; at++) values[at] = (values[at] ?? 0) * scale
  return end
}
