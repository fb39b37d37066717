import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { haproxy } from '../needs.ts'
import { freePort } from './free-port.ts'

export interface TestProxy {
  readonly url: string
  stop(): Promise<void>
}

/** False where HAProxy could not be installed; what needs it is then skipped and counted. */
export const hasProxy = haproxy() !== undefined

/** HAProxy in front of two servers on this machine, set up as `compose.yaml` says. */
export async function startProxy(ports: readonly [string, string]): Promise<TestProxy> {
  const program = haproxy()
  if (!program) throw new Error('HAProxy is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'heed-proxy-'))
  const port = await freePort()
  const file = join(folder, 'haproxy.cfg')
  writeFileSync(file, recipe(port, ports))
  const proxy = spawn(program, ['-db', '-f', file], { stdio: ['ignore', 'ignore', 'pipe'] })
  const url = `http://127.0.0.1:${port}`
  await untilItAnswers(url, proxy)
  return {
    url,
    async stop() {
      const ended = once(proxy, 'exit')
      proxy.kill('SIGKILL')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function recipe(port: string, [one, two]: readonly [string, string]): string {
  const compose = parse(readFileSync(join(import.meta.dirname, '../../compose.yaml'), 'utf8'))
  const content: string = compose.configs.haproxy.content
  return content
    .replace('bind :3978', `bind 127.0.0.1:${port}`)
    .replaceAll('one:3978', `127.0.0.1:${one}`)
    .replaceAll('two:3978', `127.0.0.1:${two}`)
}

/** Any answer will do: with no server behind it, it says so. */
async function untilItAnswers(url: string, proxy: ChildProcess): Promise<void> {
  let complaints = ''
  proxy.stderr?.on('data', (chunk: Buffer) => {
    complaints += chunk.toString()
  })
  const answers = () => fetch(url).then(Boolean, () => false)
  while (!(await answers())) {
    if (proxy.exitCode !== null) throw new Error(complaints)
  }
}
