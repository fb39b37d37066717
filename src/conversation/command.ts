import type {
  ActionOutcome,
  Agent,
  Attachment,
  Customer,
  HandoverReason,
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
  | { type: 'rate'; score: number; comment: string | null }
  | { type: 'let-mood-count'; counts: boolean }
  | { type: 'send-copy'; key: string; to: string; site: string }
  | { type: 'forget-me' }
  | { type: 'hear'; message: number; reading: Reading | null }
  | { type: 'answer' }
  | { type: 'ask-for-person' }
  | { type: 'finish-action'; key: string; outcome: ActionOutcome }
  | { type: 'check-in' }
  | { type: 'admit-nobody'; opensAt: string | null }
  | { type: 'lose-agent'; agent: Agent }
  | AgentCommand

/** `epoch` is what the agent's screen last saw; an older one is refused where it matters. */
export type AgentCommand = { agent: Agent; epoch?: number } & (
  | { type: 'claim'; limit: number }
  | { type: 'take-over' }
  | { type: 'agent-say'; clientMessageId: string; text: string }
  | { type: 'note'; text: string }
  | { type: 'release'; reason: string; team: string | null }
  | { type: 'hand-back'; note: string }
  | { type: 'finish' }
  | { type: 'wrap-up'; disposition: string; note: string }
  | { type: 'clear-crisis'; reason: string }
  | { type: 'review'; message: number; verdict: Verdict; start: number; end: number }
)

export type { HandoverReason }
