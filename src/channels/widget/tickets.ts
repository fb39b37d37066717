import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import { Refused } from '../../conversation/index.ts'
import type { TicketGiven } from '../../protocol/index.ts'

/** What a valid ticket says. It is the only door to a conversation. */
export interface Ticket {
  readonly customerId: string
  readonly conversationId: string
}

export interface Visitors {
  visitor(
    secretHash: string,
  ): Promise<{ readonly customerId: string; readonly conversationId: string } | null>
  addVisitor(visitor: {
    secretHash: string
    customerId: string
    conversationId: string
    site: string
    createdAt: number
  }): Promise<void>
}

export interface Tickets {
  /** A visitor with a known secret gets their own conversation back; anybody else a new one. */
  give(visitor: string | undefined): Promise<Omit<TicketGiven, 'siteName'>>
  /** Rejects with `Refused('not-yours')` when it is forged, expired or for something else. */
  check(ticket: string): Promise<Ticket>
}

const audience = 'heed-widget'

export function createTickets(visitors: Visitors, secret: string, now: () => number): Tickets {
  const key: KeyObject = createSecretKey(Buffer.from(secret, 'base64url'))

  return {
    async give(visitor) {
      const known = visitor && (await visitors.visitor(hashed(visitor)))
      if (known) {
        return { visitor, conversation: known.conversationId, ticket: await sign(known) }
      }
      const newcomer = { customerId: random(16), conversationId: random(18) }
      const newSecret = random(32)
      const record = {
        ...newcomer,
        secretHash: hashed(newSecret),
        site: 'default',
        createdAt: now(),
      }
      await visitors.addVisitor(record)
      return {
        visitor: newSecret,
        conversation: newcomer.conversationId,
        ticket: await sign(newcomer),
      }
    },
    async check(ticket) {
      try {
        const { payload } = await jwtVerify(ticket, key, { audience, currentDate: new Date(now()) })
        return { customerId: String(payload.sub), conversationId: String(payload.conversation) }
      } catch {
        throw new Refused('not-yours', 'This chat has to be opened again.')
      }
    },
  }

  function sign({ customerId, conversationId }: Ticket): Promise<string> {
    return new SignJWT({ conversation: conversationId })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(customerId)
      .setAudience(audience)
      .setIssuedAt(Math.floor(now() / 1000))
      .setExpirationTime(new Date(now() + 3_600_000))
      .sign(key)
  }
}

function random(bytes: number): string {
  return randomBytes(bytes).toString('base64url')
}

// A secret of 256 random bits needs no slow hash: there is nothing to guess.
function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
