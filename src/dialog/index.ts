export { type ActionSpec, actionsFile } from './action-spec.ts'
export { type DialogBook, makeBook } from './book.ts'
export { factsSoFar } from './facts-so-far.ts'
export type { Flow } from './flow.ts'
export { flowJsonSchema } from './flow-json-schema.ts'
export { type HouseLines, houseLines } from './house-lines.ts'
export { lintFlow, wordingOf } from './lint/index.ts'
export type {
  DialogHeard,
  DialogMove,
  HeardMessage,
  Trace,
} from './move.ts'
export type { DialogPosition } from './position.ts'
export type { Problem } from './problems/problem.ts'
export { problemsOf } from './problems/problems-of.ts'
export { readFlow } from './read-flow.ts'
export { runDialog } from './run-dialog.ts'
export { saysNo, saysYes } from './says-yes.ts'
export { stepKinds } from './steps/index.ts'
export { type ConversationTest, conversationTest } from './testing/conversation-test.ts'
export { coverageOf } from './testing/coverage.ts'
export { freeTests } from './testing/free-tests.ts'
export { type ReadForFlows, Rehearsal } from './testing/rehearsal.ts'
export { runConversationTest } from './testing/run-conversation-test.ts'
export { runFreeTest } from './testing/run-free-test.ts'
export { plainWords } from './words.ts'
