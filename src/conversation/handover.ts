import type { Conversation } from './conversation.ts'
import { latestReading } from './conversation.ts'
import type { Agent, ConversationEvent, HandoverReason, Rung } from './happening.ts'
import type { Reading } from './reading.ts'
import { nextStage } from './stage.ts'
import type { Kind, Level } from './vocabulary.ts'

export interface Handover {
  /** The event that began this wait. */
  readonly seq: number
  readonly reason: HandoverReason
  readonly team: string | null
  readonly note: string | null
  readonly since: number
  readonly level: Level
  readonly kind: Kind | null
  /** An agent was here and went away: back at the front of the line. */
  readonly front: boolean
  readonly skills: readonly string[]
  /** The person who knows the case; they are asked first. */
  readonly wanted: Agent | null
  /** Who is being asked to take it now. */
  readonly offer: ConversationEvent<'agent-offered'> | null
  /** Who let an offer pass in this wait. */
  readonly missed: readonly string[]
  /** Who said no, or let go of it: not asked again in this wait, though they may claim it. */
  readonly declined: readonly string[]
  readonly alerted: readonly Rung[]
}

/** How the wait for a person, or the hand-over that ended it, stands after one more event; null where there is none. */
export function handoverAfter(before: Conversation, event: ConversationEvent): Handover | null {
  switch (event.type) {
    case 'handover-requested': {
      const { reason, team, note, skills, wanted } = event
      return {
        ...newHandover(before, event, { reason, team, note }),
        front: reason === 'follow-up',
        skills: skills ?? [],
        wanted: wanted ?? null,
      }
    }
    case 'agent-lost':
    case 'agent-released':
      return nextStage(before.stage, event.type) === 'waiting' ? backInLine(before, event) : null
    case 'agent-handed-back':
    case 'wrapped-up':
      return null
    default:
      return before.handover && stillThere(before.handover, before, event)
  }
}

function newHandover(
  before: Conversation,
  { seq, at }: ConversationEvent,
  why: Pick<Handover, 'reason' | 'team' | 'note'>,
): Handover {
  const reading = latestReading(before)
  return {
    ...why,
    seq,
    since: at,
    level: before.crisis ? 'crisis' : (reading?.level ?? 'none'),
    kind: reading?.kind ?? null,
    front: false,
    skills: [],
    wanted: null,
    offer: null,
    missed: [],
    declined: [],
    alerted: [],
  }
}

function backInLine(
  before: Conversation,
  event: ConversationEvent<'agent-lost' | 'agent-released'>,
): Handover {
  const { reason = 'agent-lost', team = null, note = null, skills = [] } = before.handover ?? {}
  const again = { ...newHandover(before, event, { reason, team, note }), front: true, skills }
  if (event.type === 'agent-lost') return again
  return { ...again, team: event.team, wanted: event.wanted ?? null, declined: [event.agent.id] }
}

function stillThere(
  handover: Handover,
  { crisis }: Conversation,
  event: ConversationEvent,
): Handover {
  switch (event.type) {
    case 'message-read':
      return worsened(handover, event.reading, crisis)
    case 'handover-moved':
      return { ...handover, team: event.team, wanted: event.wanted, offer: null, front: true }
    case 'agent-offered':
      return { ...handover, offer: event }
    case 'offer-missed': {
      const missed = [...handover.missed, event.agent.id]
      return { ...handover, offer: null, wanted: null, missed }
    }
    case 'offer-declined': {
      const declined = [...handover.declined, event.agent.id]
      return { ...handover, offer: null, wanted: null, declined }
    }
    case 'handover-alerted':
      return { ...handover, alerted: [...handover.alerted, event.rung] }
    case 'agent-joined':
      return { ...handover, offer: null }
    default:
      return handover
  }
}

/** Understanding runs in every stage: somebody who gets worse while waiting moves up the line. */
function worsened(waiting: Handover, reading: Reading, crisis: boolean): Handover {
  return {
    ...waiting,
    level: crisis ? 'crisis' : reading.level,
    kind: reading.kind ?? waiting.kind,
  }
}
