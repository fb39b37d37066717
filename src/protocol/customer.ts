import { z } from 'zod'
import type { Attachment, Card, Stage, SystemLine } from '../conversation/index.ts'
import { protocolVersion } from './version.ts'

export { fileOnly, withCardsInWords } from '../conversation/index.ts'

export const maxText = 8_000

const clientMessageId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/)
const text = z.string().trim().max(maxText)
/** As many files as one message may carry. */
export const maxAttachments = 4
const attachmentId = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
export const attachmentIds = z.array(attachmentId).min(1).max(maxAttachments)

/** What a widget may send on the namespace `/customer`. Every event is acknowledged with an `Answer`. */
export const customerSays = {
  join: z.strictObject({}),
  say: z
    .strictObject({
      clientMessageId,
      text,
      choice: z.string().max(200).optional(),
      attachments: attachmentIds.optional(),
    })
    .refine(({ text, attachments }) => text || attachments, 'Nothing was said.'),
  sync: z.strictObject({ after: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) }),
  typing: z.strictObject({ typing: z.boolean() }),
  person: z.strictObject({}),
  rate: z.strictObject({
    /** Null: they would rather not, and are not asked again. */
    score: z.number().int().min(1).max(5).nullable(),
    comment: z.string().trim().max(1_000).nullable(),
  }),
  'mood-counts': z.strictObject({ counts: z.boolean() }),
  copy: z.strictObject({ key: clientMessageId, to: z.email().max(200) }),
  'about-me': z.strictObject({}),
  'forget-me': z.strictObject({}),
} as const

export type CustomerSays = { [E in keyof typeof customerSays]: z.infer<(typeof customerSays)[E]> }

/** The socket's `auth`: the visitor's ticket, got from `POST /chat/tickets`. Never in a URL. */
export const customerAuth = z.strictObject({
  protocol: z.literal(protocolVersion),
  ticket: z.string().min(20).max(2_000),
})

/** Body of `POST /chat/tickets`: a known visitor shows the secret that the first answer gave. */
export const ticketRequest = z.strictObject({
  site: z.string().max(64).optional(),
  visitor: z
    .string()
    .regex(/^[A-Za-z0-9_-]{43}$/)
    .optional(),
  /** A token that the site signed for a customer whom it knows. */
  identity: z.string().max(4_000).optional(),
})
export interface TicketGiven {
  readonly ticket: string
  /** Null for a customer whom the site knows: their next token brings them back. */
  readonly visitor: string | null
  readonly conversation: string
  readonly siteName: string
}

/** The whole of what a customer can see of an event: an allow-list. */
export interface CustomerEvent {
  /** Gap-free: 1, 2, 3 … */
  readonly seq: number
  readonly from: 'customer' | 'bot' | 'agent' | 'system'
  /** An agent's first name. */
  readonly name: string | null
  readonly text: string
  readonly choices: readonly string[]
  /** Shown under the words; only the bot has them. */
  readonly cards?: readonly Card[]
  /** ISO 639-1 of what the bot said, when it is not English. */
  readonly language?: string
  /** Only on the customer's own messages. */
  readonly clientMessageId: string | null
  readonly at: number
  readonly attachments: readonly Attachment[]
  /** What a line of the system is about; null for what somebody said. */
  readonly about: SystemLine | null
}

export interface Head {
  readonly seq: number
  readonly stage: Stage
  /** Place in the line, 1 is next; null while nobody is waited for, or when it is not known. */
  readonly position: number | null
  /** An honest range, or null when there is too little to tell it from. */
  readonly wait: { readonly fromMinutes: number; readonly toMinutes: number } | null
  /** Up to here a person's screen has it; 0 for none. */
  readonly delivered: number
  /** Somebody is there to answer, or will be soon. */
  readonly isStaffed: boolean
  /** A way to reach them was left. */
  readonly hasContact: boolean
  readonly mayRate: boolean
  readonly mayCopy: boolean
  /** A copy can also be sent by e-mail. */
  readonly mayEmail: boolean
  /** False: the customer does not want to be put in order by mood. */
  readonly moodCounts: boolean
}

/** Everything that is kept about somebody besides their words, in the words of the protocol. */
export interface AboutMe {
  readonly since: number
  readonly messages: number
  readonly files: number
  /** Proven by the site. */
  readonly name: string | null
  readonly contact: string | null
  readonly moodCounts: boolean
}

export interface CustomerHears {
  event: (event: CustomerEvent) => void
  /** Sent on join, on each change of stage and every 12 s, so that a lost last message is noticed. */
  head: (head: Head) => void
  typing: (typing: { from: 'bot' | 'agent'; typing: boolean }) => void
}
