import { type Flow, shapeOf, stepAt } from '../flow.ts'
import type { Frame } from '../position.ts'
import type { Next } from '../steps/step.ts'
import { type DialogTurn, topFrame } from '../turn.ts'

/**
 * A version that was recalled or is not kept any more: its conversations move to the live one, to the same step
 * if that still asks for the same, else to the last checkpoint, else to a person. Null: go on as before.
 */
export function adoptLive(turn: DialogTurn): Next | null {
  let moved: Next | null = null
  const top = topFrame(turn)
  for (const frame of turn.position.frames) {
    const live = turn.book.flows.get(frame.flow)
    if (live?.hash === frame.hash || turn.book.versions.has(frame.hash)) continue
    const next = newPlace(frame, live)
    if (live) frame.hash = live.hash
    if (!next || next.type === 'lost') return next ?? moved
    if (frame === top) moved = next
    else frame.resume = next
  }
  return moved
}

function newPlace(frame: Frame, live: Flow | undefined): Next | null {
  if (!live) return { type: 'lost' }
  const step = stepAt(live, frame.step)
  if (step && shapeOf(live, step) === frame.shape) return null
  return frame.checkpoint !== null && live.at.has(frame.checkpoint)
    ? { type: 'to', step: frame.checkpoint, route: 'recall' }
    : { type: 'lost' }
}
