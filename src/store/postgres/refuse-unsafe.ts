import type { Pool } from 'pg'

/** With one of these off, PostgreSQL says "committed" before it is on the disk. */
const mustBeOn = ['fsync', 'full_page_writes', 'synchronous_commit']

export async function refuseUnsafe(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    "select name from pg_settings where name = any($1) and setting = 'off'",
    [mustBeOn],
  )
  if (rows.length === 0) return
  const names = rows.map(({ name }) => `${name}=off`).join(' and ')
  throw new Error(
    `the database runs with ${names}, so a power cut would lose messages that were acknowledged; switch it on`,
  )
}
