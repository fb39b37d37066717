import { asNoRoom } from '../no-room.ts'
import type { Sqlite } from './open.ts'

type Job = { run: () => unknown; resolve: (value: never) => void; reject: (error: unknown) => void }

export interface GroupCommit {
  /** Resolves once what `run` wrote is on the disk; rejects with what it threw, which undoes only itself. */
  write<T>(run: () => T): Promise<T>
  /** Resolves once all that can be read now is on the disk. */
  settled(): Promise<void>
}

/**
 * Runs many writes in one transaction, each in a savepoint of its own, so that one sync of the disk
 * serves everybody who came in the meantime. `sync` makes what was committed last, off this thread.
 */
export function groupCommit(db: Sqlite, sync: () => Promise<void>): GroupCommit {
  const begin = db.prepare('begin immediate')
  const commit = db.prepare('commit')
  const rollback = db.prepare('rollback')
  // A nested better-sqlite3 transaction is a savepoint: what throws undoes only itself.
  const savepoint = db.transaction((run: () => unknown) => run())
  let waiting: Job[] = []
  let syncing: Promise<void> | null = null

  return {
    write<T>(run: () => T): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        waiting.push({ run, resolve, reject })
        if (waiting.length === 1 && !syncing) setImmediate(flush)
      })
    },
    settled: async () => syncing ?? undefined,
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
      for (const { reject } of jobs) reject(asNoRoom(error))
      return
    }
    syncing = sync().then(() => {
      syncing = null
      for (const answer of settle) answer()
      if (waiting.length > 0) setImmediate(flush)
    })
  }

  function inSavepoint(job: Job): () => void {
    try {
      const value = savepoint(job.run) as never
      return () => job.resolve(value)
    } catch (error) {
      // A full disk makes SQLite undo all of it; whoever was before this one is not stored either.
      if (!db.inTransaction) throw error
      return () => job.reject(asNoRoom(error))
    }
  }
}
