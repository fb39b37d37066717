import type { RoadTaken } from '../conversation/index.ts'
import type { DialogBook } from './book.ts'
import type { ActionCall, DialogHandover, DialogMove, Say } from './move.ts'
import type { DialogPosition, Frame } from './position.ts'

/** One turn while it is being made. Lives and dies inside `runDialog`. */
export interface DialogTurn {
  readonly book: DialogBook
  readonly conversationId: string
  readonly now: number
  readonly zone: string
  readonly position: DialogPosition
  readonly says: Say[]
  readonly actions: ActionCall[]
  readonly trace: RoadTaken[]
  options: string[]
  handover: DialogHandover | null
  followUp: { after: string; say: string } | null
  /** Steps walked in this turn. */
  walked: number
}

export function newTurn(
  book: DialogBook,
  position: DialogPosition,
  conversationId: string,
  now: number,
  zone: string,
): DialogTurn {
  return {
    book,
    conversationId,
    now,
    zone,
    position,
    says: [],
    actions: [],
    trace: [],
    options: [],
    handover: null,
    followUp: null,
    walked: 0,
  }
}

export function topFrame(turn: DialogTurn): Frame | undefined {
  return turn.position.frames.at(-1)
}

/** After its flows have ended, a conversation still knows what was said and given. */
function hasMemory({ lines, known }: DialogPosition): boolean {
  return lines > 0 || Object.keys(known).length > 0
}

/** The turn as the rest of the product sees it. `ended` tells whether a flow is still running. */
export function moveOf(turn: DialogTurn, heard: DialogMove['heard']): DialogMove {
  const { frames } = turn.position
  const running = frames.length > 0
  return {
    says: turn.says,
    options: turn.options,
    position: running || hasMemory(turn.position) ? turn.position : null,
    actions: turn.actions,
    handover: turn.handover,
    followUp: turn.followUp,
    heard,
    ended: !running || (turn.handover !== null && !frames.some((frame) => frame.resume)),
    trace: turn.trace,
  }
}
