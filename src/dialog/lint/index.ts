import type { Flow } from '../flow.ts'
import type { Problem } from '../problems/problem.ts'
import { actionCalls } from './action-calls.ts'
import { endlessLoops } from './endless-loops.ts'
import type { Library, LintRule } from './lint-rule.ts'
import { missingSteps } from './missing-steps.ts'
import { names } from './names.ts'
import { privateValues } from './private-values.ts'
import { questionsInARow } from './questions-in-a-row.ts'
import { starts } from './starts.ts'
import { subFlows } from './sub-flows.ts'
import { unreachableSteps } from './unreachable-steps.ts'
import { variants } from './variants.ts'
import { wayToAPerson } from './way-to-a-person.ts'
import { wording } from './wording.ts'

/** A new check: one file, one line here. */
const rules: readonly LintRule[] = [
  starts,
  missingSteps,
  unreachableSteps,
  endlessLoops,
  wayToAPerson,
  subFlows,
  actionCalls,
  names,
  privateValues,
  variants,
  questionsInARow,
  wording,
]

/** Everything that is wrong with a flow whose shape is right, in the order of the rules. */
export function lintFlow(flow: Flow, library: Library): Problem[] {
  return rules.flatMap((rule) => rule(flow, library))
}

export type { Library } from './lint-rule.ts'
export { lintTranslation } from './translation.ts'
export { wordingOf } from './wording.ts'
