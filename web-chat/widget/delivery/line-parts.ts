import type {
  Answer,
  CustomerEvent,
  CustomerHears,
  CustomerSays,
  Head,
  Stored,
  TicketGiven,
} from '../../../src/protocol/index.ts'
import type { Answers } from './customer-socket.ts'
import type { Queued } from './outbox.ts'

/**
 * `open`: joined and up to date. `lost`: trying again. `barred`: trying again will not help.
 * `crowded`: a fresh ticket was turned away. `resting`: nobody is looking.
 */
export type LineState = 'connecting' | 'open' | 'lost' | 'barred' | 'crowded' | 'resting'

export interface LineParts {
  readonly server: string
  readonly ticket: () => Promise<TicketGiven>
  /** The last `seq` that is shown. */
  readonly last: () => number
  /** Events that follow `last`, in order; `history`: they were said before this line was open. */
  readonly show: (events: readonly CustomerEvent[], history: boolean) => void
  readonly head: (head: Head) => void
  readonly typing: CustomerHears['typing']
  readonly state: (state: LineState) => void
  readonly given: (ticket: TicketGiven) => void
}

export interface Line {
  start(): void
  /** Null: no answer, or no line. */
  say(message: Queued): Promise<Answer<Stored> | null>
  /** Null: no answer, or no line. */
  ask<E extends keyof Answers>(event: E, input: CustomerSays[E]): Promise<Answer<Answers[E]> | null>
  /** A file of this conversation; null when it cannot be had now. */
  file(id: string): Promise<Blob | null>
  typing(typing: boolean): void
  /** After sleep: is the other end still there? */
  wake(): void
  reconnect(withNewTicket: boolean): void
  /** Gives the socket back until `start`. */
  rest(): void
}
