import type { Card } from './card.ts'
import { withoutPerson } from './forgotten.ts'
import type { Agent, ConversationEvent, Customer, HandoverReason, Rung, Why } from './happening.ts'
import { customerSees } from './happening.ts'
import type { Reading } from './reading.ts'
import { nextStage, type Stage } from './stage.ts'
import type { Kind, Level } from './vocabulary.ts'
import { weightAfter, weightOf } from './weight.ts'

/** A conversation as its log tells it. Plain data: it can be stored as a snapshot. */
export interface Conversation {
  readonly id: string
  readonly seq: number
  readonly customerSeq: number
  readonly epoch: number
  readonly stage: Stage
  readonly channel: string
  readonly site: string
  readonly customer: Customer
  readonly reference: unknown
  readonly openedAt: number
  readonly messages: readonly Message[]
  /** Sequence numbers of customer messages that nobody has read yet. */
  readonly unread: readonly number[]
  readonly readings: readonly ReadMessage[]
  /** How many of `readings` lie before the last time a person cleared a crisis. */
  readonly cleared: number
  /** Highest `seq` of a customer message that the bot has answered. */
  readonly answered: number
  readonly agent: Agent | null
  readonly handover: Handover | null
  /** True from the first crisis until a person clears it. */
  readonly crisis: boolean
  /** What it takes of its agent's capacity. */
  readonly weight: number
  readonly position: unknown
  readonly pendingActions: readonly ConversationEvent<'action-requested'>[]
  readonly notes: readonly ConversationEvent<'note-written'>[]
  readonly contact: string | null
  /** Set once a site has proven who this is; the same in all of their conversations. */
  readonly knownAs: string | null
  /** Where a closed conversation was reopened, as `seq`, rising: each time a new contact began. */
  readonly reopened: readonly number[]
  /** How many files the customer sent. */
  readonly files: number
  readonly rated: boolean
  /** The bot has done what was asked, and nothing was said since. */
  readonly solved: boolean
  /** False: the customer does not want to be put in order by mood. */
  readonly moodCounts: boolean
  /** When copies were sent by e-mail, epoch milliseconds. */
  readonly copies: readonly number[]
  /** How many times this was handed to people before. */
  readonly contacts: number
  /** How the last wrap-up called it. */
  readonly outcome: string | null
  /** The last promise of a time, until it is kept or broken. */
  readonly promise: ConversationEvent<'promised'> | null
  readonly followUp: FollowUp | null
  /** The customer has been told, in this wait, that nobody is there. */
  readonly admittedNobody: boolean
}

export interface Message {
  readonly seq: number
  readonly from: 'customer' | 'bot' | 'agent' | 'system'
  readonly name: string | null
  readonly text: string
  /** Offered by the bot, or tapped by the customer. */
  readonly choices: readonly string[]
  /** What the bot showed under the words. */
  readonly cards?: readonly Card[]
  readonly why: readonly Why[]
  readonly at: number
}

export interface ReadMessage {
  /** `seq` of the customer's message. */
  readonly message: number
  readonly reading: Reading
}

export interface FollowUp {
  readonly plan: ConversationEvent<'follow-up-planned'>
  /** `seq` of the message that asked; null until it was sent. */
  readonly asked: number | null
}

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

export function newConversation(id: string): Conversation {
  return {
    id,
    seq: 0,
    customerSeq: 0,
    epoch: 0,
    stage: 'bot',
    channel: '',
    site: '',
    customer: { id: '', name: null, country: null },
    reference: null,
    openedAt: 0,
    messages: [],
    unread: [],
    readings: [],
    cleared: 0,
    answered: 0,
    agent: null,
    handover: null,
    crisis: false,
    weight: weightOf('none'),
    position: null,
    pendingActions: [],
    notes: [],
    contact: null,
    knownAs: null,
    reopened: [],
    files: 0,
    rated: false,
    solved: false,
    moodCounts: true,
    copies: [],
    contacts: 0,
    outcome: null,
    promise: null,
    followUp: null,
    admittedNobody: false,
  }
}

export function latestReading(conversation: Conversation): Reading | null {
  return conversation.readings.at(-1)?.reading ?? null
}

