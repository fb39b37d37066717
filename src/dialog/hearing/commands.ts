import { stepAt } from '../flow.ts'
import { flowOf } from '../flow-of.ts'
import type { HouseLines } from '../house-lines.ts'
import { houseSays } from '../house-speak.ts'
import type { DialogMove, HeardMessage } from '../move.ts'
import type { Frame } from '../position.ts'
import { enterFlow, leaveAllFlows } from '../stack.ts'
import type { Question } from '../steps/step.ts'
import type { DialogTurn } from '../turn.ts'
import type { Listening } from '../values/index.ts'
import { firstStep, walk } from '../walk.ts'
import { phrasesIn, saysJust } from '../words.ts'

export type DialogCommand = 'go_back' | 'repeat' | 'why' | 'start_again' | 'never_mind' | 'goodbye'

const commands: readonly DialogCommand[] = [
  'start_again',
  'go_back',
  'repeat',
  'why',
  'never_mind',
  'goodbye',
]

/** A short message that asks something of the conversation itself. */
export function commandIn(
  turn: DialogTurn,
  heard: Listening,
  intent: HeardMessage['intent'],
): DialogCommand | null {
  const { house } = turn.book
  return (
    commands.find((command) =>
      house[command].when_they_say.some((phrase) => saysJust(heard.plain, phrase)),
    ) ?? (leaves(house, heard, intent) ? 'goodbye' : null)
  )
}

/** The intent alone hears a goodbye in "no, that's not good enough", too. */
function leaves(
  { goodbye, sure_enough }: HouseLines,
  { plain }: Listening,
  intent: HeardMessage['intent'],
): boolean {
  return (
    intent !== null &&
    intent.confidence >= sure_enough.to_interrupt &&
    goodbye.intents.includes(intent.name) &&
    phrasesIn(plain, goodbye.sounds_like).length > 0
  )
}

export function carryOut(
  turn: DialogTurn,
  frame: Frame,
  question: Question,
  command: DialogCommand,
): DialogMove['heard'] {
  const { house } = turn.book
  switch (command) {
    case 'repeat':
      houseSays(turn, 'repeat', house.repeat.say, false)
      question.ask(turn, frame)
      return 'answer'
    case 'why':
      houseSays(
        turn,
        `why-${frame.flow}-${frame.step}`,
        [...(question.why ? [question.why] : []), ...house.why.say],
        false,
      )
      question.ask(turn, frame)
      return 'answer'
    case 'go_back':
      return goBack(turn, frame, question)
    case 'start_again':
      houseSays(turn, 'start-again', house.start_again.say, false)
      startAgain(turn)
      return 'answer'
    case 'never_mind':
    case 'goodbye':
      leaveAllFlows(turn)
      houseSays(turn, command, house[command].say, false)
      return 'answer'
  }
}

/** To the question before, forgetting what was answered there. Never past something that was carried out. */
function goBack(turn: DialogTurn, frame: Frame, question: Question): DialogMove['heard'] {
  const { house } = turn.book
  const settled = frame.settled ?? 0
  const before = frame.answered.length > settled ? frame.answered.pop() : undefined
  if (before === undefined) {
    const tooLate = frame.settled !== null
    const lines = tooLate ? house.go_back.too_late : house.go_back.nowhere
    houseSays(turn, tooLate ? 'too-late' : 'nowhere', lines, false)
    question.ask(turn, frame)
    return 'answer'
  }
  const flow = flowOf(turn, frame)
  for (const name of (flow && stepAt(flow, before)?.sets) ?? []) delete frame.memory[name]
  houseSays(turn, 'go-back', house.go_back.say, false)
  walk(turn, { type: 'to', step: before, route: 'go-back' })
  return 'answer'
}

function startAgain(turn: DialogTurn): void {
  const bottom = turn.position.frames[0]
  turn.position.frames.length = 0
  turn.position.known = {}
  if (bottom && enterFlow(turn, bottom.flow, 'started')) walk(turn, firstStep)
}
