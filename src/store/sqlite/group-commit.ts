import { asNoRoom } from '../no-room.ts'
import type { Sqlite } from './open.ts'

type Job = { run: () => unknown; resolve: (value: never) => void; reject: (error: unknown) => void }

export interface GroupCommit {
  /**
   * Resolves once what `run` wrote is on the disk; rejects with what it threw, which undoes only itself. `mayWait`: it goes
   * with the next that may not, or after a moment.
   */
  write<T>(run: () => T, mayWait?: boolean): Promise<T>
  /** Resolves once all that can be read now is on the disk. */
  settled(): Promise<void>
}

/** Milliseconds. */
const moment = 5

/**
 * Runs many writes in one transaction, so that one sync of the disk serves everybody who came in the meantime. When one
 * of them throws, all are undone and run once more, each in a savepoint of its own: those cost more than what most
 * writes write. `sync` makes what was committed last, off this thread.
 */
export function groupCommit(db: Sqlite, sync: () => Promise<void>): GroupCommit {
  const begin = db.prepare('begin immediate')
  const commit = db.prepare('commit')
  const rollback = db.prepare('rollback')
  // A nested better-sqlite3 transaction is a savepoint: what throws undoes only itself.
  const savepoint = db.transaction((run: () => unknown) => run())
  let waiting: Job[] = []
  /** One of them may not wait. */
  let presses = false
  let now: NodeJS.Immediate | null = null
  let soon: NodeJS.Timeout | null = null
  let syncing: Promise<void> | null = null

  return {
    write<T>(run: () => T, mayWait = false): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        waiting.push({ run, resolve, reject })
        presses ||= !mayWait
        goOn()
      })
    },
    settled: async () => syncing ?? undefined,
  }

  function goOn(): void {
    if (syncing || waiting.length === 0) return
    if (presses) now ??= setImmediate(flush)
    else soon ??= setTimeout(flush, moment)
  }

  function flush(): void {
    if (now) clearImmediate(now)
    if (soon) clearTimeout(soon)
    now = soon = null
    presses = false
    const jobs = waiting
    waiting = []
    let settle: (() => void)[]
    try {
      settle = inOneGo(jobs)
    } catch (error) {
      for (const { reject } of jobs) reject(asNoRoom(error))
      return
    }
    syncing = sync().then(() => {
      syncing = null
      for (const answer of settle) answer()
      goOn()
    })
  }

  function inOneGo(jobs: readonly Job[]): (() => void)[] {
    try {
      return transaction(() => jobs.map(plainly))
    } catch {
      return transaction(() => jobs.map(inSavepoint))
    }
  }

  function transaction<T>(work: () => T): T {
    begin.run()
    try {
      const done = work()
      commit.run()
      return done
    } catch (error) {
      if (db.inTransaction) rollback.run()
      throw error
    }
  }

  function plainly({ run, resolve }: Job): () => void {
    const value = run() as never
    // What comes next would be stored though this one is not.
    if (!db.inTransaction) throw new Error('the transaction has ended')
    return () => resolve(value)
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
