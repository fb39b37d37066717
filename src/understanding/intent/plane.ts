import type { Rows } from './rows.ts'
import type { Shuffle } from './shuffle.ts'

/** One intent against all others, in the making. */
export interface Plane {
  readonly weights: Float32Array
  offset: number
  /** By example: how far it pulls the plane to its side, from 0 on. */
  readonly pulls: Float32Array
}

/** Changes the pulls of the `chosen` examples until none wants another, or for so many rounds. */
export type Separate = (plane: Plane, task: Task, rounds: number, shuffle: Shuffle) => void

export interface Task {
  readonly rows: Rows
  /** By example: 1 where it belongs to the intent, -1 elsewhere. */
  readonly sides: Int8Array
  /** By example: the squared length of its row, plus 1 for the offset. */
  readonly lengths: Float64Array
  readonly chosen: Int32Array
}

export function flatPlane(width: number, examples: number): Plane {
  return { weights: new Float32Array(width), offset: 0, pulls: new Float32Array(examples) }
}

/** Takes back what an example has taught. */
export function unlearn(plane: Plane, task: Task, i: number): void {
  pullBy(plane, task, i, -(plane.pulls[i] ?? 0))
}

export function scoreOf({ weights, offset }: Plane, rows: Rows, i: number): number {
  const { dense, starts, columns, values } = rows
  const start = starts[i] ?? 0
  const end = starts[i + 1] ?? 0
  let score = offset
  for (let k = 0; k < dense; k++) score += (weights[k] ?? 0) * (values[start + k] ?? 0)
  for (let k = start + dense; k < end; k++) {
    score += (weights[columns[k] ?? 0] ?? 0) * (values[k] ?? 0)
  }
  return score
}

export function pullBy(plane: Plane, { rows, sides }: Task, i: number, change: number): void {
  const { dense, starts, columns, values } = rows
  const { weights, pulls } = plane
  const start = starts[i] ?? 0
  const end = starts[i + 1] ?? 0
  const step = change * (sides[i] ?? 0)
  pulls[i] = (pulls[i] ?? 0) + change
  plane.offset += step
  for (let k = 0; k < dense; k++) {
    weights[k] = (weights[k] ?? 0) + step * (values[start + k] ?? 0)
  }
  for (let k = start + dense; k < end; k++) {
    const column = columns[k] ?? 0
    weights[column] = (weights[column] ?? 0) + step * (values[k] ?? 0)
  }
}
