import { z } from 'zod'
import type {
  ConversationEvent,
  HandoverReason,
  Kind,
  Level,
  Rung,
  Stage,
} from '../conversation/index.ts'
import { verdicts } from '../conversation/index.ts'
import { maxText } from './customer.ts'

/** `cooling-down` ends by itself; an agent may end it earlier. */
export const agentStates = ['available', 'busy', 'away', 'cooling-down'] as const
export type AgentState = (typeof agentStates)[number]

const conversation = z.string().min(8).max(128)
const agent = z.string().min(1).max(64)
const team = z.string().min(1).max(64)
const epoch = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const clientMessageId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/)
const sentence = z.string().trim().max(2_000)
const words = z.string().trim().min(1).max(maxText)
const place = z.number().int().min(0).max(1_000_000)

/** What a console may send on the namespace `/agent`. Every event is acknowledged with an `Answer`. */
export const agentSays = {
  /** Answers a `Desk`; from then on the line comes as changes to it. */
  join: z.strictObject({}),
  state: z.strictObject({ state: z.enum(agentStates) }),

  /** Follows a conversation; answers `{ view: ConversationView }`. Opening one that is not one's own is audited. */
  watch: z.strictObject({ conversation }),
  unwatch: z.strictObject({ conversation }),
  sync: z.strictObject({ conversation, after: epoch }),
  /** Answers `{ found: FoundConversation[] }`: what this customer came with before, newest first. */
  earlier: z.strictObject({ conversation }),
  /** Answers `{ view: ConversationView }` of a conversation that `earlier` or `search` found, once, without following it. */
  read: z.strictObject({ conversation }),
  /** Answers `{ found: FoundConversation[] }`: agents find among what they have held, supervisors among everything. */
  search: z.strictObject({ text: z.string().trim().min(2).max(200) }),
  /** Supervisors. Answers `{ found: FoundConversation[] }`: all conversations, the last changed first, before this time. */
  all: z.strictObject({ before: epoch.nullable() }),
  /** Answers `{ value }`. Audited. `token` as it stands in the text. */
  'open-value': z.strictObject({ conversation, token: z.string().min(3).max(80) }),

  claim: z.strictObject({ conversation, epoch }),
  'take-over': z.strictObject({ conversation, epoch }),
  say: z.strictObject({ conversation, epoch, clientMessageId, text: words }),
  typing: z.strictObject({ conversation, typing: z.boolean() }),
  /** Kept on the server for this agent; comes to their other windows as `draft`. Empty forgets it. */
  draft: z.strictObject({ conversation, text: z.string().max(maxText) }),
  /** `mentions`: ids of colleagues; those who are here hear `mentioned`. */
  note: z.strictObject({
    conversation,
    text: words,
    mentions: z.array(agent).max(20).default([]),
  }),
  /** Supervisors: a note for whoever has the conversation. The customer never sees it. */
  whisper: z.strictObject({ conversation, text: words }),

  release: z.strictObject({ conversation, epoch, reason: sentence }),
  /** To a team, or to one colleague, who is asked first. */
  transfer: z.strictObject({
    conversation,
    epoch,
    team: team.nullable().default(null),
    agent: agent.nullable().default(null),
    reason: sentence.min(1),
  }),
  /** Supervisors: takes it from whoever has it. With neither team nor agent it goes to the front of the line. */
  reassign: z.strictObject({
    conversation,
    epoch,
    team: team.nullable().default(null),
    agent: agent.nullable().default(null),
    reason: sentence.min(1),
  }),
  /** `flow`: one of the desk's `flows`, for the bot to do next; null lets it go on where it was. */
  'hand-back': z.strictObject({
    conversation,
    epoch,
    note: sentence,
    flow: z.string().max(64).nullable().default(null),
  }),
  finish: z.strictObject({ conversation, epoch }),
  'wrap-up': z.strictObject({
    conversation,
    epoch,
    disposition: z.string().trim().min(1).max(64),
    note: sentence,
    /** One of the desk's `goodwill`, at most its `most`. */
    goodwill: z
      .strictObject({ what: z.string().max(64), amount: z.number().min(0).max(1e9) })
      .nullable()
      .default(null),
    /** Agreed with the customer. Moved out of quiet hours; refused where it could do harm. */
    followUp: z
      .strictObject({
        at: epoch,
        say: z.string().trim().min(1).max(1_000).nullable().default(null),
        /** Also to the e-mail address that the customer left. */
        email: z.boolean().default(false),
        /** The customer agreed to hear from us again. */
        consent: z.literal(true),
      })
      .nullable()
      .default(null),
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

  /** Supervisors. Answers `{ agents: AgentOnDuty[] }`. */
  team: z.strictObject({}),
  /** Supervisors: how much an agent may hold, in `weight`s; null gives back the house's own number. */
  capacity: z.strictObject({ agent, capacity: z.number().int().min(0).max(100).nullable() }),
  /** Supervisors: what an agent takes. No teams means every team. */
  teams: z.strictObject({
    agent,
    teams: z.array(team).max(50),
    skills: z.array(team).max(50),
  }),
  /** Alerts by web push to this browser, from `PushManager.subscribe` with the desk's `pushKey`; null ends them. */
  push: z.strictObject({
    subscription: z
      .strictObject({
        endpoint: z.url({ protocol: /^https$/ }).max(1_000),
        expirationTime: z.number().nullable().optional(),
        keys: z.strictObject({ p256dh: z.string().max(200), auth: z.string().max(100) }),
      })
      .nullable(),
  }),
  /** Supervisors. Answers `{ letters: DeadLetter[] }`: what could not be sent to the outside. */
  'dead-letters': z.strictObject({}),
  'send-again': z.strictObject({ key: z.string().min(1).max(200) }),
} as const

/** As a console sends it: what has a default may be left out. */
export type AgentSays = { [E in keyof typeof agentSays]: z.input<(typeof agentSays)[E]> }

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
  /** ISO 3166-1 alpha-2; null when nobody has asked. */
  readonly country: string | null
  /** How many times this customer has come before. */
  readonly contacts: number
  /** What the agent who handed it over, or the flow, wrote down. */
  readonly note: string | null
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
  /** What every agent must know: wording that nobody has signed, content that failed to load. */
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
