import { closeSync, fdatasync, openSync } from 'node:fs'
import { join } from 'node:path'

export interface ToDisk {
  /** Resolves once everything that was committed before is on the disk. */
  sync(): Promise<void>
  close(): void
}

/**
 * SQLite's own sync would stop this thread for as long as the disk takes. The same file is synced by the system's
 * threads instead: with `synchronous=NORMAL` a commit is what stands in the write-ahead log, and lasts once that is
 * synced, by whichever way (https://sqlite.org/wal.html#performance_considerations).
 */
export function toDisk(folder: string): ToDisk {
  // SQLite locks the database, never its log, so that closing this loses no lock.
  const log = openSync(join(folder, 'heed.sqlite-wal'), 'r+')
  return {
    sync: () =>
      new Promise((resolve) => {
        fdatasync(log, (error) => {
          // A disk that failed once may have forgotten what it was given: only a new start sees what is really there.
          if (error) throw error
          resolve()
        })
      }),
    close: () => closeSync(log),
  }
}

/** For what is to be forgotten with the process. */
export const nowhere: ToDisk = { sync: async () => undefined, close: () => undefined }
