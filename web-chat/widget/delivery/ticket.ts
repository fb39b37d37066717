import type { TicketGiven } from '../../../src/protocol/index.ts'
import type { Device } from './device.ts'

/** The server answered, and the answer is no: the wrong site, or a page that may not show this chat. */
export class NoTicket extends Error {}
/** The server did not take the token that says who this is. */
export class IdentityRefused extends Error {}

export interface TicketWish {
  readonly server: string
  readonly site: string
  readonly device: Device
  /** A token that the page's own server signed; null for somebody without a name. */
  readonly token: string | null
  /** The secret of a conversation that was begun without a name and is now theirs. */
  readonly carried: string | null
}

/**
 * A ticket for this visitor's own conversation. Tabs take turns, so that two that open at once do not
 * become two visitors. Rejects with `NoTicket` or `IdentityRefused` when asking the same again cannot help, with
 * anything else when it can.
 */
export function askForTicket(wish: TicketWish): Promise<TicketGiven> {
  const { server, site, device, token, carried } = wish
  return inTurn(`heed:ticket:${server}:${site}`, async () => {
    const visitor = carried ?? (await device.get('visitor'))
    const answer = await post(server, {
      site,
      ...(visitor ? { visitor } : {}),
      ...(token ? { identity: token } : {}),
    })
    if (answer.status === 401) throw new IdentityRefused()
    if (isNo(answer)) throw new NoTicket()
    if (!answer.ok) throw new Error('no ticket yet')
    // Our own server's answer, from the address that this script came from.
    const given = (await answer.json()) as TicketGiven
    if (given.visitor) await device.set('visitor', given.visitor)
    return given
  })
}

function post(server: string, body: object): Promise<Response> {
  return fetch(`${server}/chat/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(10_000),
  })
}

function isNo({ status }: Response): boolean {
  return status >= 400 && status < 429 && status !== 408
}

function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(name, work) : work()
}
