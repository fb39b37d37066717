import type { Measured } from '../bench/load/servers.ts'
import { openWire, type Wire } from '../bench/load/wire.ts'

export interface Person {
  readonly as: 'customer' | 'agent'
  wire: Wire
  /** Opens the connection anew, because the server ended it. */
  again(): Promise<void>
}

let addresses = 0

export async function newCustomer({ port }: Measured): Promise<Person & { conversation: string }> {
  addresses += 1
  const origin = `http://127.0.0.1:${port}`
  const response = await fetch(`${origin}/chat/tickets`, {
    method: 'POST',
    headers: {
      origin,
      'content-type': 'application/json',
      'x-forwarded-for': `10.9.${addresses >> 8}.${addresses & 255}`,
    },
    body: '{}',
  })
  const { ticket, conversation } = await response.json()
  const enter = async () => {
    const wire = await openWire({
      kind: 'heed',
      port,
      namespace: '/customer',
      auth: { protocol: 1, ticket },
    })
    await wire.ask('join', {})
    return wire
  }
  const person = {
    as: 'customer' as const,
    conversation,
    wire: await enter(),
    async again() {
      person.wire = await enter()
    },
  }
  return person
}

/** The first account, which may do everything. */
export async function newAdmin({ port, output }: Measured): Promise<Person> {
  const origin = `http://127.0.0.1:${port}`
  const token = /#setup=([\w-]+)/.exec(output)?.[1]
  const response = await fetch(`${origin}/console/setup`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({
      token,
      name: 'Ada',
      email: 'ada@example.com',
      password: 'a long password of Ada',
    }),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  const enter = async () => {
    const wire = await openWire({
      kind: 'heed',
      port,
      namespace: '/agent',
      auth: { protocol: 1 },
      headers: { cookie },
    })
    await wire.ask('join', {})
    return wire
  }
  const person = {
    as: 'agent' as const,
    wire: await enter(),
    async again() {
      person.wire = await enter()
    },
  }
  return person
}
