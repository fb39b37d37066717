import { createHash, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import { type Conversation, Refused } from '../../conversation/index.ts'
import type { TicketGiven } from '../../protocol/index.ts'
import type { Known } from './identities.ts'

/** What a valid ticket says. It is the only door to a conversation. */
export interface Ticket {
  readonly customerId: string
  readonly conversationId: string
  readonly site: string
  /** The site has proven who this is; `name` is then theirs, if it gave one. */
  readonly isKnown: boolean
  readonly name: string | null
}

interface Visitor {
  readonly secretHash: string
  readonly customerId: string
  readonly conversationId: string
  readonly site: string
  readonly createdAt: number
}

export interface Visitors {
  visitor(secretHash: string): Promise<Visitor | null>
  /** Adds one, or gives the one with this hash another conversation. */
  addVisitor(visitor: Visitor): Promise<void>
}

export interface TicketWish {
  readonly site: string
  readonly visitor?: string | undefined
  readonly known?: Known | undefined
}

export interface Tickets {
  /**
   * A visitor with a known secret gets their own conversation back, and anybody else a new one. Somebody whom the
   * site knows gets theirs, wherever they are; what they began to say without a name in this browser goes on as theirs,
   * and its secret opens nothing any more.
   */
  give(wish: TicketWish): Promise<Omit<TicketGiven, 'siteName'>>
  /**
   * Rejects with `Refused('not-yours')` when it is forged, expired, for something else, or for a conversation that by
   * now belongs to somebody whom the site knows and who has not proven it.
   */
  check(ticket: string): Promise<Ticket>
  /** Nobody holds it at this server any more: its signature is looked at again when somebody comes back with it. */
  forget(ticket: string): void
}

export interface TicketParts {
  readonly visitors: Visitors
  readonly secret: string
  readonly conversation: (id: string) => Promise<Conversation>
  readonly now: () => number
}

const audience = 'heed-widget'
const mostProven = 20_000

/** A signature that was good stays good until its ticket ends; checking it again costs more than storing a message. */
interface Proof {
  readonly said: Ticket
  readonly endsAt: number
}

export function createTickets({ visitors, secret, conversation, now }: TicketParts): Tickets {
  const key: KeyObject = createSecretKey(Buffer.from(secret, 'base64url'))
  const proven = new Map<string, Proof>()

  return {
    async give({ site, visitor, known }) {
      const found = visitor ? await visitors.visitor(hashed(visitor)) : null
      const theirs = found?.site === site ? found : null
      if (known)
        return { ...(await given(await ofKnown(site, known, theirs), known)), visitor: null }
      if (visitor && theirs) return { ...(await given(theirs)), visitor }
      const newSecret = random(32)
      return {
        ...(await given(await add(site, hashed(newSecret), random(16)))),
        visitor: newSecret,
      }
    },
    async check(ticket) {
      const said = await read(ticket)
      const { knownAs } = await conversation(said.conversationId)
      if (knownAs && !(said.isKnown && said.customerId === knownAs)) throw notYours()
      return said
    },
    forget: (ticket) => void proven.delete(ticket),
  }

  async function read(ticket: string): Promise<Ticket> {
    const known = proven.get(ticket)
    if (known && known.endsAt > now()) return known.said
    proven.delete(ticket)
    const { payload } = await jwtVerify(ticket, key, {
      audience,
      currentDate: new Date(now()),
    }).catch(() => {
      throw notYours()
    })
    const said = {
      customerId: String(payload.sub),
      conversationId: String(payload.conversation),
      site: String(payload.site),
      isKnown: payload.known === true,
      name: typeof payload.name === 'string' ? payload.name : null,
    }
    keep(ticket, { said, endsAt: Number(payload.exp) * 1000 })
    return said
  }

  function keep(ticket: string, proof: Proof): void {
    proven.set(ticket, proof)
    // A Map keeps the order of insertion: the first is the one proven longest ago.
    const oldest = proven.size > mostProven ? proven.keys().next() : null
    if (oldest && !oldest.done) proven.delete(oldest.value)
  }

  async function ofKnown(site: string, { id }: Known, anonymous: Visitor | null): Promise<Visitor> {
    if (anonymous && hasBegun(await conversation(anonymous.conversationId))) {
      await add(site, anonymous.secretHash, random(16))
      return add(site, hashed(id), id, anonymous.conversationId)
    }
    return (await visitors.visitor(hashed(id))) ?? add(site, hashed(id), id)
  }

  async function add(
    site: string,
    secretHash: string,
    customerId: string,
    conversationId = random(18),
  ): Promise<Visitor> {
    const visitor = { site, secretHash, customerId, conversationId, createdAt: now() }
    await visitors.addVisitor(visitor)
    return visitor
  }

  async function given({ customerId, conversationId, site }: Visitor, known?: Known) {
    const about = known ? { known: true, ...(known.name && { name: known.name }) } : {}
    const ticket = await new SignJWT({ conversation: conversationId, site, ...about })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(customerId)
      .setAudience(audience)
      .setIssuedAt(Math.floor(now() / 1000))
      .setExpirationTime(new Date(now() + 3_600_000))
      .sign(key)
    return { ticket, conversation: conversationId }
  }
}

function hasBegun({ messages }: Conversation): boolean {
  return messages.some(({ from }) => from === 'customer')
}

function notYours(): Refused {
  return new Refused('not-yours', 'This chat has to be opened again.')
}

function random(bytes: number): string {
  return randomBytes(bytes).toString('base64url')
}

// A secret of 256 random bits needs no slow hash: there is nothing to guess.
function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
