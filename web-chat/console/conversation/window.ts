/** Heights in pixels: measured where an entry was drawn before, else guessed from the length of its text. */
export function heightsOf(
  entries: readonly { seq: number; text: string }[],
  measured: ReadonlyMap<number, number>,
): number[] {
  return entries.map(({ seq, text }) => measured.get(seq) ?? 56 + Math.floor(text.length / 60) * 24)
}

export function offsetOf(heights: readonly number[], index: number): number {
  let offset = 0
  for (let at = 0; at < index; at += 1) offset += heights[at] ?? 0
  return offset
}

export interface Window {
  readonly from: number
  readonly to: number
  readonly above: number
  readonly below: number
}

// Below this many, everything is drawn: the browser's own search and a screen reader then see it all.
const drawAll = 200

/** The entries on and near the screen, with a screen to spare on both sides. */
export function around(heights: readonly number[], top: number, height: number): Window {
  const count = heights.length
  if (count <= drawAll) return { from: 0, to: count, above: 0, below: 0 }
  const total = offsetOf(heights, count)
  const first = Math.min(top, total - height) - height
  const last = Math.min(top, total - height) + 2 * height
  let from = 0
  let above = 0
  while (from < count && above + (heights[from] ?? 0) < first) {
    above += heights[from] ?? 0
    from += 1
  }
  let to = from
  let drawn = above
  while (to < count && drawn < last) {
    drawn += heights[to] ?? 0
    to += 1
  }
  return { from, to, above, below: total - drawn }
}
