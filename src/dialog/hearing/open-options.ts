import { stepAt } from '../flow.ts'
import { flowOf } from '../flow-of.ts'
import { draftOf } from '../position.ts'
import { type DialogTurn, newTurn, topFrame } from '../turn.ts'

/** The buttons of the question that is open, without asking it again. */
export function openOptions(turn: DialogTurn): string[] {
  const aside = newTurn(turn.book, draftOf(turn.position), turn.conversationId, turn.now, turn.zone)
  const frame = topFrame(aside)
  const flow = frame && flowOf(aside, frame)
  const question = flow && stepAt(flow, frame.step)?.question
  if (!frame || !question) return []
  question.ask(aside, frame)
  return aside.options
}
