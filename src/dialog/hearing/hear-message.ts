import { stepAt } from '../flow.ts'
import { flowOf } from '../flow-of.ts'
import { houseSays } from '../house-speak.ts'
import type { DialogMove, HeardMessage } from '../move.ts'
import { openQuestion } from '../open-question.ts'
import type { Frame } from '../position.ts'
import { enterFlow, leaveAllFlows, leaveFlow } from '../stack.ts'
import type { Answer } from '../steps/step.ts'
import { type DialogTurn, topFrame } from '../turn.ts'
import type { Listening } from '../values/index.ts'
import { firstStep, isLeftOut, loseThread, resume, walk } from '../walk.ts'
import { adoptLive } from './adopt-live.ts'
import { carryOut, commandIn } from './commands.ts'
import { announcesCorrection, correct } from './correction.ts'
import { fillEarly, openingValues } from './fill-early.ts'
import { fits } from './fits.ts'
import { languageSpoken } from './language-spoken.ts'
import { isLastQuestion, roadOfUnanswered } from './last-question.ts'
import { listen } from './listen.ts'
import { answerOffer, makeOffer } from './offer.ts'
import { breaksAStory, type OtherFlow, otherFlow } from './other-flow.ts'
import { digress, isAboutTheSame, pointsBack, tellsTheMatter, turnTo } from './turn-away.ts'

type Heard = DialogMove['heard']

/** A turn in the order of the design: answer, correction and commands, interruption, offer, repair. */
export function hearMessage(turn: DialogTurn, message: HeardMessage): Heard {
  turn.position.language = languageSpoken(turn, message)
  const heard = listen(turn, message)
  turn.position.feeling = { emotion: message.emotion, level: message.level }
  turn.position.silences = 0
  const frame = topFrame(turn)
  if (!frame) return start(turn, message, heard)
  const moved = turn.position.waiting.for === 'action' ? null : adoptLive(turn)
  if (moved) {
    turn.position.waiting = { for: 'answer' }
    walk(turn, moved)
    return 'answer'
  }
  switch (turn.position.waiting.for) {
    case 'action':
      houseSays(turn, 'pending', turn.book.house.pending, false)
      return 'answer'
    case 'person':
      return afterPerson(turn, message, heard, frame)
    case 'offer':
      return (
        answerOffer(turn, turn.position.waiting, heard) ?? atQuestion(turn, message, heard, frame)
      )
    case 'answer':
      return atQuestion(turn, message, heard, frame)
  }
}

/** The bot holds the conversation again: the flow goes on where it said it would, or is over. */
function afterPerson(
  turn: DialogTurn,
  message: HeardMessage,
  heard: Listening,
  frame: Frame,
): Heard {
  if (!frame.resume) {
    leaveAllFlows(turn)
    return start(turn, message, heard)
  }
  turn.position.waiting = { for: 'answer' }
  walk(turn, resume(turn, frame))
  return 'answer'
}

function start(turn: DialogTurn, message: HeardMessage, heard: Listening): Heard {
  const command = commandIn(turn, heard, message.intent)
  if (command === 'goodbye') {
    houseSays(turn, 'goodbye', turn.book.house.goodbye.say, false)
    return 'answer'
  }
  const { intent } = message
  const flow = intent && turn.book.starts.get(intent.name)
  if (!flow || intent.confidence < turn.book.house.sure_enough.to_start) return 'nothing'
  const there = turn.book.flows.get(flow)
  if (
    !there ||
    there.onlyInterrupts ||
    !fits(there, heard.plain, turn.book.house) ||
    !enterFlow(turn, flow, 'started', openingValues(there, heard))
  )
    return 'nothing'
  walk(turn, firstStep)
  return 'started'
}

function atQuestion(
  turn: DialogTurn,
  message: HeardMessage,
  heard: Listening,
  frame: Frame,
): Heard {
  turn.position.waiting = { for: 'answer' }
  const question = openQuestion(turn, frame)
  if (!question) {
    loseThread(turn)
    return 'not-understood'
  }
  const other = otherFlow(turn, message, heard)
  const corrected = announcesCorrection(turn, heard) && correct(turn, frame, heard, true)
  if (corrected) {
    walk(turn, corrected)
    return 'correction'
  }
  const answer = question.hear(turn, frame, heard)
  if (answer?.sure) return take(turn, frame, heard, answer, other)
  const command = commandIn(turn, heard, message.intent)
  if (command) return carryOut(turn, frame, question, command)
  if (other?.interrupts && (!answer || breaksAStory(turn, message, heard))) {
    return digress(turn, other.flow)
  }
  if (other && !other.interrupts && tellsTheMatter(turn, message, frame, answer))
    return turnTo(turn, other.flow, heard)
  const isOver = isLastQuestion(turn, frame)
  if (other && (!answer || isOver) && !pointsBack(turn, frame, other.flow, heard)) {
    if (flowOf(turn, frame)?.interrupts)
      return leaveAside(turn, message, heard) ?? turnTo(turn, other.flow, heard)
    if (isOver || isAboutTheSame(turn, frame, other.flow)) return turnTo(turn, other.flow, heard)
    if (makeOffer(turn, frame, other.flow, heard)) return 'digression'
  }
  if (answer) return take(turn, frame, heard, answer, null)
  const unannounced = correct(turn, frame, heard, false)
  if (unannounced) {
    walk(turn, unannounced)
    return 'correction'
  }
  fillEarly(turn, heard)
  if (isSettled(turn, frame)) {
    walk(turn, firstStep)
    return 'answer'
  }
  const unanswered = roadOfUnanswered(turn, frame, heard)
  walk(turn, unanswered ?? question.missed(turn, frame, heard))
  return unanswered ? 'answer' : 'not-understood'
}

/** "For one order, or on your account?" is answered by an order number, too: the question is then left out. */
function isSettled(turn: DialogTurn, frame: Frame): boolean {
  const flow = flowOf(turn, frame)
  const step = flow && stepAt(flow, frame.step)
  return step !== undefined && isLeftOut(turn, frame, step)
}

/** The answer is kept; a question in the same message is answered before the flow goes on. */
function take(
  turn: DialogTurn,
  frame: Frame,
  heard: Listening,
  answer: Answer,
  other: OtherFlow | null,
): Heard {
  answer.keep(frame)
  frame.answered.push(frame.step)
  fillEarly(turn, heard)
  if (other?.interrupts && heard.text.includes('?')) {
    frame.resume = answer.next
    return digress(turn, other.flow)
  }
  walk(turn, answer.next)
  return 'answer'
}

/** What only answered something by the way is let go of, and the message heard by the question below. Null: there is none. */
function leaveAside(turn: DialogTurn, message: HeardMessage, heard: Listening): Heard | null {
  const below = leaveFlow(turn)?.below
  if (!below) return null
  if (!below.resume) return atQuestion(turn, message, heard, below)
  walk(turn, resume(turn, below))
  return 'answer'
}
