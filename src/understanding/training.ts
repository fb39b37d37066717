/** What the training in `tests/training` shares with the product, so that both compute the same. */
export { cues } from './cues/index.ts'
export { createGrammar, type Sign } from './grammar/grammar.ts'
export {
  type Features,
  featuresOf,
  type Marked,
  piecesOf,
  seenOf,
  signName,
  type Vocabulary,
} from './model/features.ts'
export { worstPart } from './model/judge.ts'
export {
  asProbabilities,
  createLinear,
  eachDense,
  type LinearWeights,
  linearHeads,
  linearOutputs,
  rowScale,
  type Seen,
  surfaces,
  weighted,
} from './model/linear.ts'
export { packSecondOpinion } from './model/linear-file.ts'
export { createModel } from './model/model.ts'
export { type Numbers, newPass, type Pass, runToLearn, type Studied } from './model/network.ts'
export {
  emotionTerms,
  odds,
  type Pool,
  pooled,
  type Scale,
  shares,
  situationTerms,
} from './model/pool.ts'
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
export { type Situation, situations } from './model/situations.ts'
export { type Bag, createTermCounter, eachLetterTerm, eachWordTerm } from './model/terms.ts'
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
