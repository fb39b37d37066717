import { confidencesOf } from './confidences.ts'
import type { Counted } from './features.ts'
import type { IntentModel } from './intent-model.ts'
import type { Plane } from './plane.ts'
import { type Lesson, scoresWithout } from './planes.ts'
import { rowsOf, type Weighing } from './rows.ts'
import { fitScope } from './scope.ts'
import { leadOf } from './scores.ts'
import { seededShuffle } from './shuffle.ts'
import { blindTo } from './weigh.ts'

export type Calibration = Pick<IntentModel, 'sharpness' | 'leastScore' | 'scope'>

interface Taught {
  readonly planes: readonly Plane[]
  readonly lesson: Lesson
  readonly counted: readonly Counted[]
  readonly weighing: Weighing
  /** How many of the counted, from the first on, are people's words; the others are names. */
  readonly said: number
}

interface HeldOut {
  readonly scores: Float64Array
  /** -1 for a text out of scope. */
  readonly intent: number
}

/**
 * Hides some examples and scores them, so that confidences and the border of the scope are honest about texts that were
 * never seen. Hidden examples are collected fold by fold until there are enough.
 */
export function calibrate(
  taught: Taught,
  options: { readonly seed: number; readonly keep: number },
): Calibration {
  const heldOut: HeldOut[] = []
  const order = Int32Array.from({ length: taught.said }, (_, i) => i)
  seededShuffle(options.seed)(order, order.length)
  const folds = Math.max(5, Math.floor(order.length / enough))
  for (let fold = 0; fold < folds && heldOut.length < enough; fold++) {
    const hidden = order.filter((_, at) => at % folds === fold)
    heldOut.push(...scoredUnseen(taught, hidden))
  }
  const inside = heldOut.filter(({ intent }) => intent >= 0)
  const leads = inside.map(({ scores }) => leadOf(scores))
  const outside = heldOut.filter(({ intent }) => intent < 0)
  return {
    sharpness: fitSharpness(inside),
    leastScore: leads.sort((a, b) => a - b)[Math.floor(leads.length * (1 - options.keep))] ?? 0,
    scope: fitScope(
      leads,
      outside.map(({ scores }) => leadOf(scores)),
    ),
  }
}

const enough = 400

function scoredUnseen(taught: Taught, hidden: Int32Array): HeldOut[] {
  const { planes, lesson, counted, weighing } = taught
  const isHidden = new Set(hidden)
  const texts = counted.filter((_, i) => isHidden.has(i))
  const unseen = blindTo(
    weighing,
    texts,
    counted.filter((_, i) => !isHidden.has(i)),
  )
  const inOrder = hidden.toSorted()
  const scores = scoresWithout(planes, lesson, inOrder, rowsOf(texts, unseen))
  return scores.map((each, at) => ({
    scores: each,
    intent: lesson.intentOf[inOrder[at] ?? 0] ?? 0,
  }))
}

/** The sharpness under which the right intents of the held-out texts are likeliest, by golden-section search. */
function fitSharpness(heldOut: readonly HeldOut[]): number {
  function surprise(logSharpness: number): number {
    let sum = 0
    for (const { scores, intent } of heldOut) {
      const right = confidencesOf(scores, Math.exp(logSharpness))[intent] ?? 0
      sum -= Math.log(Math.max(right, 1e-12))
    }
    return sum
  }
  const golden = (Math.sqrt(5) - 1) / 2
  let low = Math.log(0.5)
  let high = Math.log(50)
  while (high - low > 0.02) {
    const left = high - golden * (high - low)
    const right = low + golden * (high - low)
    if (surprise(left) < surprise(right)) high = right
    else low = left
  }
  return Math.exp((low + high) / 2)
}
