import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, startApp } from '../../src/app/index.ts'
import { askServer } from '../../src/bridge/index.ts'
import { readSettings, type Settings } from '../../src/settings.ts'
import { openStore } from '../../src/store/index.ts'
import { learnOnlyOnce } from './learned-once.ts'

export interface TestApp {
  readonly app: App
  readonly url: string
  readonly data: string
  /** Stops it and starts it again on the same data and port. */
  restart(): Promise<void>
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '../..')

/** The real program on a free port, with a database of its own and, where time matters, a clock that a test moves. */
export async function startTestApp(
  env: Record<string, string> = {},
  clock?: () => number,
): Promise<TestApp> {
  const data = mkdtempSync(join(tmpdir(), 'heed-'))
  learnOnlyOnce(data)
  const given = settingsFor(data, env)
  let app = await start(given, clock)
  const { port } = new URL(app.url)
  return {
    get app() {
      return app
    },
    get url() {
      return app.url
    },
    data,
    async restart() {
      await app.stop()
      app = await start({ ...given, PORT: port }, clock)
    },
    async stop() {
      await app.stop()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function start(env: Record<string, string>, clock?: () => number): Promise<App> {
  const seams = clock && {
    openStore: async ({ HEED_DATA }: Settings) => openStore(HEED_DATA, clock),
  }
  const app = await startApp(readSettings(env), seams)
  await app.ready
  return app
}

export function settingsFor(
  data: string,
  env: Record<string, string> = {},
): Record<string, string> {
  return {
    NODE_ENV: 'test',
    PORT: '0',
    HEED_DATA: data,
    HEED_DIALOGS: join(root, 'dialogs'),
    HEED_INTENTS: join(root, 'intents'),
    HEED_PAUSE_SECONDS: '0.1',
    HEED_LOG_LEVEL: 'error',
    ...env,
  }
}

/** A set-up link's token for somebody of this role, as the command line gets it. */
export async function invite({ data }: Pick<TestApp, 'data'>, role: string): Promise<string> {
  const answer = await askServer(join(data, 'control.sock'), 'invite', { role })
  // What the server answers to `invite`.
  return (answer as { token: string }).token
}

/** The set-up link's token, as the welcome prints it. */
export function setUpToken({ app }: TestApp): string {
  return /#setup=([A-Za-z0-9_-]+)/.exec(app.welcome)?.[1] ?? ''
}

export function credentials(name: string): { email: string; password: string } {
  return { email: `${name.toLowerCase()}@example.com`, password: `a long password of ${name}` }
}
