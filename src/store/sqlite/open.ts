import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { migrations } from '../migrations.ts'

export type Sqlite = Database.Database

/**
 * Opens the embedded database in `folder` (made when missing), or one in memory for tests.
 * One process owns the file. A commit is on the disk once its log has been synced, which is left to `toDisk`.
 */
export function openSqlite(folder: string | ':memory:'): Sqlite {
  const db = new Database(folder === ':memory:' ? folder : databaseFile(folder), { timeout: 2_000 })
  try {
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = NORMAL')
    db.pragma('secure_delete = ON')
    // In kB: what is being talked about stays at hand. Pages go from the log to the database by the dozen.
    db.pragma('cache_size = -16384')
    db.pragma('wal_autocheckpoint = 4000')
    migrate(db)
  } catch (error) {
    db.close()
    throw plainly(error, folder)
  }
  return db
}

function databaseFile(folder: string): string {
  // Conversations are nobody's business on a shared machine.
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'heed.sqlite')
  closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
  return file
}

function migrate(db: Sqlite): void {
  const done = Number(db.pragma('user_version', { simple: true }))
  if (done > migrations.length) {
    throw new Error('the database was written by a newer version of Heed; please use that version')
  }
  for (const [step, sql] of migrations.entries()) {
    if (step < done) continue
    db.transaction(() => {
      db.exec(sql)
      db.pragma(`user_version = ${step + 1}`)
    }).immediate()
  }
}

function plainly(error: unknown, folder: string): Error {
  const code = (error as { code?: string }).code ?? ''
  if (code.startsWith('SQLITE_BUSY')) {
    return new Error(`another Heed is already running on the data folder ${folder}; stop it first`)
  }
  return error instanceof Error ? error : new Error(String(error))
}
