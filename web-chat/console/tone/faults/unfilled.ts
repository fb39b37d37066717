import { type FaultRules, words } from '../finding.ts'

/** A gap of a ready-made sentence that nobody has filled in yet. */
export const unfilled: FaultRules = {
  fault: 'unfilled',
  why: 'Still to be filled in.',
  rules: [words(/\[[a-z][^\]\n]{0,60}\]/gi, null)],
}
