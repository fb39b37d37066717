import { flowOf } from '../flow-of.ts'
import { houseSays } from '../house-speak.ts'
import type { DialogMove } from '../move.ts'
import type { Frame } from '../position.ts'
import { type DialogTurn, topFrame } from '../turn.ts'
import { type Listening, yesNoOf } from '../values/index.ts'
import { enterFlow, firstStep, resume, walk } from '../walk.ts'

/** “Leave your order for now?”: another flow is offered, never forced. */
export function makeOffer(turn: DialogTurn, frame: Frame, name: string): boolean {
  const here = flowOf(turn, frame)
  const there = turn.book.flows.get(name)
  if (!there || turn.position.frames.length >= 4) return false
  const { offer, yes, no } = turn.book.house
  if (here?.about && there.about) {
    houseSays(turn, 'offer', offer.say, true, { about: here.about, other: there.about })
  } else houseSays(turn, 'offer-plain', offer.without_name, true)
  turn.options = [yes.button, no.button]
  turn.position.waiting = { for: 'offer', flow: name }
  return true
}

/** Null when it was neither yes nor no: then it may still answer the question below. */
export function answerOffer(
  turn: DialogTurn,
  flow: string,
  heard: Listening,
): DialogMove['heard'] | null {
  const said = yesNoOf(heard)
  const frame = topFrame(turn)
  if (!said || !frame) return null
  turn.position.waiting = { for: 'answer' }
  if (said.yes && enterFlow(turn, flow, 'interrupt')) {
    walk(turn, firstStep)
    return 'started'
  }
  walk(turn, resume(turn, frame))
  return 'answer'
}
