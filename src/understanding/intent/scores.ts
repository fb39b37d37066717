import type { IntentModel } from './intent-model.ts'
import type { Rows } from './rows.ts'

/** The score of every intent for row `i`; above 0 speaks for an intent, below 0 against it. */
export function scoresOf(
  model: Pick<IntentModel, 'weights' | 'offsets'>,
  rows: Rows,
  i: number,
): Float64Array {
  const { weights, offsets } = model
  const intents = offsets.length
  const scores = Float64Array.from(offsets)
  const end = rows.starts[i + 1] ?? 0
  for (let k = rows.starts[i] ?? 0; k < end; k++) {
    const value = rows.values[k] ?? 0
    const first = (rows.columns[k] ?? 0) * intents
    for (let intent = 0; intent < intents; intent++) {
      scores[intent] = (scores[intent] ?? 0) + value * (weights[first + intent] ?? 0)
    }
  }
  return scores
}

/**
 * How far the best score stands above the mean. Tells texts out of scope a little better than the best score alone, since
 * a text full of unknown words moves all scores together.
 */
export function leadOf(scores: Float64Array): number {
  let best = Number.NEGATIVE_INFINITY
  let sum = 0
  for (const score of scores) {
    best = Math.max(best, score)
    sum += score
  }
  return best - sum / scores.length
}
