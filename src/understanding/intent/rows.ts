import { columnOf } from './columns.ts'
import { type Counted, type Cut, countFeatures } from './features.ts'

/** Texts as sparse rows: the row of text `i` is `[starts[i], starts[i + 1])` of `columns` and `values`. */
export interface Rows {
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly values: Float32Array
}

/** What turns counts into a weighted row. */
export interface Weighing {
  readonly cut: Cut
  readonly keys: Uint32Array
  readonly columns: Int32Array
  readonly rarity: Float32Array
}

export function rowsOf(counted: readonly Counted[], weighing: Weighing): Rows {
  const starts = new Int32Array(counted.length + 1)
  let room = 0
  for (const each of counted) room += each.words.size + each.pieces.size
  const columns = new Int32Array(room)
  const values = new Float32Array(room)
  let end = 0
  counted.forEach((each, i) => {
    end = fill(each.words, weighing, weighing.cut.wordWeight, columns, values, end)
    end = fill(each.pieces, weighing, weighing.cut.pieceWeight, columns, values, end)
    starts[i + 1] = end
  })
  return { starts, columns: columns.subarray(0, end), values: values.subarray(0, end) }
}

export function rowOf(text: string, weighing: Weighing): Rows {
  return rowsOf([countFeatures(text, weighing.cut)], weighing)
}

/** Writes one family of features, scaled to the length `weight`, and returns the new end. */
function fill(
  counts: ReadonlyMap<number, number>,
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
