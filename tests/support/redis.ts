import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { redisServer } from '../needs.ts'
import { freePort } from './free-port.ts'

export interface TestRedis {
  readonly url: string
  /** `kill -9`: what it knew is gone. */
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

/** False where Redis could not be installed; what needs it is then skipped and counted. */
export const hasRedis = redisServer() !== undefined

/** A private Redis on a free port of this machine, which keeps nothing. */
export async function startRedis(): Promise<TestRedis> {
  const program = redisServer()
  if (!program) throw new Error('Redis is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'heed-redis-'))
  const port = await freePort()
  let server: ChildProcess
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: () => end('SIGKILL'),
    start,
    async stop() {
      await end('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }

  async function start(): Promise<void> {
    const options = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--dir', folder]
    server = spawn(program ?? '', options, { stdio: 'ignore' })
    while (!(await answers())) {
      if (server.exitCode !== null) throw new Error('Redis did not start')
    }
  }

  function answers(): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect(Number(port), '127.0.0.1')
      socket.on('connect', () => resolve(true))
      socket.on('error', () => setTimeout(() => resolve(false), 20))
      socket.on('connect', () => socket.destroy())
    })
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }
}
