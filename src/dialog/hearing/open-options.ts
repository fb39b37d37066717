import { openQuestion } from '../open-question.ts'
import { draftOf } from '../position.ts'
import { type DialogTurn, newTurn, topFrame } from '../turn.ts'

/** The buttons of the question that is open, without asking it again. */
export function openOptions(turn: DialogTurn): string[] {
  const aside = newTurn(turn.book, draftOf(turn.position), turn.conversationId, turn.now, turn.zone)
  const frame = topFrame(aside)
  const question = frame && openQuestion(aside, frame)
  if (!frame || !question) return []
  question.ask(aside, frame)
  return aside.options
}
