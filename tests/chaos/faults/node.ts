import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Order, Report, ServerOrders } from '../orders.ts'

/** One server process, started again whenever it dies. */
export interface Node {
  readonly name: string
  /** Null while it is not serving. */
  port(): number | null
  deaths(): number
  order(order: Order): void
  kill(): void
  /** Stopped as by SIGSTOP: its connections stay open and nobody answers. */
  freeze(ms: number): void
  /** Resolves once it serves and understands what it hears. */
  ready(): Promise<void>
  /** Dead for good. */
  end(): Promise<void>
}

export interface NodeParts {
  readonly name: string
  readonly env: Readonly<Record<string, string>>
  readonly orders: () => ServerOrders
  readonly heard: (report: Report, name: string) => void
  readonly died: (name: string) => void
}

export function startNode({ name, env, orders, heard, died }: NodeParts): Node {
  let child: ChildProcess
  let port: number | null = null
  let reads = false
  let deaths = 0
  let ended = false
  let output = ''
  let failures = 0
  start()
  return {
    name,
    port: () => port,
    deaths: () => deaths,
    order: (order) => {
      if (child.connected) child.send(order)
    },
    kill: () => void child.kill('SIGKILL'),
    freeze(ms) {
      const frozen = child
      frozen.kill('SIGSTOP')
      setTimeout(() => frozen.kill('SIGCONT'), ms)
    },
    async end() {
      ended = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
    async ready() {
      while (!reads) {
        if (failures > 20) throw new Error(`${name} does not start:\n${output}`)
        await new Promise((later) => setTimeout(later, 20))
      }
    },
  }

  function start(): void {
    child = spawn(process.execPath, [join(import.meta.dirname, '../server/main.ts')], {
      // A start compiles nothing that the one before has compiled, as with `npm start`.
      env: {
        ...process.env,
        NODE_COMPILE_CACHE: join(tmpdir(), 'heed-chaos-compiled'),
        ...env,
        HEED_CHAOS: JSON.stringify(orders()),
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (piece: Buffer) => {
        output = (output + piece.toString()).slice(-4_000)
      })
    }
    child.on('message', (report: Report) => {
      if (report.type === 'reads') reads = true
      if (report.type === 'listens') {
        port = report.port
        failures = 0
      }
      heard(report, name)
    })
    // A word to somebody who has just died is not heard.
    child.on('error', () => undefined)
    child.once('exit', () => {
      if (port === null) failures += 1
      port = null
      reads = false
      if (ended) return
      deaths += 1
      died(name)
      start()
    })
  }
}
