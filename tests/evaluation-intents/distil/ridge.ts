/** Row `i` is `[starts[i], starts[i + 1])` of `columns` and `values`. */
export interface Sparse {
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly values: Float64Array
  readonly height: number
}

/** From pairs of column and value; `height` is the number of columns. */
export function sparse(rows: readonly (readonly [number, number][])[], height: number): Sparse {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, i) => {
    starts[i + 1] = (starts[i] ?? 0) + row.length
  })
  const entries = rows.flat()
  return {
    starts,
    columns: Int32Array.from(entries, ([column]) => column),
    values: Float64Array.from(entries, ([, value]) => value),
    height,
  }
}

/**
 * The matrix V (`height` × `width`, row by row) with the least |X V - wanted|² + penalty × |V - start|², for all columns at
 * once by conjugate gradients. The same input gives the same answer.
 */
export function solveRidge(
  x: Sparse,
  wanted: Float64Array,
  start: Float64Array,
  { width, penalty, rounds }: { width: number; penalty: number; rounds: number },
): Float32Array {
  const rest = times(x, start, width).map((value, i) => (wanted[i] ?? 0) - value)
  const moved = new Float64Array(start.length)
  const residual = transposedTimes(x, rest, width)
  const step = residual.slice()
  let lengths = dots(residual, residual, width)
  for (let round = 0; round < rounds; round++) {
    const image = transposedTimes(x, times(x, step, width), width)
    for (let i = 0; i < image.length; i++) image[i] = (image[i] ?? 0) + penalty * (step[i] ?? 0)
    const curves = dots(step, image, width)
    const far = lengths.map((length, d) => length / ((curves[d] ?? 0) + tiny))
    for (let i = 0; i < moved.length; i++) {
      moved[i] = (moved[i] ?? 0) + (far[i % width] ?? 0) * (step[i] ?? 0)
      residual[i] = (residual[i] ?? 0) - (far[i % width] ?? 0) * (image[i] ?? 0)
    }
    const next = dots(residual, residual, width)
    const turn = next.map((length, d) => length / ((lengths[d] ?? 0) + tiny))
    for (let i = 0; i < step.length; i++) {
      step[i] = (residual[i] ?? 0) + (turn[i % width] ?? 0) * (step[i] ?? 0)
    }
    lengths = next
  }
  return Float32Array.from(moved, (value, i) => value + (start[i] ?? 0))
}

const tiny = 1e-12

function times(x: Sparse, v: Float64Array, width: number): Float64Array {
  const product = new Float64Array((x.starts.length - 1) * width)
  each(x, (row, column, value) => {
    for (let d = 0; d < width; d++) {
      product[row * width + d] =
        (product[row * width + d] ?? 0) + value * (v[column * width + d] ?? 0)
    }
  })
  return product
}

function transposedTimes(x: Sparse, v: Float64Array, width: number): Float64Array {
  const product = new Float64Array(x.height * width)
  each(x, (row, column, value) => {
    for (let d = 0; d < width; d++) {
      product[column * width + d] =
        (product[column * width + d] ?? 0) + value * (v[row * width + d] ?? 0)
    }
  })
  return product
}

function each(x: Sparse, use: (row: number, column: number, value: number) => void): void {
  for (let row = 0; row + 1 < x.starts.length; row++) {
    const end = x.starts[row + 1] ?? 0
    for (let k = x.starts[row] ?? 0; k < end; k++) use(row, x.columns[k] ?? 0, x.values[k] ?? 0)
  }
}

function dots(a: Float64Array, b: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(width)
  for (let i = 0; i < a.length; i++) {
    sums[i % width] = (sums[i % width] ?? 0) + (a[i] ?? 0) * (b[i] ?? 0)
  }
  return sums
}
