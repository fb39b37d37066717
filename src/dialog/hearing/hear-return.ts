import type { DialogMove } from '../move.ts'
import { enterFlow, leaveAllFlows } from '../stack.ts'
import { type DialogTurn, topFrame } from '../turn.ts'
import { firstStep, resume, walk } from '../walk.ts'

/** The bot has the conversation again: it does what it was asked to, or goes on where it was. */
export function hearReturn(turn: DialogTurn, flow: string | null): DialogMove['heard'] {
  if (flow !== null) {
    leaveAllFlows(turn)
    turn.position.waiting = { for: 'answer' }
    if (!enterFlow(turn, flow, 'started')) return 'nothing'
    walk(turn, firstStep)
    return 'started'
  }
  const { waiting } = turn.position
  const frame = topFrame(turn)
  if (!frame || waiting.for === 'action') return 'nothing'
  // A flow that ended in a hand-over has nothing left to say.
  if (waiting.for === 'person' && !frame.resume) {
    leaveAllFlows(turn)
    turn.position.waiting = { for: 'answer' }
    return 'nothing'
  }
  turn.position.waiting = { for: 'answer' }
  walk(turn, resume(turn, frame))
  return 'answer'
}
