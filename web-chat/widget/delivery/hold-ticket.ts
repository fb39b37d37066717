import type { TicketGiven } from '../../../src/protocol/index.ts'
import type { LineParts } from './line-parts.ts'

/** A ticket lives for an hour; the visitor's secret gets the next one. */
export function holdTicket({ ticket, given }: Pick<LineParts, 'ticket' | 'given'>) {
  let held: TicketGiven | null = null
  let turnedAway = 0

  return {
    held: () => held?.ticket ?? null,
    /** Null when `counts` says no by the time it is there. */
    async get(counts: () => boolean): Promise<string | null> {
      if (held) return held.ticket
      const fresh = await ticket()
      if (!counts()) return null
      held = fresh
      given(fresh)
      return fresh.ticket
    },
    drop() {
      held = null
    },
    /** True when a fresh ticket was turned away as well: then it is not the ticket. */
    turnedAway(forTicket: boolean): boolean {
      if (forTicket) held = null
      turnedAway = forTicket ? turnedAway + 1 : 0
      return turnedAway > 1
    },
    accepted() {
      turnedAway = 0
    },
  }
}
