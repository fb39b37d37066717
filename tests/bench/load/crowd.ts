import type { Kind } from './servers.ts'
import { openWire, type Wire } from './wire.ts'

/** Somebody with a connection, joined where there is something to join. */
export interface Person {
  readonly wire: Wire
  readonly ticket: string
}

export interface Target {
  readonly kind: Kind
  readonly port: number
}

/** So many at once: a crowd that arrives, not an attack. */
const together = 64
let addresses = 0

export async function gather(target: Target, count: number): Promise<Person[]> {
  return inGroups(Array.from({ length: count }), async () => {
    const ticket = target.kind === 'heed' ? await newTicket(target) : ''
    return enter(target, ticket)
  })
}

/** The same people once more, on new connections; everybody hears what they missed. */
export async function comeBack(target: Target, people: readonly Person[]): Promise<Person[]> {
  return Promise.all(people.map(({ ticket }) => enter(target, ticket)))
}

async function enter(target: Target, ticket: string): Promise<Person> {
  const namespace = target.kind === 'heed' ? '/customer' : '/'
  const wire = await openWire({ ...target, namespace, auth: { protocol: 1, ticket } })
  if (target.kind === 'heed') {
    await wire.ask('join', {})
    await wire.ask('sync', { after: 0 })
  }
  return { wire, ticket }
}

async function newTicket({ port }: Target): Promise<string> {
  addresses += 1
  const address = `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`
  const origin = `http://127.0.0.1:${port}`
  const response = await fetch(`${origin}/chat/tickets`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', 'x-forwarded-for': address },
    body: '{}',
  })
  const { ticket } = await response.json()
  return ticket
}

async function inGroups<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (let at = 0; at < items.length; at += together) {
    done.push(...(await Promise.all(items.slice(at, at + together).map(work))))
  }
  return done
}
