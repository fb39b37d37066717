import { flowOf } from '../flow-of.ts'
import { aboutOf, houseSays, houseWords } from '../house-speak.ts'
import type { DialogMove } from '../move.ts'
import { openQuestion } from '../open-question.ts'
import type { Frame, Memory } from '../position.ts'
import { enterFlow, mostDepth } from '../stack.ts'
import { type DialogTurn, topFrame } from '../turn.ts'
import { type Listening, yesNoOf } from '../values/index.ts'
import { firstStep, resume, walk } from '../walk.ts'
import { earlyValues, openingValues } from './fill-early.ts'

/** “Leave your order for now?”: another flow is offered, never forced. */
export function makeOffer(turn: DialogTurn, frame: Frame, name: string, heard: Listening): boolean {
  const here = flowOf(turn, frame)
  const there = turn.book.flows.get(name)
  if (!there || turn.position.frames.length >= mostDepth) return false
  const { offer, yes, no } = turn.book.house
  const [about, other] = [here && aboutOf(turn, here), aboutOf(turn, there)]
  if (about && other) {
    houseSays(turn, 'offer', offer.say, true, { about, other })
  } else houseSays(turn, 'offer-plain', offer.without_name, true)
  turn.options = [houseWords(turn, yes.button), houseWords(turn, no.button)]
  turn.position.waiting = { for: 'offer', flow: name, memory: openingValues(there, heard) }
  return true
}

/** Null when it was neither yes nor no: then it may still answer the question below. */
export function answerOffer(
  turn: DialogTurn,
  { flow, memory }: { flow: string; memory: Memory },
  heard: Listening,
): DialogMove['heard'] | null {
  const frame = topFrame(turn)
  const there = turn.book.flows.get(flow)
  // What only the other flow asks for is a yes.
  const given = there && frame && !fitsHere(turn, frame, heard) ? earlyValues(there, heard) : {}
  const said = yesNoOf(heard) ?? (Object.keys(given).length > 0 ? { yes: true } : null)
  if (!said || !frame) return null
  turn.position.waiting = { for: 'answer' }
  if (said.yes && enterFlow(turn, flow, 'interrupt', { ...memory, ...given })) {
    walk(turn, firstStep)
    return 'started'
  }
  walk(turn, resume(turn, frame))
  return 'answer'
}

function fitsHere(turn: DialogTurn, frame: Frame, heard: Listening): boolean {
  return openQuestion(turn, frame)?.hear(turn, frame, heard)?.sure === true
}
