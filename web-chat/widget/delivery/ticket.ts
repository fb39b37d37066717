import type { TicketGiven } from '../../../src/protocol/index.ts'
import type { Device } from './device.ts'

/** The server answered, and the answer is no: the wrong site, or a page that may not show this chat. */
export class NoTicket extends Error {}

export interface TicketWish {
  readonly server: string
  readonly site: string
  readonly device: Device
  readonly identity: string | null
  readonly identityRefused: () => void
}

/**
 * A ticket for this visitor's own conversation. Tabs take turns, so that two that open at once do not
 * become two visitors. Rejects with `NoTicket` when asking again cannot help, with anything else when it can.
 */
export function askForTicket(wish: TicketWish): Promise<TicketGiven> {
  const { server, site, device, identity, identityRefused } = wish
  return inTurn(`heed:ticket:${server}:${site}`, async () => {
    const visitor = await device.get('visitor')
    const who = { site, ...(visitor ? { visitor } : {}) }
    let answer = await post(server, identity ? { ...who, identity } : who)
    if (identity && isNo(answer)) {
      // A token that the server does not take must not cost anybody the chat.
      identityRefused()
      answer = await post(server, who)
    }
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
