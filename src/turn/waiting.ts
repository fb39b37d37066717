import {
  type Agent,
  type Conversation,
  type Happening,
  isAtLeast,
  type Level,
  Refused,
} from '../conversation/index.ts'
import { houseLine } from '../reply/index.ts'
import type { Brain, Moment } from './brain.ts'
import { bringAPerson } from './bring-a-person.ts'
import { findContact } from './find-contact.ts'
import { heardSince, speak } from './speak.ts'
import { whoCouldCome } from './who-could-come.ts'

/** The button that is always there. Asking twice is asking once. */
export function askForPerson(
  conversation: Conversation,
  brain: Brain,
  moment: Moment,
): Happening[] {
  switch (conversation.stage) {
    case 'bot':
      return bringAPerson(conversation, { reason: 'wish' }, brain, moment)
    case 'closed':
      return [
        { type: 'reopened' },
        ...bringAPerson(conversation, { reason: 'wish' }, brain, moment),
      ]
    default:
      return []
  }
}

/** In the line the bot only keeps company and keeps people safe; it takes down how to reach them. */
export function answerWhileWaiting(
  conversation: Conversation,
  brain: Brain,
  moment: Moment,
): Happening[] {
  const heard = heardSince(conversation)
  const { handover } = conversation
  if (!heard || !handover) return []
  if (leaves(conversation, heard, brain)) return leaveLine(heard.last, brain)
  const contact = findContact(heard.text)
  const left: Happening[] = contact ? [{ type: 'contact-left', text: contact }] : []
  const move = {
    type: 'waiting',
    availability: whoCouldCome(handover, brain, moment),
    before: levelBefore(conversation),
    contactLeft: contact !== null,
  } as const
  return [...left, speak(conversation, move, brain, heard.last)]
}

// Somebody in distress is not let go by a tap: a person looks in first.
function leaves(
  { handover, crisis }: Conversation,
  { choice }: { choice: string | null },
  { voice }: Brain,
): boolean {
  if (crisis || !handover || isAtLeast(handover.level, 'severe')) return false
  return choice !== null && choice === houseLine(voice, 'leave_line_button', {})
}

function leaveLine(answers: number, { voice }: Brain): Happening[] {
  const text = houseLine(voice, 'left_line', {})
  return [{ type: 'handover-withdrawn' }, { type: 'bot-said', text, choices: [], why: [], answers }]
}

/** Back to the front of the line, and the customer is told. */
export function loseAgent(conversation: Conversation, agent: Agent, brain: Brain): Happening[] {
  if (conversation.agent?.id !== agent.id) return []
  const lost: Happening = { type: 'agent-lost', agent }
  if (conversation.stage !== 'with-agent') return [lost]
  const text = houseLine(brain.voice, 'agent_lost', { agent: firstName(agent) })
  return [lost, { type: 'system-said', about: 'agent-lost', text }]
}

export function firstName({ name }: Agent): string {
  return name.split(/\s+/)[0] ?? name
}

function levelBefore(conversation: Conversation): Level {
  const readings = conversation.readings.filter(({ message }) => message <= conversation.answered)
  return readings.at(-1)?.reading.level ?? 'none'
}

export function mustBe(conversation: Conversation, stage: Conversation['stage']): void {
  if (conversation.stage === stage) return
  const agent = conversation.agent
  if (agent) throw new Refused('taken', `Already with ${agent.name}.`)
  throw new Refused('not-now', 'This conversation has moved on.')
}
