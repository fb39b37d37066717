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
  | { type: 'rated'; score: number; comment: string | null }
  /** False: the customer does not want to be put in order by mood. A crisis still rises. */
  | { type: 'mood-counts'; counts: boolean }
  | { type: 'copy-wished'; key: string; to: string; subject: string; names: CopyNames }
  | { type: 'erasure-wished' }
  | { type: 'message-read'; message: number; reading: Reading }
  | { type: 'message-unread'; message: number }
  | {
      type: 'bot-said'
      text: string
      choices: readonly string[]
      why: readonly Why[]
      answers: number | null
    }
  | { type: 'system-said'; about: SystemLine; text: string }
  | { type: 'dialog-moved'; position: unknown }
  | { type: 'action-requested'; key: string; action: string; input: Record<string, unknown> }
  | { type: 'action-finished'; key: string; outcome: ActionOutcome }
  | { type: 'handover-requested'; reason: HandoverReason; team: string | null; note: string | null }
  | { type: 'handover-withdrawn' }
  | { type: 'contact-left'; text: string }
  | { type: 'agent-joined'; agent: Agent; how: 'claim' | 'take-over' }
  | { type: 'agent-said'; agent: Agent; clientMessageId: string; text: string }
  | { type: 'note-written'; agent: Agent; text: string }
  | { type: 'agent-lost'; agent: Agent }
  | { type: 'agent-released'; agent: Agent; reason: string; team: string | null }
  | { type: 'agent-handed-back'; agent: Agent; note: string }
  | { type: 'agent-finished'; agent: Agent }
  | { type: 'wrapped-up'; agent: Agent; disposition: string; note: string }
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

/** What speakers without a name of their own are called in a copy. */
export interface CopyNames {
  readonly customer: string
  readonly bot: string
}

/** A file of the customer's, as everybody may know it. The bytes lie in the attachment store under `id`. */
export interface Attachment {
  readonly id: string
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
}

/** Why a line was chosen: for agents and product owners, never for the customer. */
export interface Why {
  readonly part: string
  readonly chose: string
}

export type SystemLine =
  | 'agent-joined'
  | 'agent-lost'
  | 'agent-released'
  | 'handed-back'
  | 'finished'
  | 'nobody-available'
  | 'still-waiting'

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
