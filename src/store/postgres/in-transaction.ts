import type { Pool, PoolClient } from 'pg'

/** All that `work` does, or none of it. */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const done = await work(client)
    await client.query('commit')
    client.release()
    return done
  } catch (error) {
    // The transaction ends with its connection.
    client.release(true)
    throw error
  }
}
