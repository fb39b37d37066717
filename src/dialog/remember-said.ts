import type { DialogPosition } from './position.ts'

const mostKept = 40

/** Notes that a line was just said; the oldest notes go, so that a position stays small. */
export function rememberSaid(position: DialogPosition, place: string): void {
  position.said[place] = position.lines
  position.lines += 1
  const places = Object.entries(position.said)
  if (places.length <= mostKept) return
  const [oldest] = places.toSorted(([, a], [, b]) => a - b)
  if (oldest) delete position.said[oldest[0]]
}
