import { stepAt } from './flow.ts'
import { flowOf } from './flow-of.ts'
import type { Frame } from './position.ts'
import type { Question } from './steps/step.ts'
import type { DialogTurn } from './turn.ts'

/** What the step that a frame stands at asks; null where it asks nothing. */
export function openQuestion(turn: DialogTurn, frame: Frame): Question | null {
  const flow = flowOf(turn, frame)
  return (flow && stepAt(flow, frame.step)?.question) ?? null
}
