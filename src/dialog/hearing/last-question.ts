import { isAtLeast } from '../../conversation/index.ts'
import { type Flow, stepAt } from '../flow.ts'
import { flowOf } from '../flow-of.ts'
import type { Frame } from '../position.ts'
import { asksSomething } from '../questions.ts'
import type { Next } from '../steps/step.ts'
import type { DialogTurn } from '../turn.ts'
import type { Listening } from '../values/index.ts'

/** "Does that answer it?": the flow has said what it can, and a yes ends it. */
export function isLastQuestion(turn: DialogTurn, frame: Frame): boolean {
  const flow = flowOf(turn, frame)
  const yes = roadOf(flow, frame, 'yes')
  return flow !== undefined && yes !== null && stepAt(flow, yes)?.verb === 'end'
}

/** Who asks on, or is upset, has said that it does not, in other words than no. Null where neither is so. */
export function roadOfUnanswered(turn: DialogTurn, frame: Frame, heard: Listening): Next | null {
  if (!isLastQuestion(turn, frame)) return null
  const no = roadOf(flowOf(turn, frame), frame, 'no')
  const asks = asksSomething(heard.text, heard.plain, turn.book.house.question_words)
  if (no === null || !(asks || isAtLeast(turn.position.feeling.level, 'mild'))) return null
  return { type: 'to', step: no, route: 'no' }
}

function roadOf(flow: Flow | undefined, frame: Frame, route: string): string | null {
  const step = flow && stepAt(flow, frame.step)
  return step?.routes.find(({ name }) => name === route)?.to ?? null
}
