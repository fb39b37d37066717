import type { TicketGiven } from '../../../src/protocol/index.ts'
import type { Device } from '../delivery/device.ts'
import type { Outbox, Queued } from '../delivery/outbox.ts'
import { askForTicket, IdentityRefused } from '../delivery/ticket.ts'

export interface TicketParts {
  readonly server: string
  readonly site: string
  readonly device: Device
  /** A token that the page's own server signed, or null for somebody without a name. */
  readonly token: () => Promise<string | null>
  readonly carried: Carried | null
  readonly accepted: () => void
  readonly refused: () => void
}

/** What somebody began before the page said who they are. */
export interface Carried {
  readonly visitor: string | null
  readonly messages: readonly Queued[]
  /** It is theirs at the server now. */
  taken(): Promise<void>
}

/** Asks for tickets; with the first one, what was begun without a name becomes theirs. */
export function ticketsFor(parts: TicketParts, outbox: Outbox): () => Promise<TicketGiven> {
  const { server, site, device } = parts
  let { carried } = parts
  return async () => {
    try {
      const token = await parts.token()
      const visitor = carried?.visitor ?? null
      const given = await askForTicket({ server, site, device, token, carried: visitor })
      parts.accepted()
      if (carried) {
        for (const message of carried.messages) await outbox.add(message)
        await carried.taken()
        carried = null
      }
      return given
    } catch (error) {
      if (error instanceof IdentityRefused) parts.refused()
      throw error
    }
  }
}
