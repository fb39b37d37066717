import type {
  ActionOutcome,
  Agent,
  Attachment,
  Customer,
  Goodwill,
  HandoverReason,
  Rung,
  Verdict,
} from './happening.ts'
import type { Reading } from './reading.ts'

/** Everything that somebody or something can ask of a conversation. */
export type Command =
  | { type: 'open'; channel: string; customer: Customer; site: string; reference?: unknown }
  | {
      type: 'say'
      clientMessageId: string
      text: string
      choice?: string
      attachments?: readonly Attachment[]
    }
  | { type: 'identify'; customer: string; name: string | null }
  | { type: 'rate'; score: number | null; comment: string | null }
  | { type: 'let-mood-count'; counts: boolean }
  | { type: 'send-copy'; key: string; to: string; site: string }
  | { type: 'forget-me' }
  | { type: 'forget-person' }
  | { type: 'hear'; message: number; reading: Reading | null }
  | { type: 'answer' }
  /** Nobody has written since the event with this `seq`. */
  | { type: 'break-silence'; seq: number }
  | { type: 'ask-for-person' }
  | { type: 'finish-action'; key: string; outcome: ActionOutcome }
  | { type: 'lose-agent'; agent: Agent }
  | { type: 'offer'; agent: Agent; until: number }
  | DueCommand
  | AgentCommand

/**
 * What the clock asks for. Each names the event that it was planned with, by `seq`, and means nothing once that
 * event no longer counts: nothing needs to be cancelled.
 */
export type DueCommand =
  | { type: 'check-in'; handover: number }
  | { type: 'climb'; handover: number; rung: Rung }
  | { type: 'admit-nobody'; handover: number }
  | { type: 'miss-offer'; offer: number }
  | { type: 'judge-promise'; promise: number }
  | { type: 'follow-up'; plan: number }

/** `epoch` is what the agent's screen last saw; an older one is refused where it matters. */
export type AgentCommand = { agent: Agent; epoch?: number } & (
  | { type: 'claim'; limit: number }
  | { type: 'decline' }
  | { type: 'take-over' }
  | {
      type: 'agent-say'
      clientMessageId: string
      text: string
      attachments?: readonly Attachment[]
    }
  | { type: 'note'; text: string; mentions?: readonly string[]; whisper?: boolean }
  | { type: 'release'; reason: string; team: string | null; to?: Agent | null }
  /** By a supervisor: takes it from whoever has it, for `to` or for a team. */
  | { type: 'reassign'; reason: string; team: string | null; to: Agent | null }
  | { type: 'hand-back'; note: string; flow?: string | null }
  | { type: 'finish' }
  | {
      type: 'wrap-up'
      disposition: string
      note: string
      goodwill?: Goodwill | null
      followUp?: FollowUpWish | null
    }
  | { type: 'clear-crisis'; reason: string }
  | { type: 'review'; message: number; verdict: Verdict; start: number; end: number }
)

/** When to ask the customer whether it was solved, as agreed with them. `at` is epoch milliseconds. */
export interface FollowUpWish {
  readonly at: number
  readonly say: string | null
  readonly email: boolean
}

export type { HandoverReason }
