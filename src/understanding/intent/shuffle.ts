/** Puts the first `length` entries in another order. */
export type Shuffle = (entries: Int32Array, length: number) => void

/** The same seed always gives the same orders (mulberry32). */
export function seededShuffle(seed: number): Shuffle {
  let state = seed | 0
  function below(limit: number): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit)
  }
  return (entries, length) => {
    for (let at = length - 1; at > 0; at--) {
      const other = below(at + 1)
      const kept = entries[at] ?? 0
      entries[at] = entries[other] ?? 0
      entries[other] = kept
    }
  }
}
