import type { Card } from './card.ts'
import type { Reading } from './reading.ts'

/** Everything that can happen in a conversation. The log is a list of these; nothing else is a fact. */
export type Happening =
  | { type: 'opened'; channel: string; customer: Customer; site: string; reference?: unknown }
  | {
      type: 'customer-said'
      clientMessageId: string
      text: string
      choice?: string
      attachments?: readonly Attachment[]
    }
  /** Proven by a token of the site: `customer` is the same in all of this person's conversations. */
  | { type: 'customer-identified'; customer: string; name: string | null }
  /** 1 to 5; null when they were asked and would rather not. */
  | { type: 'rated'; score: number | null; comment: string | null }
  /** False: the customer does not want to be put in order by mood. A crisis still rises. */
  | { type: 'mood-counts'; counts: boolean }
  | { type: 'copy-wished'; key: string; to: string; subject: string; names: CopyNames }
  | { type: 'erasure-wished' }
  /** Everything before this has been emptied; what comes after is somebody new. */
  | { type: 'person-forgotten' }
  | { type: 'message-read'; message: number; reading: Reading }
  | { type: 'message-unread'; message: number }
  | {
      type: 'bot-said'
      text: string
      choices: readonly string[]
      cards?: readonly Card[]
      /** ISO 639-1, set when it is not in English. */
      language?: string
      why: readonly Why[]
      answers: number | null
    }
  | { type: 'system-said'; about: SystemLine; text: string; choices?: readonly string[] }
  /** `trace`: the steps and roads that were taken, silent ones too; left out by older versions. */
  | {
      type: 'dialog-moved'
      position: unknown
      trace?: readonly RoadTaken[]
      /** A flow came to its own end: no person was needed, and nobody gave up. */
      solved?: boolean
    }
  | { type: 'action-requested'; key: string; action: string; input: Record<string, unknown> }
  | { type: 'action-finished'; key: string; outcome: ActionOutcome }
  | {
      type: 'handover-requested'
      reason: HandoverReason
      team: string | null
      note: string | null
      /** What whoever takes it should be able to do. */
      skills?: readonly string[]
      /** The person who knows the case, asked first. */
      wanted?: Agent | null
    }
  | { type: 'handover-withdrawn' }
  /** Still waiting, but for others. */
  | {
      type: 'handover-moved'
      team: string | null
      wanted: Agent | null
      by: Agent
      reason: string
    }
  /** Asked one agent to take it; until then nobody has. `until` is epoch milliseconds. */
  | { type: 'agent-offered'; agent: Agent; until: number }
  | { type: 'offer-missed'; agent: Agent }
  /** Said that it is not for them; nobody asks why. */
  | { type: 'offer-declined'; agent: Agent }
  /** Nobody came in time: who was told of it next. */
  | { type: 'handover-alerted'; rung: Rung }
  | { type: 'promised'; dueAt: number }
  | { type: 'promise-kept'; promise: number }
  | { type: 'promise-broken'; promise: number }
  | { type: 'contact-left'; text: string }
  /** `waited`: milliseconds since the hand-over; null when nobody was waited for. */
  | { type: 'agent-joined'; agent: Agent; how: Joining; waited?: number | null }
  | {
      type: 'agent-said'
      agent: Agent
      clientMessageId: string
      text: string
      attachments?: readonly Attachment[]
    }
  | {
      type: 'note-written'
      agent: Agent
      text: string
      /** Ids of the colleagues it names. */
      mentions?: readonly string[]
      /** From a supervisor to whoever has the conversation. */
      whisper?: boolean
    }
  | { type: 'agent-lost'; agent: Agent }
  | {
      type: 'agent-released'
      agent: Agent
      reason: string
      team: string | null
      wanted?: Agent | null
      /** The supervisor who took it away; null when the agent passed it on. */
      by?: Agent | null
    }
  /** `flow`: what the bot should do next; null lets it go on where it was. */
  | { type: 'agent-handed-back'; agent: Agent; note: string; flow?: string | null }
  | { type: 'agent-finished'; agent: Agent }
  | {
      type: 'wrapped-up'
      agent: Agent
      disposition: string
      note: string
      goodwill?: Goodwill | null
    }
  | {
      type: 'follow-up-planned'
      dueAt: number
      /** Whose case it is; null when a flow planned it. */
      by: Agent | null
      team: string | null
      /** What is asked then, whole; null for the house's own words about `topic`. */
      say: string | null
      /** Noun phrase: "the wait for your order". */
      topic: string | null
      /** The customer agreed to be written to at the address they left. */
      email: boolean
    }
  | { type: 'followed-up'; plan: number }
  | { type: 'follow-up-answered'; plan: number; solved: boolean }
  | { type: 'crisis-cleared'; agent: Agent; reason: string }
  | {
      type: 'reviewed'
      agent: Agent
      message: number
      verdict: Verdict
      start: number
      end: number
    }
  | { type: 'reopened' }

export type HappeningType = Happening['type']
export type Happened<T extends HappeningType> = Extract<Happening, { type: T }>

/** A happening in its place in the log. `at` is epoch milliseconds by the store's clock. */
export type ConversationEvent<T extends HappeningType = HappeningType> = Happened<T> & {
  readonly conversationId: string
  readonly seq: number
  /** Gap-free among what the customer may see; null for the rest. */
  readonly customerSeq: number | null
  readonly epoch: number
  readonly at: number
}

export interface Customer {
  readonly id: string
  readonly name: string | null
  readonly country: string | null
}

export interface Agent {
  readonly id: string
  readonly name: string
}

/** The text of a message that was a file and no words. */
export const fileOnly = '[attachment]'

/** What speakers without a name of their own are called in a copy. */
export interface CopyNames {
  readonly customer: string
  readonly bot: string
}

/** A file of the customer's or an agent's, as both may know it. The bytes lie in the attachment store under `id`. */
export interface Attachment {
  readonly id: string
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
}

/** A step of a flow, and the road that was taken from it or the variant that was said at it. */
export interface RoadTaken {
  readonly flow: string
  readonly step: string
  readonly route: string
}

/** Why a line was chosen: for agents and product owners, never for the customer. */
export interface Why {
  readonly part: string
  readonly chose: string
}

/** A present that an agent gave, out of the list in `house.yaml`. */
export interface Goodwill {
  readonly what: string
  readonly amount: number
}

export type Joining = 'claim' | 'take-over' | 'reassigned'

/** Whom the ladder reaches after the agents. */
export const rungs = ['supervisor', 'outside'] as const
export type Rung = (typeof rungs)[number]

export type SystemLine =
  | 'agent-joined'
  | 'agent-lost'
  | 'agent-released'
  | 'handed-back'
  | 'finished'
  | 'nobody-available'
  | 'still-waiting'
  | 'promise-broken'

export const handoverReasons = [
  'crisis',
  'distress',
  'sensitive',
  'wish',
  'repeat-contact',
  'rising-distress',
  'flow',
  'not-understood',
  'failure',
  'agent-lost',
  'transfer',
  'follow-up',
] as const
export type HandoverReason = (typeof handoverReasons)[number]

export type ActionOutcome =
  | { readonly result: 'ok'; readonly value: unknown }
  | { readonly result: 'not_found' }
  | { readonly result: 'failed'; readonly reason: string }

export const verdicts = ['missed', 'false-alarm', 'wrong-feeling'] as const
export type Verdict = (typeof verdicts)[number]

/** The only happenings that a customer ever sees. */
export const customerSees = ['customer-said', 'bot-said', 'agent-said', 'system-said'] as const

export function customerMaySee(type: string): boolean {
  return (customerSees as readonly string[]).includes(type)
}
