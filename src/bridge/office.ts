import type { Namespace } from 'socket.io'
import type { Attachment, Conversation, ConversationEvent } from '../conversation/index.ts'
import type { Care, Desk, HandoverCard } from '../protocol/index.ts'
import type { Service } from '../routing/index.ts'
import type { ConversationLog, Duty } from '../store/index.ts'
import type { Switchboard } from '../switchboard/index.ts'
import type { Account, Role, SessionAccount } from './accounts.ts'
import type { Line } from './line.ts'
import type { LineFeed } from './line-feed.ts'
import type { Presence } from './presence.ts'
import type { Roster } from './roster.ts'

/** What everybody who works here shares. */
export interface Office {
  readonly namespace: Namespace
  readonly switchboard: Switchboard
  readonly log: Pick<
    ConversationLog,
    'ofCustomer' | 'latest' | 'joinedBy' | 'deadOutbox' | 'reviveOutbox'
  >
  readonly duty: Duty
  readonly line: Line
  readonly feed: LineFeed
  readonly presence: Presence
  readonly roster: Roster
  readonly service: () => Service
  readonly accounts: () => Promise<readonly Account[]>
  readonly card: (conversation: Conversation) => HandoverCard | null
  readonly events: (id: string, after: number) => Promise<ConversationEvent[]>
  readonly care: (agentId: string, letGo: Conversation | null) => Promise<Care>
  /** Rejects when the session in the cookie has ended. Asked again on every event. */
  readonly whoIs: (cookie: string | undefined) => Promise<SessionAccount>
  readonly audit: (entry: AuditLine) => Promise<void>
  /** What a token in the text stands for; null when there is no such value. */
  readonly openValue: (conversation: string, token: string) => Promise<string | null>
  /** Null when this conversation has no such file. */
  readonly attachment: (conversation: string, id: string) => Promise<Attachment | null>
  readonly agentTyping: (conversation: string, typing: boolean) => void
  readonly banners: (role: Role) => readonly string[]
  readonly flows: () => Desk['flows']
  readonly pushKey: string | null
  /** Whether alerts may be sent to this address. */
  readonly mayPush: (endpoint: string) => boolean
  /** Rejects with `Refused` when this agent asks too often. */
  readonly slowDown: (agentId: string) => Promise<void>
  readonly now: () => number
  readonly report: (error: unknown) => void
}

export interface AuditLine {
  readonly at: number
  readonly actor: string
  readonly action: string
  readonly object: string
  readonly detail: string
}

export const rooms = {
  /** All windows of one agent. */
  agent: (id: string) => `agent:${id}`,
  /** All who look at a conversation. */
  watch: (conversation: string) => `watch:${conversation}`,
  leads: 'leads',
  consoles: 'consoles',
  /** Windows of those who can put a wrong file right. */
  mends: 'mends',
} as const
