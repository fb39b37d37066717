import type {
  ConversationEvent,
  HandoverCard,
  HandoverReason,
  Kind,
  Level,
  Rung,
  Stage,
} from '../conversation/index.ts'
import type { AgentState } from './agent-says.ts'

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
  /** Place among all who wait when this row was sent, 1 is next; null when not waiting. A later `order` counts more. */
  readonly position: number | null
  readonly watchers: readonly string[]
  /** Who is being asked to take it, until when (epoch milliseconds). */
  readonly offer: { readonly agent: AgentName; readonly until: number } | null
  /** What it takes of an agent's capacity. */
  readonly weight: number
  /** Whom the ladder has reached: nobody came in time. */
  readonly alerted: readonly Rung[]
  /** The promise of a time that is still open. */
  readonly promisedBy: number | null
}

/**
 * A change of the line as this console may see it: rows that are new or different, and those that are none of its
 * business any more. `order`: all who wait, who is next first; null when it is as before.
 */
export interface LineChange {
  readonly rows: readonly LineRow[]
  readonly gone: readonly string[]
  readonly order: readonly string[] | null
}

export interface AgentName {
  readonly id: string
  readonly name: string
}

/** Everything that a console needs to begin with; `line` is complete. */
export interface Desk {
  readonly line: LineChange
  readonly agents: readonly AgentHere[]
  readonly banners: readonly string[]
  readonly me: {
    readonly state: AgentState
    readonly teams: readonly string[]
    readonly skills: readonly string[]
    readonly capacity: number
  }
  readonly care: Care
  /** Names out of `house.yaml`. */
  readonly teams: readonly string[]
  readonly dispositions: readonly string[]
  readonly goodwill: readonly { readonly what: string; readonly most: number }[]
  /** For `hand-back`: flows that the bot can do next. */
  readonly flows: readonly { readonly name: string; readonly title: string }[]
  /** For web push; null when it is not set up. */
  readonly pushKey: string | null
}

/** A colleague whose console is connected. `until`: when a cool-down ends, epoch milliseconds. */
export interface AgentHere extends AgentName {
  readonly state: AgentState
  readonly until: number | null
}

/** For supervisors: who could take how much. Never how much distress somebody has handled. */
export interface AgentOnDuty extends AgentName {
  readonly role: string
  readonly state: AgentState | 'offline'
  readonly teams: readonly string[]
  readonly skills: readonly string[]
  readonly holds: number
  readonly capacity: number
}

/** For the agent alone: what today has weighed. */
export interface Care {
  /** Conversations today that were severe or worse. */
  readonly heavy: number
  /** The sum of the weights of all conversations today. */
  readonly weight: number
  /** The last one was heavy: a pause is a good idea. */
  readonly offerPause: boolean
  /** When the pause that was given ends; null without one. */
  readonly pausedUntil: number | null
}

/** A conversation in a list of many. */
export interface FoundConversation {
  readonly conversation: string
  readonly stage: Stage
  readonly customer: string
  readonly openedAt: number
  readonly updatedAt: number
  readonly problem: string
  readonly level: Level
  readonly kind: Kind | null
  readonly agent: AgentName | null
  /** How the last wrap-up called it. */
  readonly disposition: string | null
}

export interface DeadLetter {
  readonly key: string
  readonly topic: string
  readonly conversation: string
  readonly tries: number
  readonly diedAt: number
  readonly reason: string
}

export interface ConversationView {
  readonly row: LineRow
  readonly card: HandoverCard | null
  readonly events: readonly ConversationEvent[]
  /** What this agent had begun to write. */
  readonly draft: string
}

export interface AgentHears {
  line: (change: LineChange) => void
  /** For watched conversations, in rising `seq`. */
  event: (event: ConversationEvent) => void
  card: (card: { conversation: string; row: LineRow; card: HandoverCard | null }) => void
  typing: (typing: { conversation: string; typing: boolean }) => void
  presence: (agents: readonly AgentHere[]) => void
  /** What people who work here must know: wording that nobody has signed; to those who can mend it, files that are not live. */
  banner: (banners: readonly string[]) => void
  /** To the agent's other windows. */
  draft: (draft: { conversation: string; text: string }) => void
  /** Named in a note, or whispered to. */
  mentioned: (mention: { conversation: string; by: AgentName; whisper: boolean }) => void
  /** To the agent alone. */
  care: (care: Care) => void
  /** What this agent may see has changed: `join` again. */
  rejoin: () => void
  /** To supervisors: nobody came in time. */
  alert: (alert: { conversation: string; rung: Rung; level: Level }) => void
}

/** `GET /console/session`, and what signing in or setting up answers. */
export interface SessionView {
  readonly agent: { readonly id: string; readonly name: string; readonly role: string }
  readonly siteName: string
}
