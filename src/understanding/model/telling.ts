import type { Features } from './features.ts'
import type { Numbers, Pass } from './network.ts'
import { filterCount, headAt, shape, wordWidth } from './shape.ts'

/** Places of words in the message, the second one past the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** How much each word of a part pushes the level up, by what the network itself computes with. */
export function pushOfWords(numbers: Numbers, features: Features, pass: Pass): Float32Array {
  const push = pushOnInput(numbers, pass)
  const scores = new Float32Array(features.words.length)
  let filter = 0
  for (const { words, count } of shape.filters)
    for (let f = 0; f < count; f++, filter++) {
      const where = pass.best[filter] ?? -1
      if (where < 0) continue
      const share = ((push[filter] ?? 0) * (pass.input[filter] ?? 0)) / words
      for (let at = where; at < Math.min(where + words, scores.length); at++)
        scores[at] = (scores[at] ?? 0) + share
    }
  for (let at = 0; at < scores.length; at++) {
    let sum = 0
    for (let i = 0; i < wordWidth; i++)
      sum += (push[filterCount + i] ?? 0) * (pass.rows[at * wordWidth + i] ?? 0)
    scores[at] = (scores[at] ?? 0) + sum * (0.5 / Math.sqrt(scores.length))
  }
  return scores
}

/** The few words next to each other that push most, all in all; null where there are no words. `pushes` hold a number for each word. */
export function mostTelling(pushes: readonly Float32Array[], offset: number): Span | null {
  const scores = new Float32Array(pushes[0]?.length ?? 0)
  for (const push of pushes) {
    const whole = push.reduce((sum, value) => sum + Math.abs(value), 0) || 1
    for (let at = 0; at < scores.length; at++)
      scores[at] = (scores[at] ?? 0) + (push[at] ?? 0) / whole
  }
  return bestSpan(scores, offset)
}

/** How much more heat each input would give: through the units that were awake, to the levels. */
function pushOnInput(numbers: Numbers, pass: Pass): Float32Array {
  const push = new Float32Array(pass.input.length)
  const width = pass.input.length
  for (let unit = 0; unit < shape.hidden; unit++) {
    if ((pass.hidden[unit] ?? 0) <= 0) continue
    let sum = 0
    for (let rank = 0; rank < 5; rank++)
      sum +=
        (rank - 2) * (numbers.answers[(headAt.level + rank) * (shape.hidden + 1) + 1 + unit] ?? 0)
    const at = unit * (width + 1) + 1
    for (let i = 0; i < width; i++) push[i] = (push[i] ?? 0) + sum * (numbers.hidden[at + i] ?? 0)
  }
  return push
}

const longest = 10

/** The run of words with the largest sum, each word first made to pay a fair share. */
function bestSpan(scores: Float32Array, offset: number): Span | null {
  if (scores.length === 0) return null
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  let best: Span | null = null
  let most = 0
  for (let from = 0; from < scores.length; from++) {
    let sum = 0
    for (let to = from + 1; to <= Math.min(scores.length, from + longest); to++) {
      sum += (scores[to - 1] ?? 0) - Math.max(mean, 0)
      if (sum > most) {
        most = sum
        best = { from: offset + from, to: offset + to }
      }
    }
  }
  if (best) return best
  const peak = scores.indexOf(Math.max(...scores))
  return { from: offset + peak, to: offset + peak + 1 }
}
