import type { ActionOutcome, Agent, Customer, HandoverReason, Verdict } from './happening.ts'
import type { Reading } from './reading.ts'

/** Everything that somebody or something can ask of a conversation. */
export type Command =
  | { type: 'open'; channel: string; customer: Customer; site: string; reference?: unknown }
  | { type: 'say'; clientMessageId: string; text: string; choice?: string }
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
