import { confidencesOf } from './confidences.ts'
import type { IntentModel } from './intent-model.ts'
import { rowsOf } from './rows.ts'
import { leadOf, scoresOf } from './scores.ts'
import { seededShuffle } from './shuffle.ts'
import type { Labelled, Learned } from './train-intents.ts'

export type Calibration = Pick<IntentModel, 'sharpness' | 'leastScore'>

/**
 * Learns from some examples and scores the others, so that confidences and the border of the scope are honest about
 * texts that were never seen. Held-out examples are collected fold by fold until there are enough.
 */
export function calibrate(
  examples: Labelled,
  learn: (some: Labelled) => Learned,
  options: { readonly seed: number; readonly keep: number },
): Calibration {
  const heldOut: { scores: Float64Array; intent: number }[] = []
  const order = Int32Array.from(examples.intentOf, (_, i) => i)
  seededShuffle(options.seed)(order, order.length)
  for (let fold = 0; fold < folds && heldOut.length < enough; fold++) {
    const tested = part(
      examples,
      order.filter((_, at) => at % folds === fold),
    )
    const learned = learn(
      part(
        examples,
        order.filter((_, at) => at % folds !== fold),
      ),
    )
    if (tested.counted.length === 0 || learned.offsets.length === 0) continue
    const rows = rowsOf(tested.counted, learned)
    tested.intentOf.forEach((intent, i) => {
      heldOut.push({ scores: scoresOf(learned, rows, i), intent })
    })
  }
  return { sharpness: fitSharpness(heldOut), leastScore: fitLeastScore(heldOut, options.keep) }
}

const folds = 5
const enough = 500

function part(examples: Labelled, chosen: Int32Array): Labelled {
  return {
    names: examples.names,
    counted: [...chosen].flatMap((i) => examples.counted[i] ?? []),
    intentOf: chosen.map((i) => examples.intentOf[i] ?? 0),
  }
}

/** The sharpness under which the right intents of the held-out texts are likeliest, by golden-section search. */
function fitSharpness(heldOut: readonly { scores: Float64Array; intent: number }[]): number {
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

function fitLeastScore(heldOut: readonly { scores: Float64Array }[], keep: number): number {
  const best = Float64Array.from(heldOut, ({ scores }) => leadOf(scores)).sort()
  return best[Math.floor(best.length * (1 - keep))] ?? Number.NEGATIVE_INFINITY
}
