import { Client } from 'pg'
import { migrations, tablesOf } from '../migrations.ts'
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
      ...sqlStore(sql, postgresAppend(pools.writing, time.now), () => vacuum(url)),
      now: time.now,
      shared: true,
      backUp: null,
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

/** Frees what was removed; PostgreSQL overwrites it when it next needs the space. */
async function vacuum(url: string): Promise<void> {
  // Takes as long as it takes, so it goes by a connection without our limits.
  const client = new Client({ connectionString: url, application_name: 'heed' })
  await client.connect()
  try {
    await client.query(`vacuum ${tablesOf(migrations)}`)
  } finally {
    await client.end()
  }
}
