import {
  type Agent,
  type Conversation,
  type Handover,
  type Happening,
  isAtLeast,
  type Level,
  Refused,
  type Rung,
} from '../conversation/index.ts'
import { houseLine } from '../reply/index.ts'
import type { Brain, Moment } from './brain.ts'
import { bringAPerson } from './bring-a-person.ts'
import { findContact } from './find-contact.ts'
import { promise } from './promise.ts'
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

/** Somebody who has not written for so long has left, or is tired of hearing it. */
const mostCheckIns = 15

/** Every so often somebody who waits hears that they are not forgotten; with nobody there it would not be true. */
export function checkIn(
  conversation: Conversation,
  seq: number,
  brain: Brain,
  moment: Moment,
): Happening[] {
  const handover = waitOf(conversation, seq)
  if (!handover || !whoCouldCome(handover, brain, moment).people) return []
  const silent = conversation.messages.slice(-mostCheckIns).every(({ from }) => from === 'system')
  if (silent && conversation.messages.length >= mostCheckIns) return []
  const { usualWait, availability } = moment
  const text = houseLine(brain.voice, 'still_waiting', {
    position: String(availability.position ?? ''),
    wait: usualWait ? waitInWords(usualWait, brain) : '',
  })
  const leave = houseLine(brain.voice, 'leave_line_button', {})
  const choices = isAtLeast(handover.level, 'severe') ? [] : [leave]
  return [{ type: 'system-said', about: 'still-waiting', text, choices }]
}

function waitInWords({ from, to }: { from: number; to: number }, { voice }: Brain): string {
  return from === to
    ? houseLine(voice, 'usual_wait_about', { to: String(to) })
    : houseLine(voice, 'usual_wait', { from: String(from), to: String(to) })
}

/** Said once a wait, when the time is over: who is here or is not, what happens instead, and until when. */
export function admitNobody(
  conversation: Conversation,
  seq: number,
  brain: Brain,
  moment: Moment,
): Happening[] {
  const handover = waitOf(conversation, seq)
  if (!handover || conversation.admittedNobody) return []
  const { people, opensAt: opens } = whoCouldCome(handover, brain, moment)
  const text = people
    ? houseLine(brain.voice, 'still_busy', {})
    : opens
      ? houseLine(brain.voice, 'nobody_available_until', { opens })
      : houseLine(brain.voice, 'nobody_available', {})
  return [
    { type: 'system-said', about: 'nobody-available', text },
    ...promise(conversation, handover, brain, moment),
  ]
}

/** Nobody came in time: the next rung is told, once a wait. */
export function climb(conversation: Conversation, seq: number, rung: Rung): Happening[] {
  const handover = waitOf(conversation, seq)
  if (!handover || handover.alerted.includes(rung)) return []
  return [{ type: 'handover-alerted', rung }]
}

/** Asks one agent to take it. Nobody is asked while somebody else still may answer. */
export function offer(conversation: Conversation, agent: Agent, until: number): Happening[] {
  const { handover, stage } = conversation
  if (stage !== 'waiting' || !handover || handover.offer) return []
  return [{ type: 'agent-offered', agent, until }]
}

export function missOffer({ handover, stage }: Conversation, seq: number): Happening[] {
  const asked = handover?.offer
  if (stage !== 'waiting' || asked?.seq !== seq) return []
  return [{ type: 'offer-missed', agent: asked.agent }]
}

/** The wait that a plan was made for; null once it is over. */
function waitOf({ handover, stage }: Conversation, seq: number): Handover | null {
  return stage === 'waiting' && handover?.seq === seq ? handover : null
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
