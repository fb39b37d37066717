/** What the training in `tests/training` shares with the product, so that both compute the same. */
export { cues } from './cues/index.ts'
export { createGrammar, type Sign } from './grammar/grammar.ts'
export {
  type Features,
  featuresOf,
  type Marked,
  piecesOf,
  signName,
  type Vocabulary,
} from './model/features.ts'
export {
  type Bag,
  countBuckets,
  createLinear,
  type LinearWeights,
  linearBuckets,
  linearHeads,
  linearOutputs,
  packLinear,
  unpackLinear,
  weighted,
} from './model/linear.ts'
export { createModel, type Model } from './model/model.ts'
export { type Numbers, newPass, type Pass, runToLearn, type Studied } from './model/network.ts'
export { sequencesOf } from './model/sequences.ts'
export {
  answerCount,
  filterCount,
  type HeadName,
  headAt,
  heads,
  inputWidth,
  shape,
  wordWidth,
} from './model/shape.ts'
export {
  filterLength,
  packWeights,
  type Table,
  unpackWeights,
  type Weights,
} from './model/weights.ts'
export { alike } from './text/alike.ts'
export { createSpelling } from './text/spelling.ts'
export { partsOf } from './text/windows.ts'
export { type Spoken, toWords } from './text/words.ts'
export { createClauseReader } from './wink.ts'
