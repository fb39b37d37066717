import { z } from 'zod'
import type {
  ConversationEvent,
  HandoverReason,
  Kind,
  Level,
  Stage,
} from '../conversation/index.ts'
import { verdicts } from '../conversation/index.ts'
import { maxText } from './customer.ts'

const conversation = z.string().min(8).max(128)
const epoch = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const clientMessageId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/)
const sentence = z.string().trim().max(2_000)
const words = z.string().trim().min(1).max(maxText)
const place = z.number().int().min(0).max(1_000_000)

/** What a console may send on the namespace `/agent`. Every event is acknowledged with an `Answer`. */
export const agentSays = {
  join: z.strictObject({}),
  state: z.strictObject({ state: z.enum(['available', 'busy', 'away']) }),
  watch: z.strictObject({ conversation }),
  unwatch: z.strictObject({ conversation }),
  sync: z.strictObject({ conversation, after: epoch }),
  claim: z.strictObject({ conversation, epoch }),
  'take-over': z.strictObject({ conversation, epoch }),
  say: z.strictObject({ conversation, epoch, clientMessageId, text: words }),
  typing: z.strictObject({ conversation, typing: z.boolean() }),
  note: z.strictObject({ conversation, text: words }),
  release: z.strictObject({ conversation, epoch, reason: sentence }),
  transfer: z.strictObject({
    conversation,
    epoch,
    team: z.string().min(1).max(64),
    reason: sentence,
  }),
  'hand-back': z.strictObject({ conversation, epoch, note: sentence }),
  finish: z.strictObject({ conversation, epoch }),
  'wrap-up': z.strictObject({
    conversation,
    epoch,
    disposition: z.string().trim().min(1).max(64),
    note: sentence,
  }),
  'clear-crisis': z.strictObject({
    conversation,
    epoch,
    reason: z.string().trim().min(3).max(500),
  }),
  review: z.strictObject({
    conversation,
    message: place,
    verdict: z.enum(verdicts),
    start: place,
    end: place,
  }),
} as const

export type AgentSays = { [E in keyof typeof agentSays]: z.infer<(typeof agentSays)[E]> }

/** One row of the waiting line or of the conversations at hand. */
export interface LineRow {
  readonly conversation: string
  readonly seq: number
  readonly epoch: number
  readonly stage: Stage
  readonly customer: string
  readonly level: Level
  readonly kind: Kind | null
  readonly reason: HandoverReason | null
  readonly team: string | null
  /** The customer's problem in one line, in their own words. */
  readonly problem: string
  readonly agent: { readonly id: string; readonly name: string } | null
  /** Epoch milliseconds since when this customer waits; null when nobody is waited for. */
  readonly waitingSince: number | null
  /** When the first human message is due. */
  readonly dueAt: number | null
  /** Place in the line, 1 is next; null when not waiting. */
  readonly position: number | null
  readonly watchers: readonly string[]
}

/** The whole context of a hand-over: what an agent needs in ten seconds. */
export interface HandoverCard {
  readonly reason: HandoverReason
  readonly level: Level
  readonly kind: Kind | null
  /** Highest level of each customer message, in order. */
  readonly course: readonly { readonly seq: number; readonly level: Level }[]
  /** The customer's own words that counted: `seq` of the message, and where. */
  readonly triggers: readonly {
    readonly seq: number
    readonly start: number
    readonly end: number
    readonly quote: string
    readonly reason: string
    readonly at: number
  }[]
  readonly problem: string
  readonly tried: readonly string[]
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly gaps: readonly string[]
  readonly resourcesGiven: readonly string[]
  readonly promised: readonly string[]
  readonly suggestion: string
  readonly doNot: readonly string[]
  readonly contact: string | null
  readonly crisis: boolean
}

export interface ConversationView {
  readonly row: LineRow
  readonly card: HandoverCard | null
  readonly events: readonly ConversationEvent[]
}

export interface AgentHears {
  /** The whole line after joining and after each change. */
  line: (rows: readonly LineRow[]) => void
  /** For watched conversations, in rising `seq`. */
  event: (event: ConversationEvent) => void
  card: (card: { conversation: string; row: LineRow; card: HandoverCard | null }) => void
  typing: (typing: { conversation: string; typing: boolean }) => void
  presence: (agents: readonly { id: string; name: string; state: string }[]) => void
  /** What every agent must know: wording that nobody has signed, content that failed to load. */
  banner: (banners: readonly string[]) => void
}

/** `GET /console/session`, and what signing in or setting up answers. */
export interface SessionView {
  readonly agent: { readonly id: string; readonly name: string; readonly role: string }
  readonly siteName: string
}

export const signIn = z.strictObject({
  email: z.email().max(200),
  password: z.string().min(1).max(200),
})
export const setUp = z.strictObject({
  token: z.string().min(20).max(200),
  name: z.string().trim().min(1).max(80),
  email: z.email().max(200),
  password: z.string().min(12, 'Please use at least 12 characters.').max(200),
})
