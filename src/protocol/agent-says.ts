import { z } from 'zod'
import { verdicts } from '../conversation/index.ts'
import { attachmentIds, maxText } from './customer.ts'

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

  /** Answers `{ value }` of a fact on the card that says who or where somebody is. Audited. */
  'open-fact': z.strictObject({ conversation, name: z.string().min(1).max(200) }),

  claim: z.strictObject({ conversation, epoch }),
  /** To an offer: not me. The next one is asked, and no reason is. */
  decline: z.strictObject({ conversation }),
  'take-over': z.strictObject({ conversation, epoch }),
  /** `attachments`: ids that `POST /console/attachments` gave. */
  say: z
    .strictObject({
      conversation,
      epoch,
      clientMessageId,
      text: z.string().trim().max(maxText),
      attachments: attachmentIds.optional(),
    })
    .refine(({ text, attachments }) => text || attachments, 'Nothing was said.'),
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
  /** Alerts by web push to this browser, from `PushManager.subscribe` with the desk's `pushKey`. */
  push: z.strictObject({
    subscription: z.strictObject({
      endpoint: z.url({ protocol: /^https?$/ }).max(1_000),
      expirationTime: z.number().nullable().optional(),
      keys: z.strictObject({
        p256dh: z.string().regex(/^[A-Za-z0-9_-]{86,88}=?$/),
        auth: z.string().regex(/^[A-Za-z0-9_-]{21,24}={0,2}$/),
      }),
    }),
  }),
  /** Ends them for one browser of this agent's. */
  'push-off': z.strictObject({ endpoint: z.string().max(1_000) }),
  /** Supervisors. Answers `{ letters: DeadLetter[] }`: what could not be sent to the outside. */
  'dead-letters': z.strictObject({}),
  'send-again': z.strictObject({ key: z.string().min(1).max(200) }),
} as const

/** As a console sends it: what has a default may be left out. */
export type AgentSays = { [E in keyof typeof agentSays]: z.input<(typeof agentSays)[E]> }
