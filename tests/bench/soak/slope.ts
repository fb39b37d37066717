export interface Point {
  readonly at: number
  readonly value: number
}

/** The median of the slopes between all pairs (Theil and Sen): single high looks do not bend it. NaN for fewer than two points. */
export function slopeOf(points: readonly Point[]): number {
  const slopes = points.flatMap((one, place) =>
    points.slice(place + 1).map((other) => (other.value - one.value) / (other.at - one.at)),
  )
  const sorted = slopes.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