export function customerMaySee(type: string): boolean {
  return (customerSees as readonly string[]).includes(type)
}

export function replay(id: string, events: readonly ConversationEvent[]): Conversation {
  return evolveAll(newConversation(id), events)
}

/** As one `evolve` after the other, without copying a long conversation once for every event. */
export function evolveAll(
  before: Conversation,
  events: readonly ConversationEvent[],
): Conversation {
  // These lists are nobody else's yet, so that they may grow in place.
  const { messages, readings, notes } = before
  const lists = { messages: [...messages], readings: [...readings], notes: [...notes] }
  return events.reduce<Conversation>((after, event) => step(after, event, pushed), {
    ...before,
    ...lists,
  })
}

type Grow = <T>(list: readonly T[], more: T) => readonly T[]

function copied<T>(list: readonly T[], more: T): readonly T[] {
  return [...list, more]
}

function pushed<T>(list: readonly T[], more: T): readonly T[] {
  // Made by `evolveAll` for itself alone.
  const own = list as T[]
  own.push(more)
  return own
}

/** The conversation after one more event. Old logs replay for ever: an unknown type changes only the counters. */
export function evolve(before: Conversation, event: ConversationEvent): Conversation {
  return step(before, event, copied)
}

function step(before: Conversation, event: ConversationEvent, grow: Grow): Conversation {
  const after: Conversation = {
    ...before,
    seq: event.seq,
    customerSeq: event.customerSeq ?? before.customerSeq,
    epoch: event.epoch,
    stage: nextStage(before.stage, event.type),
    weight: weightAfter(before.weight, event),
  }
  switch (event.type) {
    case 'opened':
      return {
        ...after,
        channel: event.channel,
        site: event.site,
        customer: event.customer,
        reference: event.reference ?? null,
        openedAt: event.at,
      }
    case 'customer-said':
      return {
        ...after,
        messages: grow(before.messages, {
          ...message(event, 'customer', null, event.text),
          choices: event.choice ? [event.choice] : [],
        }),
        unread: [...before.unread, event.seq],
        solved: false,
        files: before.files + (event.attachments?.length ?? 0),
      }
    case 'bot-said':
      return {
        ...after,
        answered: Math.max(before.answered, event.answers ?? 0),
        messages: grow(before.messages, {
          ...message(event, 'bot', null, event.text),
          choices: event.choices,
          ...(event.cards && { cards: event.cards }),
          why: event.why,
        }),
      }
    case 'agent-said':
      return {
        ...after,
        answered: lastHeard(before),
        messages: grow(before.messages, message(event, 'agent', event.agent.name, event.text)),
      }
    case 'system-said':
      return {
        ...after,
        admittedNobody: before.admittedNobody || event.about === 'nobody-available',
        messages: grow(before.messages, {
          ...message(event, 'system', null, event.text),
          choices: event.choices ?? [],
        }),
      }
    case 'message-read':
      return {
        ...after,
        unread: before.unread.filter((seq) => seq !== event.message),
        readings: grow(before.readings, { message: event.message, reading: event.reading }),
        crisis: before.crisis || event.reading.level === 'crisis',
        handover: before.handover && worsened(before.handover, event.reading, before.crisis),
      }
    case 'message-unread':
      return { ...after, unread: before.unread.filter((seq) => seq !== event.message) }
    case 'dialog-moved':
      return { ...after, position: event.position, solved: event.solved ?? false }
    case 'action-requested':
      return { ...after, pendingActions: [...before.pendingActions, event] }
    case 'action-finished':
      return {
        ...after,
        pendingActions: before.pendingActions.filter(({ key }) => key !== event.key),
      }
    case 'handover-requested':
      return {
        ...after,
        admittedNobody: false,
        handover: {
          ...handover(before, event, event.reason, event.team, event.note),
          front: event.reason === 'follow-up',
          skills: event.skills ?? [],
          wanted: event.wanted ?? null,
        },
      }
    case 'handover-moved': {
      const { team, wanted } = event
      return {
        ...after,
        handover: before.handover && { ...before.handover, team, wanted, offer: null, front: true },
      }
    }
    case 'agent-offered':
      return { ...after, handover: before.handover && { ...before.handover, offer: event } }
    case 'offer-missed':
      return {
        ...after,
        handover: before.handover && {
          ...before.handover,
          offer: null,
          wanted: null,
          missed: [...before.handover.missed, event.agent.id],
        },
      }
    case 'offer-declined':
      return {
        ...after,
        handover: before.handover && {
          ...before.handover,
          offer: null,
          wanted: null,
          declined: [...before.handover.declined, event.agent.id],
        },
      }
    case 'handover-alerted':
      return {
        ...after,
        handover: before.handover && {
          ...before.handover,
          alerted: [...before.handover.alerted, event.rung],
        },
      }
    case 'promised':
      return { ...after, promise: event }
    case 'promise-kept':
    case 'promise-broken':
      return { ...after, promise: null }
    case 'follow-up-planned':
      return { ...after, followUp: { plan: event, asked: null } }
    case 'followed-up':
      return { ...after, followUp: before.followUp && { ...before.followUp, asked: event.seq } }
    case 'follow-up-answered':
      return { ...after, followUp: null }
    case 'agent-lost':
    case 'agent-released':
      if (after.stage !== 'waiting')
        return { ...after, agent: null, handover: null, position: null }
      return {
        ...after,
        agent: null,
        handover: {
          ...handover(
            before,
            event,
            before.handover?.reason ?? 'agent-lost',
            event.type === 'agent-released' ? event.team : (before.handover?.team ?? null),
            before.handover?.note ?? null,
          ),
          front: true,
          skills: before.handover?.skills ?? [],
          wanted: event.type === 'agent-released' ? (event.wanted ?? null) : null,
          declined: event.type === 'agent-released' ? [event.agent.id] : [],
        },
      }
    case 'agent-joined':
      return {
        ...after,
        agent: event.agent,
        handover: before.handover && { ...before.handover, offer: null },
      }
    case 'agent-handed-back':
      return { ...after, agent: null, handover: null, answered: lastHeard(before) }
    case 'wrapped-up':
      return {
        ...after,
        contacts: before.contacts + 1,
        outcome: event.disposition,
        agent: null,
        handover: null,
        position: null,
        answered: lastHeard(before),
      }
    case 'crisis-cleared':
      return { ...after, crisis: false, cleared: before.readings.length }
    case 'contact-left':
      return { ...after, contact: event.text }
    case 'customer-identified':
      return {
        ...after,
        knownAs: event.customer,
        customer: { ...before.customer, name: event.name ?? before.customer.name },
      }
    case 'rated':
      return { ...after, rated: true }
    case 'mood-counts':
      return { ...after, moodCounts: event.counts }
    case 'copy-wished':
      return { ...after, copies: [...before.copies, event.at] }
    case 'note-written':
      return { ...after, notes: grow(before.notes, event) }
    case 'reopened':
      return { ...after, reopened: [...before.reopened, event.seq] }
    case 'erasure-wished':
      return after
    case 'person-forgotten':
      return withoutPerson(after, newConversation(before.id))
    default:
      return after
  }
}

/** What was said to a person is not for the bot to answer later. */
function lastHeard({ messages, answered }: Conversation): number {
  return messages.findLast(({ from }) => from === 'customer')?.seq ?? answered
}

function message(
  event: ConversationEvent,
  from: Message['from'],
  name: string | null,
  text: string,
): Message {
  return { seq: event.seq, from, name, text, choices: [], why: [], at: event.at }
}

function handover(
  before: Conversation,
  event: ConversationEvent,
  reason: HandoverReason,
  team: string | null,
  note: string | null,
): Handover {
  const reading = latestReading(before)
  return {
    seq: event.seq,
    reason,
    team,
    note,
    since: event.at,
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

/** Understanding runs in every stage: somebody who gets worse while waiting moves up the line. */
function worsened(waiting: Handover, reading: Reading, crisis: boolean): Handover {
  return {
    ...waiting,
    level: crisis ? 'crisis' : reading.level,
    kind: reading.kind ?? waiting.kind,
  }
}
