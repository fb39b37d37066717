import type { Flow } from './flow.ts'
import type { Frame } from './position.ts'
import type { DialogTurn } from './turn.ts'

/** The version of a flow that this frame began with; the live one when that version is not kept. */
export function flowOf(turn: DialogTurn, frame: Frame): Flow | undefined {
  const live = turn.book.flows.get(frame.flow)
  if (live?.hash === frame.hash) return live
  return turn.book.versions.get(frame.hash) ?? live
}
