import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPostgres, openStore, type Store } from '../../../src/store/index.ts'
import { startPostgres } from '../../support/postgres.ts'
import { hasRedis, startRedis } from '../../support/redis.ts'

/** Where the servers of a run keep what they know, and what can be broken about it. */
export interface Databases {
  readonly data: string
  readonly env: Readonly<Record<string, string>>
  /** What can go wrong here besides a server's death, by name. */
  readonly troubles: readonly { readonly name: string; happen(): Promise<void> }[]
  /** The store with nothing between, once no server runs any more. */
  open(): Promise<Store>
  stop(): Promise<void>
}

export async function startDatabases(
  kind: 'sqlite' | 'postgres',
  chance: () => number,
): Promise<Databases> {
  const data = mkdtempSync(join(tmpdir(), 'heed-chaos-'))
  const clean = () => rmSync(data, { recursive: true, force: true })
  if (kind === 'sqlite') {
    return {
      data,
      env: {},
      troubles: [],
      open: async () => openStore(join(data, 'node'), Date.now),
      stop: async () => clean(),
    }
  }
  const postgres = await startPostgres()
  const url = await postgres.database()
  const redis = hasRedis ? await startRedis() : null
  let busy: Promise<void> = Promise.resolve()
  const inTurn = (name: string, work: () => Promise<void>) => ({
    name,
    happen() {
      busy = busy.then(work)
      return busy
    },
  })
  return {
    data,
    env: { DATABASE_URL: url, ...(redis && { REDIS_URL: redis.url }) },
    troubles: [
      inTurn('postgres-crash', () => postgres.crash()),
      inTurn('postgres-pause', () => postgres.pause(300 + chance() * 1_500)),
      ...(redis
        ? [
            inTurn('redis-crash', async () => {
              await redis.kill()
              await new Promise((later) => setTimeout(later, chance() * 2_000))
              await redis.start()
            }),
          ]
        : []),
    ],
    open: () => openPostgres(url),
    async stop() {
      await busy
      await redis?.stop()
      await postgres.stop()
      clean()
    },
  }
}
