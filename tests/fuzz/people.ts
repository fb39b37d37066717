import type { Measured, Place } from '../bench/load/servers.ts'
import { openWire, type Wire } from '../bench/load/wire.ts'
import { credentials, invite } from '../support/start-app.ts'

export interface Person {
  readonly as: 'customer' | 'agent'
  wire: Wire
  /** Opens the connection anew, because the server ended it. */
  again(): Promise<void>
}

let addresses = 0

export interface Customer extends Person {
  readonly conversation: string
}

export function newCustomers(server: Measured, count: number): Promise<Customer[]> {
  return Promise.all(Array.from({ length: count }, () => newCustomer(server)))
}

export async function newCustomer({ port }: Measured): Promise<Customer> {
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

/** One of each role, and agents enough that few events come too fast for whoever sends them. */
const roles = ['admin', 'owner', 'supervisor', 'agent', 'agent', 'agent', 'agent', 'agent'] as const

export async function newTeam({ port, output }: Measured, { data }: Place): Promise<Person[]> {
  const first = /#setup=([\w-]+)/.exec(output)?.[1] ?? ''
  const team: Person[] = []
  for (const [place, role] of roles.entries()) {
    const token = team.length === 0 ? first : await invite({ data }, role)
    team.push(await newAgent(port, token, `Agent ${place}`))
  }
  return team
}

async function newAgent(port: number, token: string, name: string): Promise<Person> {
  const origin = `http://127.0.0.1:${port}`
  const response = await fetch(`${origin}/console/setup`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ token, name, ...credentials(name.replace(' ', '')) }),
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
