import type { Pool, PoolClient } from 'pg'
import { migrations, tablesOf } from '../migrations.ts'

/** Any number that no other program on the same database is likely to lock. */
const lock = 4_821_903_377

/** Brings the schema up to date, one server at a time, wholly or not at all. */
export async function migrate(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    await client.query('create table if not exists heed_schema (version integer not null)')
    const done = await version(client)
    if (done > migrations.length) {
      throw new Error(
        'the database was written by a newer version of Heed; please use that version',
      )
    }
    await refuseHalf(client, done)
    await bringUpToDate(client, done)
    await client.query('select pg_advisory_unlock($1)', [lock])
    client.release()
  } catch (error) {
    // Closing the connection gives the lock back.
    client.release(true)
    throw error
  }
}

async function bringUpToDate(client: PoolClient, done: number): Promise<void> {
  if (done === migrations.length) return
  await client.query('begin')
  for (const sql of migrations.slice(done)) await client.query(toPostgres(sql))
  await client.query('delete from heed_schema')
  await client.query('insert into heed_schema (version) values ($1)', [migrations.length])
  await client.query('commit')
}

/** Our migrations are written for SQLite; this is all that PostgreSQL says differently. */
export function toPostgres(sql: string): string {
  return sql.replaceAll(/\) strict(, without rowid)?;/g, ');').replaceAll(/\binteger\b/g, 'bigint')
}

async function version(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ version: number }>('select version from heed_schema')
  return rows[0]?.version ?? 0
}

// A migration is whole, so tables that do not fit the version come from elsewhere: a restore that stopped half-way, or another program.
async function refuseHalf(client: PoolClient, done: number): Promise<void> {
  const ours = tablesOf(migrations.slice(0, done))
  const { rows } = await client.query<{ name: string; there: boolean }>(
    'select name, to_regclass(quote_ident(name)) is not null as there from unnest($1::text[]) as t (name)',
    [tablesOf(migrations)],
  )
  for (const { name, there } of rows) {
    if (there === ours.includes(name)) continue
    throw new Error(
      there
        ? `the database has a table ${name} that this version of its schema (${done}) does not have; use an empty database, or restore a whole backup`
        : `the database lacks the table ${name} of its schema (${done}); restore a whole backup`,
    )
  }
}
