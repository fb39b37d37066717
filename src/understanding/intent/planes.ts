import { separateByLikelihood } from './logistic.ts'
import { flatPlane, type Plane, type Separate, scoreOf, type Task, unlearn } from './plane.ts'
import type { Rows } from './rows.ts'
import { seededShuffle } from './shuffle.ts'
import { separateByMargin } from './squared-hinge.ts'

/** What all intents learn from. */
export interface Lesson {
  readonly rows: Rows
  /** By example: the number of its intent, -1 for what is out of scope. */
  readonly intentOf: Int32Array
  readonly intents: number
  /** How many columns there are. */
  readonly width: number
}

export function learnPlanes(lesson: Lesson, seed: number): Plane[] {
  const everything = Int32Array.from(lesson.intentOf, (_, i) => i)
  const taskFor = tasksOn(lesson, everything)
  const separate = bestFor(lesson)
  return Array.from({ length: lesson.intents }, (_, intent) => {
    const plane = flatPlane(lesson.width, lesson.intentOf.length)
    separate(plane, taskFor(intent), 30, seededShuffle(seed + intent))
    return plane
  })
}

/**
 * The scores of `hidden` as they would be had these examples not been learned from: what they taught is taken back, the
 * others are gone over again. `asRead` holds a row for each of them. Leaves `planes` as they are.
 */
export function scoresWithout(
  planes: readonly Plane[],
  lesson: Lesson,
  hidden: Int32Array,
  asRead: Rows,
): Float64Array[] {
  const isHidden = new Set(hidden)
  const others = Int32Array.from(lesson.intentOf, (_, i) => i).filter((i) => !isHidden.has(i))
  const taskFor = tasksOn(lesson, others)
  const separate = bestFor(lesson)
  const scores = Array.from(hidden, () => new Float64Array(planes.length))
  planes.forEach((learned, intent) => {
    const plane = { ...learned, weights: learned.weights.slice(), pulls: learned.pulls.slice() }
    const task = taskFor(intent)
    for (const i of hidden) unlearn(plane, task, i)
    // Two rounds: most of what the others had learned still holds.
    separate(plane, task, 2, seededShuffle(intent))
    scores.forEach((of, at) => {
      of[intent] = scoreOf(plane, asRead, at)
    })
  })
  return scores
}

/**
 * With 10 examples for each of Banking77's intents likelihood is right on one message in a hundred more than the margin;
 * with 130 they are even, and the margin takes half of the time.
 */
function bestFor({ intentOf }: Lesson): Separate {
  return intentOf.length < 5000 ? separateByLikelihood : separateByMargin
}

function tasksOn({ rows, intentOf }: Lesson, chosen: Int32Array): (intent: number) => Task {
  const lengths = squaredLengths(rows)
  return (intent) => {
    const sides = Int8Array.from(intentOf, (each) => (each === intent ? 1 : -1))
    return { rows, sides, lengths, chosen }
  }
}

/** With 1 added for the offset, which is learned like a feature that every text has. */
function squaredLengths(rows: Rows): Float64Array {
  const lengths = new Float64Array(rows.starts.length - 1).fill(1)
  for (let i = 0; i < lengths.length; i++) {
    const end = rows.starts[i + 1] ?? 0
    for (let k = rows.starts[i] ?? 0; k < end; k++) {
      lengths[i] = (lengths[i] ?? 0) + (rows.values[k] ?? 0) ** 2
    }
  }
  return lengths
}
