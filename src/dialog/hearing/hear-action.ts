import { stepAt } from '../flow.ts'
import { flowOf } from '../flow-of.ts'
import type { DialogMove, HeardAction } from '../move.ts'
import { type DialogTurn, topFrame } from '../turn.ts'
import { loseThread, walk } from '../walk.ts'
import { adoptLive } from './adopt-live.ts'

/** An action came back. One that nobody waits for any more changes nothing. */
export function hearAction(turn: DialogTurn, heard: HeardAction): DialogMove['heard'] {
  const { waiting } = turn.position
  const frame = topFrame(turn)
  if (!frame || waiting.for !== 'action' || waiting.key !== heard.key) return 'nothing'
  turn.position.waiting = { for: 'answer' }
  const moved = adoptLive(turn)
  if (moved) {
    walk(turn, moved)
    return 'answer'
  }
  const flow = flowOf(turn, frame)
  const step = flow && stepAt(flow, frame.step)
  if (step?.call) frame.did.push({ action: step.call.action, result: heard.outcome.result })
  const next = step?.finish?.(turn, frame, heard.outcome)
  if (next) walk(turn, next)
  else loseThread(turn)
  return 'answer'
}
