import { z } from 'zod'
import type { Stage } from '../conversation/index.ts'
import { protocolVersion } from './version.ts'

export const maxText = 8_000

const clientMessageId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/)
const text = z.string().trim().min(1).max(maxText)

/** What a widget may send on the namespace `/customer`. Every event is acknowledged with an `Answer`. */
export const customerSays = {
  join: z.strictObject({}),
  say: z.strictObject({ clientMessageId, text, choice: z.string().max(200).optional() }),
  sync: z.strictObject({ after: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) }),
  typing: z.strictObject({ typing: z.boolean() }),
  person: z.strictObject({}),
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
})
export interface TicketGiven {
  readonly ticket: string
  readonly visitor: string
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
  /** Only on the customer's own messages. */
  readonly clientMessageId: string | null
  readonly at: number
}

export interface Head {
  readonly seq: number
  readonly stage: Stage
}

export interface CustomerHears {
  event: (event: CustomerEvent) => void
  /** Sent on join, on each change of stage and every 12 s, so that a lost last message is noticed. */
  head: (head: Head) => void
  typing: (typing: { from: 'bot' | 'agent'; typing: boolean }) => void
}
