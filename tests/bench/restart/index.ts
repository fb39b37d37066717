import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { hasPostgres, startPostgres } from '../../support/postgres.ts'
import { untilItReads } from '../../support/until-it-reads.ts'
import type { Bench } from '../bench.ts'
import { comeBack, gather, type Person } from '../load/crowd.ts'
import { isNo, message } from '../load/jobs.ts'
import { type Measured, newPlace, startServer } from '../load/servers.ts'

const results = join(import.meta.dirname, '../results')

interface Start {
  /** Milliseconds from the death to the first message that is stored and acknowledged. */
  readonly acknowledged: number
  /** The same to the moment at which what customers say is read, too. */
  readonly reads: number
}

/** A server dies at its work and is started again at once: how long is nobody there? */
export const restart: Bench = {
  name: 'restart',
  about: '[--times 20] [--conversations 500]',
  async run(words) {
    const { values } = parseArgs({
      args: [...words],
      options: {
        times: { type: 'string', default: '20' },
        conversations: { type: 'string', default: '500' },
      },
    })
    const [times, conversations] = [Number(values.times), Number(values.conversations)]
    const lines = [rowOf('SQLite', await starts({}, times, conversations))]
    if (hasPostgres) {
      const postgres = await startPostgres()
      const env = { DATABASE_URL: await postgres.database() }
      lines.push(rowOf('PostgreSQL', await starts(env, times, conversations)))
      await postgres.stop()
    }
    const table = [
      `Machine: ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}. ${times} times kill -9 with ${conversations} conversations of three messages.`,
      '',
      '| | first message acknowledged after s, median / worst | messages read again after s, median / worst |',
      '|---|---|---|',
      ...lines,
    ].join('\n')
    console.log(table)
    mkdirSync(results, { recursive: true })
    writeFileSync(join(results, 'restart.md'), `${table}\n`)
  },
}

async function starts(
  env: Record<string, string>,
  times: number,
  conversations: number,
): Promise<Start[]> {
  const place = newPlace()
  let server = await startServer('heed', place, env)
  try {
    const [customer] = await somethingToFind(server, conversations)
    if (!customer) throw new RangeError('At least one conversation is needed.')
    const measured: Start[] = []
    for (let time = 0; time < times; time += 1) {
      await untilItReads(`http://127.0.0.1:${server.port}`)
      const death = performance.now()
      await server.kill()
      server = await startServer('heed', place, env)
      const [back] = await comeBack({ kind: 'heed', port: server.port }, [customer])
      const answer = await back?.wire.ask('say', message())
      if (isNo(answer)) throw new Error('refused')
      const acknowledged = performance.now() - death
      await untilItReads(`http://127.0.0.1:${server.port}`)
      measured.push({ acknowledged, reads: performance.now() - death })
    }
    return measured
  } finally {
    await server.kill()
    place.clean()
  }
}

/** Conversations as they are when a server dies. */
async function somethingToFind({ port }: Measured, conversations: number): Promise<Person[]> {
  const people = await gather({ kind: 'heed', port }, conversations)
  for (let said = 0; said < 3; said += 1) {
    await Promise.all(people.map(({ wire }) => wire.ask('say', message())))
  }
  return people
}

function rowOf(store: string, measured: readonly Start[]): string {
  const both = (of: (start: Start) => number) => {
    const sorted = measured.map(of).toSorted((one, other) => one - other)
    return [sorted[sorted.length >> 1], sorted.at(-1)]
      .map((ms) => ((ms ?? 0) / 1000).toFixed(2))
      .join(' / ')
  }
  return `| ${store} | ${both(({ acknowledged }) => acknowledged)} | ${both(({ reads }) => reads)} |`
}
