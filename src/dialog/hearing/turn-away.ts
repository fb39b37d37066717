import { flowOf } from '../flow-of.ts'
import type { DialogMove, HeardMessage } from '../move.ts'
import type { Frame } from '../position.ts'
import { enterFlow, leaveAllFlows } from '../stack.ts'
import type { Answer } from '../steps/step.ts'
import type { DialogTurn } from '../turn.ts'
import type { Listening } from '../values/index.ts'
import { firstStep, walk } from '../walk.ts'
import { wordsOf } from '../words.ts'
import { openingValues } from './fill-early.ts'

/** When a message leaves the open question for another flow, and how. */

type Heard = DialogMove['heard']

/** "Then just cancel it" is about what is open, where something else can be cancelled, too. */
export function pointsBack(
  { book }: DialogTurn,
  { flow }: Frame,
  other: string,
  { plain }: Listening,
): boolean {
  const words = wordsOf(plain)
  if (flow.split('-')[0] !== other.split('-')[0]) return false
  return words.length <= fewWords && words.some((word) => book.house.pointing_words.includes(word))
}

const fewWords = 6

/** "What happened?" is answered by a matter that has a flow of its own, and nothing else was asked yet. */
export function tellsTheMatter(
  { position, book }: DialogTurn,
  { intent }: HeardMessage,
  frame: Frame,
  answer: Answer | null,
): boolean {
  return (
    answer?.sure === false &&
    position.frames.length === 1 &&
    frame.answered.length === 0 &&
    (intent?.confidence ?? 0) >= book.house.sure_enough.to_break_a_story
  )
}

/** "Shall we leave your order for now and look at your order?" is no question. */
export function isAboutTheSame(turn: DialogTurn, frame: Frame, other: string): boolean {
  const about = flowOf(turn, frame)?.about
  return turn.position.frames.length === 1 && !!about && about === turn.book.flows.get(other)?.about
}

export function turnTo(turn: DialogTurn, name: string, heard: Listening): Heard {
  const there = turn.book.flows.get(name)
  leaveAllFlows(turn)
  enterFlow(turn, name, 'started', there && openingValues(there, heard))
  walk(turn, firstStep)
  return 'started'
}

export function digress(turn: DialogTurn, flow: string): Heard {
  enterFlow(turn, flow, 'interrupt')
  walk(turn, firstStep)
  return 'digression'
}
