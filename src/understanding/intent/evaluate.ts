import { classify } from './classify.ts'
import type { Background, IntentExamples } from './intent-model.ts'
import type { LabelledText } from './labelled-csv.ts'
import { auroc, rejectedWhenKeeping } from './rejection.ts'
import { type TrainingOptions, trainIntents } from './train-intents.ts'
import {
  accuracyOf,
  type Confusion,
  confusionsOf,
  macroF1Of,
  mostUsefulOf,
  type Verdict,
} from './verdict.ts'

/** All shares are 0 to 1. `auroc` and `recallAt95` are null without texts out of scope. */
export interface IntentEvaluation {
  readonly accuracy: number
  readonly macroF1: number
  readonly auroc: number | null
  /** Share of the out-of-scope texts rejected by the border that keeps 95 % of the test in scope. */
  readonly recallAt95: number | null
  /** Share of the test kept, and of the out-of-scope texts rejected, by the border that training itself set. */
  readonly kept: number
  readonly rejected: number | null
  readonly trainSeconds: number
  readonly microsecondsPerQuery: number
  readonly confusions: readonly Confusion[]
  /** Texts of the test that would teach the most as new examples. */
  readonly mostUseful: readonly {
    text: string
    category: string
    readAs: string
    confidence: number
  }[]
}

export interface EvaluationInput {
  readonly train: readonly IntentExamples[]
  readonly background: Background
  readonly test: readonly LabelledText[]
  readonly outOfScope?: readonly LabelledText[]
  /** Milliseconds from any start, finer than one. */
  readonly now: () => number
  readonly options?: Partial<TrainingOptions>
}

/** @throws RangeError when no intent has an example. */
export function evaluateIntents(input: EvaluationInput): IntentEvaluation {
  const { train, background, test, outOfScope = [], now, options } = input
  const began = now()
  const model = trainIntents(train, background, options)
  const trained = now()
  const verdicts = test.map((each): Verdict => ({ ...each, read: classify(model, each.text) }))
  const outside = outOfScope.map(({ text }) => classify(model, text))
  const ended = now()
  const queries = Math.max(test.length + outOfScope.length, 1)
  return {
    ...report(verdicts, outside),
    trainSeconds: (trained - began) / 1000,
    microsecondsPerQuery: ((ended - trained) * 1000) / queries,
  }
}

type Report = Omit<IntentEvaluation, 'trainSeconds' | 'microsecondsPerQuery'>

export function report(
  verdicts: readonly Verdict[],
  outside: readonly { readonly bestScore: number; readonly inScope: boolean }[],
): Report {
  const inScores = verdicts.map((each) => each.read.bestScore)
  const outScores = outside.map((each) => each.bestScore)
  const kept = verdicts.filter((each) => each.read.inScope).length
  const rejected = outside.filter((each) => !each.inScope).length
  return {
    accuracy: accuracyOf(verdicts),
    macroF1: macroF1Of(verdicts),
    auroc: auroc(inScores, outScores),
    recallAt95: rejectedWhenKeeping(0.95, inScores, outScores),
    kept: kept / Math.max(verdicts.length, 1),
    rejected: outside.length === 0 ? null : rejected / outside.length,
    confusions: confusionsOf(verdicts),
    mostUseful: mostUsefulOf(verdicts).map(({ text, category, read }) => ({
      text,
      category,
      readAs: read.name,
      confidence: read.confidence,
    })),
  }
}
