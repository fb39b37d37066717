import { ask } from './ask.ts'
import { choose } from './choose.ts'
import { confirm } from './confirm.ts'
import { doStep } from './do.ts'
import { end } from './end.ts'
import { followUp } from './follow-up.ts'
import { goto } from './goto.ts'
import { handover } from './handover.ts'
import { reflect } from './reflect.ts'
import { run } from './run.ts'
import { say } from './say.ts'
import { set } from './set.ts'
import type { StepKind } from './step.ts'

/** A new verb: one file, one line here. `say` is last, because other verbs have a `say` of their own. */
export const stepKinds: readonly StepKind[] = [
  reflect,
  ask,
  choose,
  confirm,
  doStep,
  set,
  goto,
  run,
  handover,
  followUp,
  end,
  say,
]

export type { Sample, Step, StepKind } from './step.ts'
