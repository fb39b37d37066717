/** The place, from 0, of the largest of `size` answers that begin at `from`. */
export function best(answers: Float32Array | Float64Array, from: number, size: number): number {
  let found = 0
  for (let at = 1; at < size; at++)
    if ((answers[from + at] ?? 0) > (answers[from + found] ?? 0)) found = at
  return found
}
