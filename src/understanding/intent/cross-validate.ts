import { classify } from './classify.ts'
import { type IntentEvaluation, report } from './evaluate.ts'
import type { Background, IntentExamples } from './intent-model.ts'
import { type TrainingOptions, trainIntents } from './train-intents.ts'
import type { Verdict } from './verdict.ts'

/**
 * How well examples predict each other: every intent's examples are dealt into `folds` hands, and each hand is read by
 * a model that learned from the others. `now` gives milliseconds.
 * @throws RangeError when `folds` is under 2 or no intent has an example.
 */
export function crossValidate(
  intents: readonly IntentExamples[],
  background: Background,
  folds: number,
  now: () => number,
  options?: Partial<TrainingOptions>,
): IntentEvaluation {
  if (!(folds >= 2)) throw new RangeError('Cross-validation needs at least 2 folds.')
  const verdicts: Verdict[] = []
  let training = 0
  let reading = 0
  for (let fold = 0; fold < folds; fold++) {
    const began = now()
    const model = trainIntents(others(intents, folds, fold), background, options)
    const trained = now()
    for (const { name, examples } of intents) {
      for (const text of examples.filter((_, i) => i % folds === fold)) {
        verdicts.push({ text, category: name, read: classify(model, text) })
      }
    }
    training += trained - began
    reading += now() - trained
  }
  return {
    ...report(verdicts, []),
    trainSeconds: training / 1000 / folds,
    microsecondsPerQuery: (reading * 1000) / Math.max(verdicts.length, 1),
  }
}

function others(intents: readonly IntentExamples[], folds: number, fold: number): IntentExamples[] {
  return intents.map(({ name, examples }) => ({
    name,
    examples: examples.filter((_, i) => i % folds !== fold),
  }))
}
