import { type Plane, pullBy, scoreOf, type Task } from './plane.ts'
import type { Shuffle } from './shuffle.ts'

/**
 * L2-regularised logistic regression, solved in the dual one example at a time (Yu, Huang and Lin, Machine Learning 85,
 * 2011). What hardly wants to move is left to rest, longer each time.
 */
export function separateByLikelihood(
  plane: Plane,
  task: Task,
  rounds: number,
  shuffle: Shuffle,
): void {
  const order = task.chosen.slice()
  const naps = new Uint8Array(task.sides.length)
  const restUntil = new Uint8Array(task.sides.length)
  for (let round = 0; round < rounds; round++) {
    let moved = false
    shuffle(order, order.length)
    for (const i of order) {
      if ((restUntil[i] ?? 0) > round) continue
      const pull = plane.pulls[i] ?? 0
      const margin = (task.sides[i] ?? 0) * scoreOf(plane, task.rows, i)
      const change = wantedPull(pull, margin, task.lengths[i] ?? 1) - pull
      if (Math.abs(change) < tolerance) {
        naps[i] = 2 * (naps[i] ?? 0) + 1
        restUntil[i] = round + 1 + (naps[i] ?? 0)
      } else {
        naps[i] = 0
        moved = true
      }
      pullBy(plane, task, i, change)
    }
    if (!moved) break
  }
}

/** How much a mistake costs against a large weight; 3 to 100 measure alike. */
const cost = 10
const tolerance = 0.1

/**
 * The pull p = cost × σ(t) at which t + length × (p - pull) + margin = 0. The left side rises everywhere, so Newton's method
 * on t is kept between the last points on either side.
 */
function wantedPull(pull: number, margin: number, length: number): number {
  let low = -margin - length * (cost - pull)
  let high = -margin + length * pull
  let t = pull > 0 ? Math.log(pull / Math.max(cost - pull, 1e-9)) : (low + high) / 2
  let next = cost / (1 + Math.exp(-t))
  for (let step = 0; step < 12; step++) {
    const miss = t + length * (next - pull) + margin
    if (Math.abs(miss) < 0.01) break
    if (miss > 0) high = t
    else low = t
    t -= miss / (1 + (length * next * (cost - next)) / cost)
    if (t <= low || t >= high) t = (low + high) / 2
    next = cost / (1 + Math.exp(-t))
  }
  return next
}
