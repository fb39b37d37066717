import { type Device, openDevice } from '../delivery/device.ts'
import type { IdentitySource } from '../loader/api.ts'
import { recallKnown, recallOpen, rememberKnown } from '../loader/remember-open.ts'
import { type Identity, identityFrom } from './identity.ts'
import { beginSession } from './session.ts'
import type { Session } from './session-parts.ts'
import type { Carried } from './tickets-for.ts'

export interface VisitParts {
  readonly server: string
  readonly site: string
  readonly identity: IdentitySource | null
  readonly identityRefused: () => void
  /** Another conversation is shown from now on. */
  readonly begun: (session: Session, device: Device) => Promise<void>
  /** Nothing of anybody is left here. */
  readonly cleared: () => void
}

/** Whose chat this is. Each account has a part of the device of its own, so that two never see each other's. */
export interface Visit {
  /** Goes on after everything was cleared. */
  begin(): Promise<void>
  identify(source: IdentitySource | null): Promise<void>
  forget(): Promise<void>
  end(): void
}

export async function openVisit(parts: VisitParts): Promise<Visit> {
  const { server, site } = parts
  let who: Identity | null = null
  let session: Session | null = null
  let device: Device | null = null
  /** The server has taken a token of this person's: from then on a refused one is only too old. */
  let accepted = false

  if (parts.identity) await beginKnown(parts.identity)
  else await begin(null)
  return { begin: () => begin(null), identify, forget, end }

  async function beginKnown(source: IdentitySource): Promise<void> {
    who = await identityFrom(source)
    if (!who) parts.identityRefused()
    // What was begun in this tab without a name is theirs; what somebody else left in this browser is not.
    const mine = who && recallOpen() && !recallKnown()
    await begin(mine ? await carriedFrom(await openDevice(nameOf(null)), null) : null)
  }

  async function begin(carried: Carried | null): Promise<void> {
    session?.end()
    device = await openDevice(nameOf(who))
    accepted = false
    rememberKnown(who !== null)
    session = await beginSession({
      server,
      site,
      account: who?.account ?? '',
      device,
      token: async () => who?.token() ?? null,
      carried,
      accepted() {
        accepted = true
      },
      refused,
      cleared() {
        session = null
        parts.cleared()
      },
    })
    await parts.begun(session, device)
  }

  async function identify(source: IdentitySource | null): Promise<void> {
    if (source === null) {
      await forget()
      who = null
      parts.cleared()
      return
    }
    const next = await identityFrom(source)
    if (!next) return parts.identityRefused()
    const before = who
    who = next
    if (before?.account === next.account) return session?.wake()
    const carried = before || !session || !device ? null : await carriedFrom(device, session)
    await begin(carried)
  }

  /** A token that was never taken must not cost anybody the chat: it goes on without a name. */
  function refused(): void {
    parts.identityRefused()
    if (accepted) return
    who = null
    void begin(null)
  }

  async function forget(): Promise<void> {
    const gone = session
    session = null
    rememberKnown(false)
    await gone?.forget()
  }

  /** What somebody without a name began here; it is cleared here once it is theirs at the server. */
  async function carriedFrom(from: Device, open: Session | null): Promise<Carried> {
    const messages = open ? await open.unsent() : ((await from.outbox?.all()) ?? [])
    return { visitor: await from.get('visitor'), messages, taken: () => from.clear() }
  }

  function end(): void {
    session?.end()
    session = null
  }

  function nameOf(identity: Identity | null): string {
    return `heed ${server} ${site}${identity ? ` ${identity.account}` : ''}`
  }
}
