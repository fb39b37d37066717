export { type ActionSpec, actionSpec, actionsFile } from './action-spec.ts'
export { type DialogBook, makeBook } from './book.ts'
export { type FactsSoFar, factsSoFar } from './facts-so-far.ts'
export type { Flow } from './flow.ts'
export { flowJsonSchema } from './flow-json-schema.ts'
export { type HouseLines, houseLines } from './house-lines.ts'
export { type Library, lintFlow, wordingOf } from './lint/index.ts'
export type {
  ActionCall,
  DialogHandover,
  DialogHeard,
  DialogMove,
  HeardAction,
  HeardMessage,
  HeardSilence,
  Say,
  Trace,
} from './move.ts'
export { type DialogPosition, isPosition } from './position.ts'
export type { Problem } from './problems/problem.ts'
export { problemsOf } from './problems/problems-of.ts'
export { flowHead, readFlow } from './read-flow.ts'
export { runDialog } from './run-dialog.ts'
export { stepKinds } from './steps/index.ts'
export {
  type ConversationTest,
  conversationTest,
  conversationTests,
} from './testing/conversation-test.ts'
export { type Counted, coverageOf, type FlowCoverage } from './testing/coverage.ts'
export { type FreeTest, freeTests, runFreeTest } from './testing/free-tests.ts'
export { type ReadForFlows, Rehearsal } from './testing/rehearsal.ts'
export {
  runConversationTest,
  type TestFailure,
  type TestResult,
} from './testing/run-conversation-test.ts'
export type { Answered, SaidHow, Talk } from './testing/talk.ts'
export { nearest, plainWords } from './words.ts'
