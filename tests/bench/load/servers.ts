import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settingsFor } from '../../support/start-app.ts'
import type { Asked, Used } from './probe.ts'

export type Kind = 'ws' | 'socket.io' | 'heed'

/** A server in a process of its own. */
export interface Measured {
  readonly port: number
  /** What it printed until it was ready. */
  readonly output: string
  used(asked?: Asked): Promise<Used>
  kill(): Promise<void>
}

export interface Place {
  readonly data: string
  clean(): void
}

export function newPlace(root = tmpdir()): Place {
  const data = mkdtempSync(join(root, 'heed-load-'))
  return { data, clean: () => rmSync(data, { recursive: true, force: true }) }
}

const programs: Record<Kind, string> = {
  ws: join(import.meta.dirname, 'server-ws.ts'),
  'socket.io': join(import.meta.dirname, 'server-socket-io.ts'),
  heed: join(import.meta.dirname, '../../../src/main.ts'),
}

export async function startServer(
  kind: Kind,
  { data }: Place,
  more: Record<string, string> = {},
): Promise<Measured> {
  const env = settingsFor(data, {
    // Thousands of customers from one machine: each says where it comes from, as behind a proxy.
    HEED_PROXIES: '1',
    HEED_LOG_LEVEL: 'silent',
    ...more,
  })
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--import', join(import.meta.dirname, 'probe.ts'), programs[kind]],
    { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
  )
  const output = await untilItListens(child)
  const port = Number(/listens (\d+)/.exec(output)?.[1] ?? /console +\S+:(\d+)\//.exec(output)?.[1])
  return {
    port,
    output,
    async used(asked = 'used') {
      child.send(asked)
      // The probe is the only one in that process who says anything.
      const [used] = (await once(child, 'message')) as [Used]
      return used
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

function untilItListens(child: ChildProcess): Promise<string> {
  let output = ''
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (piece: Buffer) => {
      output += piece.toString()
      if (/listens \d+\n|Agent console .*\n/.test(output)) resolve(output)
    })
    child.once('exit', () => reject(new Error(`the server did not start: ${output}`)))
  })
}
