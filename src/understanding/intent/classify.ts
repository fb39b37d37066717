import { confidencesOf } from './confidences.ts'
import type { IntentModel } from './intent-model.ts'
import { rowOf } from './rows.ts'
import { chanceInScope } from './scope.ts'
import { leadOf, scoresOf } from './scores.ts'

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
  /** How far the best intent stands above the mean of all; what `inScope` is decided by. */
  readonly bestScore: number
}

/** What a customer's message asks for. Reads the first 600 characters. */
export function classify(model: IntentModel, text: string): Classification {
  const row = rowOf(text, model)
  const scores = scoresOf(model, row, 0)
  const bestScore = leadOf(scores)
  const belongs = chanceInScope(model.scope, bestScore)
  const confidences = confidencesOf(scores, model.sharpness).map((share) => share * belongs)
  const [best, second] = bestTwo(scores)
  const guess = guessAt(model, confidences, best)
  const runnerUp = second < 0 ? null : guessAt(model, confidences, second)
  const inScope = row.values.some((value) => value !== 0) && bestScore >= model.leastScore
  const didYouMean =
    inScope && runnerUp && isClose(guess, runnerUp) ? [guess.name, runnerUp.name] : []
  return { ...guess, runnerUp, inScope, didYouMean, bestScore }
}

/** Worth asking: the second is nearly as likely as the first, and together they are likely enough. */
function isClose(first: Guess, second: Guess): boolean {
  return second.confidence > first.confidence * 0.6 && first.confidence + second.confidence > 0.4
}

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
