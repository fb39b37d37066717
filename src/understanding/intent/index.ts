export { type Classification, classify, type Guess } from './classify.ts'
export { buffersOf, type IntentExamples, type IntentModel } from './intent-model.ts'
export { type TrainingOptions, trainIntents, usualTraining } from './train-intents.ts'
