import { setTimeout as pause } from 'node:timers/promises'
import { openConsoles } from './consoles.ts'
import type { Job, Outcome } from './jobs.ts'
import type { Used } from './probe.ts'
import { type Kind, type Measured, newPlace, startServer } from './servers.ts'

export interface Size {
  readonly seconds: number
  readonly connections: number
  readonly held: number
  readonly rate: number
}

/** One round of one server. What only we can do is null for the others. */
export interface Measures {
  readonly saturated: Outcome & Pick<Used, 'cpu'>
  readonly steady: Outcome & Used
  readonly watched: Outcome | null
  readonly conversations: (Outcome & Pick<Used, 'cpu'>) | null
  readonly storm: Outcome
  readonly bytesPerConnection: number
  readonly restartMs: number | null
}

type Ask = (job: Job) => Promise<Outcome>

/** At most so many messages in ten seconds are taken from one customer. */
const burst = 15

export async function measureKind(kind: Kind, size: Size, ask: Ask): Promise<Measures> {
  const place = newPlace()
  let server = await startServer(kind, place)
  const gather = (people: number) =>
    ask({ type: 'gather', target: { kind, port: server.port }, people })
  try {
    if (kind === 'heed') await untilItReads(server)
    await gather(size.connections)
    await server.used()
    const saturated = await ask({ type: 'saturate', messages: burst })
    const { cpu } = await server.used()
    // Nobody is held back for what they said before.
    await ask({ type: 'leave' })
    await quiet(server)
    await gather(size.connections)
    await server.used()
    const steady = await ask({ type: 'steady', rate: size.rate, seconds: size.seconds })
    const used = await server.used()
    await ask({ type: 'leave' })
    const ours = kind === 'heed' ? await ofOurs(server, size, ask, gather) : null
    const empty = await quiet(server)
    await gather(size.held)
    const held = await server.used()
    const storm = await ask({ type: 'storm' })
    await ask({ type: 'leave' })
    await server.kill()
    let restartMs: number | null = null
    if (kind === 'heed') {
      const start = performance.now()
      server = await startServer(kind, place)
      await gather(1)
      await ask({ type: 'saturate', messages: 1 })
      restartMs = performance.now() - start
    }
    return {
      saturated: { ...saturated, cpu },
      steady: { ...steady, ...used },
      watched: ours?.watched ?? null,
      conversations: ours?.conversations ?? null,
      storm,
      bytesPerConnection: (held.memory - empty.memory) / size.held,
      restartMs,
    }
  } finally {
    await server.kill()
    place.clean()
  }
}

async function ofOurs(
  server: Measured,
  size: Size,
  ask: Ask,
  gather: (people: number) => Promise<Outcome>,
) {
  await quiet(server)
  await gather(Math.min(400, size.connections))
  await server.used()
  const talked = await ask({ type: 'converse', turns: 3 })
  const { cpu } = await server.used()
  await ask({ type: 'leave' })
  const leave = await openConsoles(server, 20)
  await gather(size.connections)
  const watched = await ask({ type: 'steady', rate: size.rate, seconds: size.seconds })
  leave()
  await ask({ type: 'leave' })
  return { conversations: { ...talked, cpu }, watched }
}

async function untilItReads({ port }: Measured): Promise<void> {
  while (!(await fetch(`http://127.0.0.1:${port}/readyz`)).ok) await pause(50)
}

/** Waits until what was said before has been read and answered, or until that has taken too long. */
async function quiet(server: Measured): Promise<Used> {
  let used = await server.used()
  for (let looks = 0; looks < 40; looks += 1) {
    await pause(500)
    used = await server.used()
    if (used.cpu < 0.1) break
  }
  return used
}
