/** A comment with how strongly something was heard in it, and whether it is there. */
export interface Scored {
  readonly score: number
  readonly right: boolean
}

export function averagePrecision(all: readonly Scored[]): number {
  const sorted = all.toSorted((a, b) => b.score - a.score)
  let right = 0
  let sum = 0
  for (const [place, one] of sorted.entries()) {
    if (!one.right) continue
    right++
    sum += right / (place + 1)
  }
  return sum / Math.max(right, 1)
}

/** F1 over both halves, each judged with the threshold that was best on the other: none is tuned on what it reports. */
export function f1OfHalves(all: readonly Scored[]): number {
  const even = all.filter((_, place) => place % 2 === 0)
  const odd = all.filter((_, place) => place % 2 === 1)
  const one = count(even, bestThreshold(odd))
  const other = count(odd, bestThreshold(even))
  return f1({
    hit: one.hit + other.hit,
    said: one.said + other.said,
    there: one.there + other.there,
  })
}

function bestThreshold(all: readonly Scored[]): number {
  const scores = all.map(({ score }) => score).sort((a, b) => a - b)
  let best = Number.POSITIVE_INFINITY
  let most = -1
  for (let step = 1; step < steps; step++) {
    const threshold = scores[Math.floor((step * scores.length) / steps)] ?? 0
    const value = f1(count(all, threshold))
    if (value > most) {
      most = value
      best = threshold
    }
  }
  return best
}

/** Thresholds that are tried: so many quantiles of the scores. */
const steps = 200

interface Counts {
  readonly hit: number
  readonly said: number
  readonly there: number
}

function count(all: readonly Scored[], threshold: number): Counts {
  const said = all.filter(({ score }) => score >= threshold)
  return {
    hit: said.filter(({ right }) => right).length,
    said: said.length,
    there: all.filter(({ right }) => right).length,
  }
}

function f1({ hit, said, there }: Counts): number {
  return (2 * hit) / Math.max(said + there, 1)
}
