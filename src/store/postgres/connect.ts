import { Pool, types } from 'pg'

export interface Pools {
  readonly reading: Pool
  readonly writing: Pool
  close(): Promise<void>
}

const int8 = 20

/** Connections for reading and a few of their own for writing, so that nobody's history keeps a message waiting. */
export function connect(url: string): Pools {
  const options = {
    connectionString: url,
    application_name: 'heed',
    connectionTimeoutMillis: 5_000,
    // The database gives up before we do, so that what we call failed is not written afterwards.
    statement_timeout: 10_000,
    query_timeout: 12_000,
    keepAlive: true,
    // Every integer of ours is below 2^53.
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 ? Number : types.getTypeParser(oid, format as 'text'),
    },
  }
  const reading = new Pool({ ...options, max: 8 })
  const writing = new Pool({ ...options, max: 3 })
  for (const pool of [reading, writing]) {
    // A connection that breaks while nobody uses it is replaced by the next one; those in use report by their query.
    pool.on('error', () => undefined)
  }
  return {
    reading,
    writing,
    close: async () => {
      await Promise.all([reading.end(), writing.end()])
    },
  }
}
