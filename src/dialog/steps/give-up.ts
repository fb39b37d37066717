import { houseSays } from '../house-speak.ts'
import type { DialogTurn } from '../turn.ts'
import type { Next } from './step.ts'

/** The flow's own road when a question was asked often enough; without one, a person. */
export function giveUp(turn: DialogTurn, goto: string | undefined): Next {
  if (goto !== undefined) return { type: 'to', step: goto, route: 'gave_up' }
  houseSays(turn, 'gave-up', turn.book.house.gave_up, false)
  turn.handover = { team: null, note: null, nobodyFree: null }
  return { type: 'person' }
}
