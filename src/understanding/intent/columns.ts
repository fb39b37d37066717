/** Finds a feature's column in an open-addressing table whose size is a power of two; -1 when it was never seen. */
export function columnOf(
  table: { readonly keys: Uint32Array; readonly columns: Int32Array },
  feature: number,
): number {
  const last = table.keys.length - 1
  for (let slot = feature & last; ; slot = (slot + 1) & last) {
    const key = table.keys[slot]
    if (key === feature) return table.columns[slot] ?? -1
    if (key === 0) return -1
  }
}

/** Columns from `first` on, in the order in which the features are given; none may be 0 or come twice. */
export function columnTable(
  features: readonly number[],
  first: number,
): {
  readonly keys: Uint32Array
  readonly columns: Int32Array
} {
  const size = 2 ** Math.ceil(Math.log2(features.length * 2 + 2))
  const keys = new Uint32Array(size)
  const columns = new Int32Array(size)
  features.forEach((feature, i) => {
    let slot = feature & (size - 1)
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1)
    keys[slot] = feature
    columns[slot] = first + i
  })
  return { keys, columns }
}
