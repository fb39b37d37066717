import type { Handover } from './handover.ts'
import type { Agent, ConversationEvent, Customer } from './happening.ts'
import type { Message } from './message.ts'
import type { Reading } from './reading.ts'
import type { Stage } from './stage.ts'
import { weightOf } from './weight.ts'

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
