import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { learnOnlyOnce } from './learned-once.ts'
import { untilItReads } from './until-it-reads.ts'

export interface TestProcess {
  readonly url: string
  readonly output: () => string
  /** `kill -9`: no time to say goodbye. */
  kill(): Promise<void>
  stop(): Promise<number | null>
}

/** The program as a process of its own, as `npm start` runs it. Rejects with what it printed when it does not start. */
export async function startProcess(env: Record<string, string>): Promise<TestProcess> {
  if (env.HEED_DATA) learnOnlyOnce(env.HEED_DATA)
  const main = join(import.meta.dirname, '../../src/main.ts')
  const child = spawn(process.execPath, [main], { env: { ...process.env, ...env }, stdio: 'pipe' })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  const url = await address(child, () => output)
  // Behind a proxy the address that it prints is the proxy's.
  const own = Number(env.PORT) > 0 ? `http://127.0.0.1:${env.PORT}` : url
  await untilItReads(own)
  return {
    url,
    output: () => output,
    kill: () => end(child, 'SIGKILL').then(() => undefined),
    stop: () => end(child, 'SIGTERM'),
  }
}

async function address(child: ChildProcess, output: () => string): Promise<string> {
  const exited = once(child, 'exit').then(() => {
    throw new Error(output())
  })
  const found = new Promise<string>((resolve) => {
    child.stdout?.on('data', () => {
      const url = /Agent console\s+(\S+)\/console/.exec(output())?.[1]
      if (url) resolve(url)
    })
  })
  return Promise.race([found, exited])
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const exited = once(child, 'exit')
  child.kill(signal)
  const [code] = await exited
  return code
}
