import { sqlStore } from '../sql-store.ts'
import type { Store } from '../store.ts'
import { postgresAppend } from './append.ts'
import { databaseClock } from './clock.ts'
import { connect } from './connect.ts'
import { migrate } from './migrate.ts'
import { plainly } from './plainly.ts'
import { refuseUnsafe } from './refuse-unsafe.ts'
import { postgresSql } from './sql.ts'

/**
 * Everything Heed remembers, in the PostgreSQL database at `url`, shared by any number of servers.
 * Rejects with a plain sentence when it cannot be reached, may not be used, would lose what it has
 * acknowledged, or was written by another version. `clock` replaces the database's own in tests.
 */
export async function openPostgres(url: string, clock?: () => number): Promise<Store> {
  const pools = connect(url)
  try {
    await refuseUnsafe(pools.writing)
    await migrate(pools.writing)
    const time = await databaseClock(pools.reading, clock)
    const sql = postgresSql(pools)
    return {
      ...sqlStore(sql, postgresAppend(pools.writing, time.now)),
      now: time.now,
      shared: true,
      async close() {
        time.stop()
        await pools.close()
      },
    }
  } catch (error) {
    await pools.close()
    throw plainly(error, url)
  }
}
