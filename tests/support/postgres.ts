import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { postgresBin } from '../needs.ts'
import { freePort } from './free-port.ts'
import { quickPlace } from './quick-place.ts'

export interface TestPostgres {
  /** An empty place of its own: a schema, which is made in no time. */
  database(): Promise<string>
  /** Asks one database something, as its owner. */
  ask<Row extends object>(url: string, text: string): Promise<Row[]>
  /** An end without a goodbye, so that the next start has to recover what was written. */
  crash(): Promise<void>
  /** All of it stands still for a while, as on a machine that is out of breath. */
  pause(ms: number): Promise<void>
  /** Starts it anew on the same data, with settings such as `fsync=off`. */
  restart(settings?: readonly string[]): Promise<void>
  stop(): Promise<void>
}

/** False where PostgreSQL could not be installed; what needs it is then skipped and counted. */
export const hasPostgres = postgresBin() !== undefined

/** A private PostgreSQL on a free port of this machine. */
export async function startPostgres(): Promise<TestPostgres> {
  const bin = postgresBin()
  if (!bin) throw new Error('PostgreSQL is not installed')
  const folder = mkdtempSync(join(quickPlace(), 'heed-postgres-'))
  const data = join(folder, 'data')
  // PostgreSQL refuses to run as root.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
  if (nobody.uid) chownSync(folder, nobody.uid, nobody.gid)
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'heed', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-instructions'],
    { stdio: 'ignore', cwd: folder, ...nobody },
  )
  const port = await freePort()
  let server: ChildProcess
  let count = 0
  await start()
  return {
    async database() {
      count += 1
      await ask(urlOf('postgres'), `create schema test${count}`)
      return `${urlOf('postgres')}?options=-c%20search_path%3Dtest${count}`
    },
    ask,
    async crash() {
      await end('SIGQUIT')
      await start()
    },
    async pause(ms) {
      const all = [server.pid ?? 0, ...childrenOf(server.pid ?? 0)]
      signal(all, 'SIGSTOP')
      await new Promise((later) => setTimeout(later, ms))
      signal(all, 'SIGCONT')
    },
    async restart(settings = []) {
      await end('SIGINT')
      await start(settings)
    },
    async stop() {
      // What it holds is thrown away: no time for a last checkpoint.
      await end('SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }

  async function start(settings: readonly string[] = []): Promise<void> {
    const options = ['-D', data, '-p', port, '-k', folder, '-h', '127.0.0.1']
    server = spawn(
      join(bin ?? '', 'postgres'),
      [...options, ...settings.flatMap((setting) => ['-c', setting])],
      { stdio: 'ignore', cwd: folder, ...nobody },
    )
    await answers()
  }

  async function answers(): Promise<void> {
    for (;;) {
      try {
        await ask(urlOf('postgres'), 'select 1')
        return
      } catch (error) {
        if (server.exitCode !== null) throw error
        await new Promise((resolve) => setTimeout(resolve, 30))
      }
    }
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    server.kill(signal)
    await ended
  }

  async function ask<Row extends object>(url: string, text: string): Promise<Row[]> {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
    // A server that goes away while we ask is what `query` rejects with.
    client.on('error', () => undefined)
    await client.connect()
    try {
      return (await client.query<Row>(text)).rows
    } finally {
      await client.end()
    }
  }

  function urlOf(database: string): string {
    return `postgres://heed@127.0.0.1:${port}/${database}`
  }
}

/** The processes that serve connections. None where the system does not tell. */
function childrenOf(pid: number): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .split(' ')
      .filter(Boolean)
      .map(Number)
  } catch {
    return []
  }
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch {
      // It has ended meanwhile.
    }
  }
}
