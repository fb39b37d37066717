import { setTimeout as pause } from 'node:timers/promises'
import { untilItReads } from '../../support/until-it-reads.ts'
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
  /** `cpuInAll`: until all that follows from these messages is done, too. */
  readonly saturated: Outcome & Pick<Used, 'cpu'> & { readonly cpuInAll: number }
  readonly steady: Outcome & Used
  readonly watched: Outcome | null
  readonly conversations: (Outcome & Pick<Used, 'cpu'>) | null
  readonly storm: Outcome
  readonly bytesPerConnection: number
}

type Ask = (job: Job) => Promise<Outcome>

/** At most so many messages in ten seconds are taken from one customer. */
const burst = 15
/** Come and go before anything is measured: the first messages of a process are served by code that is not compiled yet. */
const forerunners = 200

export async function measureKind(kind: Kind, size: Size, ask: Ask): Promise<Measures> {
  const busy = await onServer(kind, async (server, gather) => {
    await warmUp(server, gather, ask, { type: 'saturate', messages: burst })
    await gather(size.connections)
    await server.used()
    const saturated = await ask({ type: 'saturate', messages: burst })
    const { cpu } = await server.used()
    // Nobody is held back for what they said before.
    await ask({ type: 'leave' })
    const cpuInAll = cpu + (await quiet(server)).cpu
    await gather(size.connections)
    await server.used()
    const steady = await ask({ type: 'steady', rate: size.rate, seconds: size.seconds })
    const used = await server.used()
    await ask({ type: 'leave' })
    const ours = kind === 'heed' ? await ofOurs(server, size, ask, gather) : null
    return {
      saturated: { ...saturated, cpu, cpuInAll },
      steady: { ...steady, ...used },
      watched: ours?.watched ?? null,
      conversations: ours?.conversations ?? null,
    }
  })
  // A server that has done nothing yet: one that worked before has room to spare, and its guests look free.
  const idle = await onServer(kind, async (server, gather) => {
    const empty = await quiet(server)
    await gather(size.held)
    const held = await quiet(server)
    const storm = await ask({ type: 'storm' })
    await ask({ type: 'leave' })
    return { storm, bytesPerConnection: (held.memory - empty.memory) / size.held }
  })
  return { ...busy, ...idle }

  async function onServer<T>(
    kind: Kind,
    work: (server: Measured, gather: (people: number) => Promise<Outcome>) => Promise<T>,
  ): Promise<T> {
    const place = newPlace()
    const server = await startServer(kind, place)
    try {
      if (kind === 'heed') await untilItReads(`http://127.0.0.1:${server.port}`)
      return await work(server, (people) =>
        ask({ type: 'gather', target: { kind, port: server.port }, people }),
      )
    } finally {
      await server.kill()
      place.clean()
    }
  }
}

async function ofOurs(
  server: Measured,
  size: Size,
  ask: Ask,
  gather: (people: number) => Promise<Outcome>,
) {
  await quiet(server)
  await warmUp(server, gather, ask, { type: 'converse', turns: 3 })
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

async function warmUp(
  server: Measured,
  gather: (people: number) => Promise<Outcome>,
  ask: Ask,
  job: Job,
): Promise<void> {
  await gather(forerunners)
  await ask(job)
  await ask({ type: 'leave' })
  await quiet(server)
}

/** Waits until what was said before has been read and answered, or until that has taken too long. `cpu`: all of it. */
async function quiet(server: Measured): Promise<Used> {
  let used = await server.used()
  let cpu = used.cpu
  for (let looks = 0; looks < 80; looks += 1) {
    await pause(500)
    used = await server.used()
    cpu += used.cpu
    if (used.cpu < 0.1) break
  }
  return { ...used, cpu }
}
