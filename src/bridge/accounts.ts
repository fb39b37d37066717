import { createHash, randomBytes } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refused } from '../conversation/index.ts'
import type { AgentAccount as Account, People, Role } from '../store/index.ts'
import { hashPassword, passwordMatches } from './passwords.ts'

export type { Account, Role }

/** As much of the store as accounts need. */
export type AccountStore = Pick<
  People,
  | 'agents'
  | 'agentByEmail'
  | 'addAgent'
  | 'openSession'
  | 'sessionAgent'
  | 'closeSession'
  | 'addInvitation'
  | 'takeInvitation'
  | 'invitationIsOpen'
  | 'audit'
>

/** Who a session belongs to, and when it ends, epoch milliseconds. */
export type SessionAccount = Account & { readonly endsAt: number }

export interface SignedIn {
  readonly account: Account
  /** Goes into the cookie; only its hash is stored. */
  readonly token: string
}

export interface Accounts {
  /** A one-time token that lets somebody make an account; valid for a day. */
  invite(role: Role): Promise<string>
  /** Makes an account with an invitation, which is used up by it. */
  setUp(wanted: { token: string; name: string; email: string; password: string }): Promise<SignedIn>
  /** Makes an account from the command line. */
  add(wanted: { name: string; email: string; password: string; role: Role }): Promise<Account>
  signIn(wanted: { email: string; password: string; address: string }): Promise<SignedIn>
  signOut(token: string): Promise<void>
  /** Rejects with `Refused('not-signed-in')`. */
  whoIs(token: string | undefined): Promise<SessionAccount>
  none(): Promise<boolean>
}

const day = 86_400_000
export const sessionLength = day / 2

export function createAccounts(store: AccountStore, now: () => number): Accounts {
  const perAddress = new RateLimiterMemory({ points: 20, duration: 600 })
  const perAccount = new RateLimiterMemory({ points: 8, duration: 600 })

  return {
    async invite(role) {
      const token = random()
      await store.addInvitation({ tokenHash: hashed(token), role, endsAt: now() + day })
      return token
    },
    async setUp({ token, name, email, password }) {
      if (!(await store.invitationIsOpen(hashed(token), now()))) throw used()
      if (await store.agentByEmail(email)) throw taken()
      const invitation = await store.takeInvitation(hashed(token), now())
      if (!invitation) throw used()
      const account = await create({ name, email, password, role: invitation.role })
      return enter(account)
    },
    add: create,
    async signIn({ email, password, address }) {
      await slowDown(address, email)
      const account = await store.agentByEmail(email)
      const matches = await passwordMatches(account?.passwordHash ?? null, password)
      if (!account || !matches) {
        throw new Refused('not-signed-in', 'This e-mail and password do not match.')
      }
      await perAccount.delete(email.toLowerCase())
      return enter(account)
    },
    signOut: (token) => store.closeSession(hashed(token)),
    async whoIs(token) {
      const account = token ? await store.sessionAgent(hashed(token), now()) : null
      if (!account) throw new Refused('not-signed-in', 'Please sign in.')
      return account
    },
    none: async () => (await store.agents()).length === 0,
  }

  async function create(wanted: { name: string; email: string; password: string; role: Role }) {
    const { name, email, password, role } = wanted
    const passwordHash = await hashPassword(password)
    const account = { id: random(12), name, email, passwordHash, role, teams: [], createdAt: now() }
    if (!(await store.addAgent(account))) throw taken()
    await store.audit({
      at: now(),
      actor: account.id,
      action: 'account-made',
      object: account.id,
      detail: role,
    })
    return account
  }

  async function enter(account: Account): Promise<SignedIn> {
    const token = random()
    const session = { tokenHash: hashed(token), agentId: account.id, endsAt: now() + sessionLength }
    await store.openSession(session)
    await store.audit({
      at: now(),
      actor: account.id,
      action: 'signed-in',
      object: account.id,
      detail: '',
    })
    return { account, token }
  }

  async function slowDown(address: string, email: string): Promise<void> {
    try {
      await perAddress.consume(address)
      await perAccount.consume(email.toLowerCase())
    } catch {
      throw new Refused('too-fast', 'Too many tries. Please wait a few minutes.', 60_000)
    }
  }
}

function used(): Refused {
  return new Refused('not-allowed', 'This link has been used or is too old. Ask for a new one.')
}

function taken(): Refused {
  return new Refused('taken', 'There is an account with this e-mail already.')
}

function random(bytes = 32): string {
  return randomBytes(bytes).toString('base64url')
}

// These are 256 random bits: there is nothing to guess, so a fast hash is enough.
function hashed(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
