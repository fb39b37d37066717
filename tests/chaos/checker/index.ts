import type { History } from '../history.ts'
import { checkAnswers } from './answers.ts'
import { checkDurability } from './durability.ts'
import { checkEffects } from './effects.ts'
import { checkHands } from './hands.ts'
import { checkLog } from './log.ts'
import { checkOwners } from './owners.ts'
import { checkShown } from './shown.ts'
import { checkState } from './state.ts'
import type { Check, Violation } from './violation.ts'
import { checkWaiting } from './waiting.ts'

export { type Invariant, invariants, type Violation } from './violation.ts'

const checks: readonly Check[] = [
  checkAnswers,
  checkLog,
  checkShown,
  checkEffects,
  checkDurability,
  checkOwners,
  checkHands,
  checkWaiting,
  checkState,
]

/** Every way in which a history breaks a promise; empty when all hold. */
export function check(history: History): Violation[] {
  return checks.flatMap((each) => each(history))
}
