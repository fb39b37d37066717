import { sqlAllowances } from '../sql-allowances.ts'
import { sqlLog } from '../sql-log.ts'
import { sqlPeople } from '../sql-people.ts'
import { sqlVersions } from '../sql-versions.ts'
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
      log: sqlLog(sql, postgresAppend(pools.writing, time.now)),
      people: sqlPeople(sql),
      versions: sqlVersions(sql),
      allowances: sqlAllowances(sql),
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
