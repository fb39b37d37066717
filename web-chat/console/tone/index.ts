export { checkTone } from './check-tone.ts'
export type { Fault, Finding, ToneContext } from './finding.ts'
export { takeBetter } from './take-better.ts'
