import { asNoRoom } from '../no-room.ts'
import type { Sqlite } from './open.ts'

type Job = { run: () => unknown; resolve: (value: never) => void; reject: (error: unknown) => void }

/**
 * Runs many writes in one transaction, each in a savepoint of its own, so that one sync of the disk
 * serves everybody who came in the meantime. A promise resolves only after the commit.
 */
export function groupCommit(db: Sqlite): <T>(run: () => T) => Promise<T> {
  const begin = db.prepare('begin immediate')
  const commit = db.prepare('commit')
  const rollback = db.prepare('rollback')
  let waiting: Job[] = []

  return function write<T>(run: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      waiting.push({ run, resolve, reject })
      if (waiting.length === 1) setImmediate(flush)
    })
  }

  function flush(): void {
    const jobs = waiting
    waiting = []
    let settle: (() => void)[] = []
    try {
      begin.run()
      settle = jobs.map(inSavepoint)
      commit.run()
    } catch (error) {
      if (db.inTransaction) rollback.run()
      settle = jobs.map((job) => () => job.reject(asNoRoom(error)))
    }
    for (const answer of settle) answer()
  }

  // A nested better-sqlite3 transaction is a savepoint: what throws undoes only itself.
  function inSavepoint(job: Job): () => void {
    try {
      const value = db.transaction(job.run)() as never
      return () => job.resolve(value)
    } catch (error) {
      // A full disk makes SQLite undo all of it; whoever was before this one is not stored either.
      if (!db.inTransaction) throw error
      return () => job.reject(asNoRoom(error))
    }
  }
}
