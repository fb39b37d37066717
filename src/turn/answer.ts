import {
  type Conversation,
  type Happening,
  isAtLeast,
  isGlad,
  latestReading,
  type Reading,
} from '../conversation/index.ts'
import { type DialogMove, isPosition, runDialog, saysYes } from '../dialog/index.ts'
import { houseLine, soundsLike } from '../reply/index.ts'
import { asOneStory } from './as-one-story.ts'
import type { Brain, Moment } from './brain.ts'
import { bringAPerson } from './bring-a-person.ts'
import { asked, toPosition } from './dialog-turn.ts'
import { answerFollowUp, planFromFlow } from './follow-up.ts'
import { handoverReason } from './handover-policy.ts'
import { heardSince, planFor, speak } from './speak.ts'
import { answerWhileWaiting } from './waiting.ts'

/** What the bot does about everything the customer has said since it last spoke. */
export function answer(conversation: Conversation, brain: Brain, moment: Moment): Happening[] {
  const heard = heardSince(conversation)
  const reading = latestReading(conversation)
  if (!heard) return []
  if (heard.text === '') return gotFile(conversation, brain, heard.last)
  if (conversation.stage === 'waiting') return answerWhileWaiting(conversation, brain, moment)
  if (conversation.stage !== 'bot' || !reading) return []
  const answered = answerFollowUp(conversation, brain, moment)
  if (answered) return answered

  const reason =
    handoverReason(conversation, reading) ??
    (acceptsPerson(conversation, heard, brain) ? 'wish' : null)
  if (reason) return bringAPerson(conversation, { reason }, brain, moment)
  return carryOn(conversation, heard.text, heard.choice, reading, brain, moment)
}

/** Nobody here can look into a file, and saying so beats guessing; the question that was open stays open. */
function gotFile(
  { stage, messages }: Conversation,
  { voice }: Brain,
  answers: number,
): Happening[] {
  if (stage !== 'bot' && stage !== 'waiting') return []
  const choices = messages.findLast(({ from }) => from === 'bot')?.choices ?? []
  return [{ type: 'bot-said', text: houseLine(voice, 'got_file', {}), choices, why: [], answers }]
}

/** The bot offered a person and nothing else, and was told yes; or the button itself was pressed. */
function acceptsPerson(
  { messages }: Conversation,
  { text, choice }: { text: string; choice: string | null },
  { voice, book }: Brain,
): boolean {
  if (choice === voice.personButton) return true
  const offered = messages.findLast(({ from }) => from === 'bot')?.choices ?? []
  return offered.length === 1 && offered[0] === voice.personButton && saysYes(book, text)
}

function carryOn(
  conversation: Conversation,
  text: string,
  choice: string | null,
  reading: Reading,
  brain: Brain,
  moment: Moment,
): Happening[] {
  const position = toPosition(conversation)
  const heard = asOneStory(conversation, asked(text, choice, reading, moment), brain)
  const first = runDialog(brain.book, position, heard, conversation.id)
  const move = leadsAstray(conversation, first, reading, brain)
    ? runDialog(brain.book, position, { ...heard, intent: null }, conversation.id)
    : first
  if (move.handover) return handOverFromFlow(conversation, move, brain, moment)

  const misses = missesSoFar(conversation) + (understood(move, reading) ? 0 : 1)
  if (misses >= 3) return bringAPerson(conversation, { reason: 'not-understood' }, brain, moment)

  // The flow waits for a back-end: what it says comes with the answer.
  const followUps = planFromFlow(conversation, move.followUp, brain, moment)
  if (move.says.length === 0 && move.actions.length > 0) {
    return [...dialogHappenings(conversation, move), ...followUps]
  }

  const offerPerson = reading.offer || misses >= 2
  const says =
    move.says.length > 0
      ? ({ type: 'flow', says: move.says, options: move.options, offerPerson } as const)
      : ({ type: 'listen', misses, offerPerson } as const)
  const said = speak(conversation, says, brain, heardSince(conversation)?.last ?? null, moment.zone)
  const moved = [...dialogHappenings(conversation, move), ...followUps]
  // A calm message needs no reflection: nothing is left to say before the back-end has answered.
  return said.text === '' && move.actions.length > 0 ? moved : [...moved, said]
}

