import {
  type Agent,
  type Conversation,
  type Handover,
  type Happening,
  isAtLeast,
  type Rung,
} from '../conversation/index.ts'
import { houseLine } from '../reply/index.ts'
import type { Brain, Moment } from './brain.ts'
import { promise } from './promise.ts'
import { whoCouldCome } from './who-could-come.ts'

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
