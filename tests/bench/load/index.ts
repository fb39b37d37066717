import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bench } from '../bench.ts'
import type { Job, Outcome } from './jobs.ts'
import { type Measures, measureKind, type Size } from './measure.ts'
import { plotOf } from './plot.ts'
import type { Kind } from './servers.ts'
import { tableOf } from './table.ts'

const results = join(import.meta.dirname, '../results')
const kinds: readonly Kind[] = ['ws', 'socket.io', 'heed']

/** Raw ws, raw Socket.IO and the product in one run, with the same payload and as many connections. */
export const load: Bench = {
  name: 'load',
  about: '[--seconds 10] [--connections 1000] [--held 2000] [--repeats 3] [--rate 500]',
  async run(words) {
    const { values } = parseArgs({
      args: [...words],
      options: {
        seconds: { type: 'string', default: '10' },
        connections: { type: 'string', default: '1000' },
        held: { type: 'string', default: '2000' },
        repeats: { type: 'string', default: '3' },
        rate: { type: 'string', default: '500' },
      },
    })
    const size: Size = {
      seconds: Number(values.seconds),
      connections: Number(values.connections),
      held: Number(values.held),
      rate: Number(values.rate),
    }
    const before = loadavg()[0] ?? 0
    const rounds: Record<Kind, Measures[]> = { ws: [], 'socket.io': [], heed: [] }
    for (let round = 1; round <= Number(values.repeats); round += 1) {
      for (const kind of kinds) {
        console.error(`round ${round}: ${kind} …`)
        rounds[kind].push(await withGenerator((ask) => measureKind(kind, size, ask)))
      }
    }
    const machine = `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, load ${before.toFixed(1)} before`
    const table = tableOf(rounds, size, machine)
    console.log(table)
    mkdirSync(results, { recursive: true })
    writeFileSync(join(results, 'load.md'), `${table}\n`)
    writeFileSync(join(results, 'load.svg'), plotOf(rounds, size))
  },
}

async function withGenerator<T>(
  work: (ask: (job: Job) => Promise<Outcome>) => Promise<T>,
): Promise<T> {
  const generator = fork(join(import.meta.dirname, 'generator.ts'))
  try {
    return await work(async (job) => {
      generator.send(job)
      const [outcome] = (await once(generator, 'message')) as [Outcome | { failed: string }]
      if ('failed' in outcome) throw new Error(`${job.type}: ${outcome.failed}`)
      return outcome
    })
  } finally {
    generator.kill()
  }
}
