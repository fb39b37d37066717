export { type Classification, classify, type Guess } from './classify.ts'
export { crossValidate } from './cross-validate.ts'
export { readCsv } from './csv.ts'
export { type Entity, readEntities } from './entities.ts'
export { type EvaluationInput, evaluateIntents, type IntentEvaluation } from './evaluate.ts'
export type { Background, IntentExamples, IntentModel } from './intent-model.ts'
export { type LabelledText, readLabelledCsv } from './labelled-csv.ts'
export { type TrainingOptions, trainIntents } from './train-intents.ts'
export { findValues } from './values.ts'
export type { Confusion } from './verdict.ts'
export {
  packWordVectors,
  readWordVectors,
  type WordVectors,
} from './word-vectors/word-vectors.ts'
