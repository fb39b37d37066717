/** Adds the slope at `point` into `slope`, which is all 0, and returns the loss there. */
export type Loss = (point: Float32Array, slope: Float32Array) => number

const remembered = 7

/** Limited-memory BFGS (Nocedal 1980) with backtracking: changes `point` towards the least loss. No chance in it. */
export function descend(point: Float32Array, loss: Loss, turns: number): number {
  const size = point.length
  const steps: Pair[] = []
  let slope = new Float32Array(size)
  let now = loss(point, slope)
  for (let turn = 0; turn < turns; turn++) {
    const way = downhill(slope, steps)
    const steepness = product(way, slope)
    let pace = turn === 0 ? 1 / Math.sqrt(product(slope, slope)) : 1
    const next = new Float32Array(size)
    const nextSlope = new Float32Array(size)
    let there = Number.POSITIVE_INFINITY
    for (let tries = 0; tries < 12; tries++) {
      for (let at = 0; at < size; at++)
        next[at] = (point[at] as number) + pace * (way[at] as number)
      nextSlope.fill(0)
      there = loss(next, nextSlope)
      if (there <= now + 1e-4 * pace * steepness) break
      pace /= 2
    }
    if (there >= now) break
    const moved = new Float32Array(size)
    const turned = new Float32Array(size)
    for (let at = 0; at < size; at++) {
      moved[at] = (next[at] as number) - (point[at] as number)
      turned[at] = (nextSlope[at] as number) - (slope[at] as number)
    }
    const bend = product(moved, turned)
    if (bend > 1e-12) {
      steps.push({ moved, turned, bend })
      if (steps.length > remembered) steps.shift()
    }
    point.set(next)
    slope = nextSlope
    now = there
  }
  return now
}

interface Pair {
  readonly moved: Float32Array
  readonly turned: Float32Array
  readonly bend: number
}

function downhill(slope: Float32Array, steps: readonly Pair[]): Float32Array {
  const way = slope.map((value) => -value)
  const shares: number[] = []
  for (const { moved, turned, bend } of [...steps].reverse()) {
    const share = product(moved, way) / bend
    shares.unshift(share)
    add(way, turned, -share)
  }
  const last = steps.at(-1)
  if (last) {
    const scale = last.bend / product(last.turned, last.turned)
    for (let at = 0; at < way.length; at++) way[at] = (way[at] as number) * scale
  }
  for (const [place, { moved, turned, bend }] of steps.entries())
    add(way, moved, (shares[place] ?? 0) - product(turned, way) / bend)
  return way
}

function product(one: Float32Array, other: Float32Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number)
  return sum
}

function add(to: Float32Array, what: Float32Array, share: number): void {
  for (let at = 0; at < to.length; at++) to[at] = (to[at] as number) + share * (what[at] as number)
}
