export { checkTone } from './check-tone.ts'
export type { Finding } from './finding.ts'
export { takeBetter } from './take-better.ts'
