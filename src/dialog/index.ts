export { type ActionSpec, actionsFile } from './action-spec.ts'
export { type DialogBook, makeBook } from './book.ts'
export { factsSoFar } from './facts-so-far.ts'
export type { Flow } from './flow.ts'
export { flowJsonSchema } from './flow-json-schema.ts'
export { expects } from './hearing/expects.ts'
export { fitsIntent } from './hearing/fits.ts'
export { givesOnly } from './hearing/gives-only.ts'
export { type HouseLines, houseLines } from './house-lines.ts'
export { lintFlow, lintTranslation, wordingOf } from './lint/index.ts'
export type {
  DialogHeard,
  DialogMove,
  HeardMessage,
} from './move.ts'
export { type DialogPosition, isPosition } from './position.ts'
export type { Problem } from './problems/problem.ts'
export { problemsOf } from './problems/problems-of.ts'
export { readFlow } from './read-flow.ts'
export { runDialog } from './run-dialog.ts'
export { saysNo, saysYes } from './says-yes.ts'
export { stepKinds } from './steps/index.ts'
export {
  type ConversationTest,
  conversationTest,
  type Pretended,
} from './testing/conversation-test.ts'
export { coverageOf } from './testing/coverage.ts'
export { freeTests } from './testing/free-tests.ts'
export { pretendBackEnds } from './testing/pretend-back-ends.ts'
export { publishedAnew } from './testing/published-anew.ts'
export { runConversationTest, type TestFailure } from './testing/run-conversation-test.ts'
export { runFreeTest } from './testing/run-free-test.ts'
export { millisecondsOf } from './testing/spoken-time.ts'
export type { Answered, SaidHow, Talk } from './testing/talk.ts'
export { type Translation, translationFile, translationsOf } from './translation.ts'
export { plainWords } from './words.ts'
