import { confidencesOf } from './confidences.ts'
import type { IntentModel } from './intent-model.ts'
import { rowOf } from './rows.ts'
import { scoresOf } from './scores.ts'

export interface Guess {
  readonly name: string
  /** 0 to 1; right about that often. */
  readonly confidence: number
}

export interface Classification extends Guess {
  readonly runnerUp: Guess | null
  /** False when the text is about something that no intent covers. */
  readonly inScope: boolean
  /** Names to offer as "did you mean …": the two best when neither clearly wins, otherwise none. */
  readonly didYouMean: readonly string[]
  /** Score of the best intent before calibration; what `inScope` is decided by. */
  readonly bestScore: number
}

/** What a customer's message asks for. Reads the first 600 characters. */
export function classify(model: IntentModel, text: string): Classification {
  const scores = scoresOf(model, rowOf(text, model), 0)
  const confidences = confidencesOf(scores, model.sharpness)
  const [best, second] = bestTwo(scores)
  const bestScore = scores[best] ?? Number.NEGATIVE_INFINITY
  const guess = guessAt(model, confidences, best)
  const runnerUp = second < 0 ? null : guessAt(model, confidences, second)
  const inScope = bestScore >= model.leastScore
  const close = runnerUp !== null && runnerUp.confidence > guess.confidence * closeShare
  const didYouMean = inScope && close ? [guess.name, runnerUp.name] : []
  return { ...guess, runnerUp, inScope, didYouMean, bestScore }
}

/** A runner-up with more than this share of the winner's confidence is worth asking about. */
const closeShare = 0.6

function bestTwo(scores: Float64Array): [number, number] {
  let best = -1
  let second = -1
  scores.forEach((score, i) => {
    if (best < 0 || score > (scores[best] ?? 0)) {
      second = best
      best = i
    } else if (second < 0 || score > (scores[second] ?? 0)) second = i
  })
  return [best, second]
}

function guessAt(model: IntentModel, confidences: Float64Array, i: number): Guess {
  return { name: model.names[i] ?? '', confidence: confidences[i] ?? 0 }
}