/** A flow was guessed at that would answer past the customer. */
function leadsAstray(
  conversation: Conversation,
  move: DialogMove,
  reading: Reading,
  brain: Brain,
): boolean {
  if (move.heard !== 'started') return false
  const informs = onlyInforms(move)
  const sounds = soundsLike(planFor(conversation, anyMove, brain), brain.voice)
  if (sounds === 'danger' || sounds === 'chat') return true
  const confidence = reading.intent?.confidence ?? 1
  if (informs && (isUpset(reading) || confidence < sureEnoughToInform)) return true
  if (confidence >= beyondDoubt && sounds !== 'good-news') return false
  return informs ? sounds === 'trouble' : sounds === 'good-news'
}

const beyondDoubt = 0.98
/** Below this what a flow has to tell was often about something else, and a question said back helps more. */
const sureEnoughToInform = 0.75

const anyMove = { type: 'listen', misses: 0, offerPerson: false } as const

/** Who is a little puzzled wants to be informed. */
function isUpset({ level, emotion }: Reading): boolean {
  return isAtLeast(level, emotion === 'confusion' ? 'moderate' : 'mild')
}

/** "My card is blocked abroad, and your line says to visit a branch": where the shops are is no answer to somebody upset. */
function onlyInforms({ heard, ended, says, actions, handover }: DialogMove): boolean {
  const speaksOnly = says.every((said) => said.kind === 'text' && !said.asks)
  return heard === 'started' && ended && speaksOnly && actions.length === 0 && !handover
}

function handOverFromFlow(
  conversation: Conversation,
  move: DialogMove,
  brain: Brain,
  moment: Moment,
): Happening[] {
  return [
    ...dialogHappenings(conversation, move),
    ...bringAPerson(
      conversation,
      { reason: 'flow', ...move.handover, says: move.says },
      brain,
      moment,
    ),
  ]
}

/** What the flow engine changed, as happenings: its place and the calls that it waits for. */
export function dialogHappenings(conversation: Conversation, move: DialogMove): Happening[] {
  const stayed = JSON.stringify(move.position) === JSON.stringify(conversation.position)
  const moved: Happening[] = stayed
    ? []
    : [
        {
          type: 'dialog-moved',
          position: move.position,
          trace: move.trace,
          ...(solves(conversation, move) && { solved: true }),
        },
      ]
  const requested = move.actions.map(
    ({ key, action, input }): Happening => ({ type: 'action-requested', key, action, input }),
  )
  return [...moved, ...requested]
}

function solves(conversation: Conversation, move: DialogMove): boolean {
  const { ended, handover, heard, trace } = move
  const { position } = conversation
  const wasUnderWay = isPosition(position) && position.frames.length > 0
  // Whoever leaves a flow, or is let go by it, takes no road to its end.
  const gotThere = trace.length > 0 && trace.every(({ route }) => route !== 'gave_up')
  return wasUnderWay && ended && !handover && heard === 'answer' && gotThere
}

function understood(move: DialogMove, reading: Reading): boolean {
  if (move.heard === 'not-understood') return false
  const friendly = isGlad(reading.emotion)
  return move.heard !== 'nothing' || friendly
}

// Counted over the bot's last lines: a line that says why carries the miss, so no state of its own is needed.
function missesSoFar(conversation: Conversation): number {
  let misses = 0
  for (const message of conversation.messages.toReversed()) {
    const miss = message.why.find(({ part }) => part === 'miss')
    if (message.from !== 'bot' || !miss) continue
    if (miss.chose === '0') break
    misses += 1
  }
  return misses
}
