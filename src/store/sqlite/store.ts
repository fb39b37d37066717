import { sqlAllowances } from '../sql-allowances.ts'
import { sqlLog } from '../sql-log.ts'
import { sqlPeople } from '../sql-people.ts'
import { sqlVersions } from '../sql-versions.ts'
import type { Store } from '../store.ts'
import { sqliteAppend } from './append.ts'
import { groupCommit } from './group-commit.ts'
import { openSqlite } from './open.ts'
import { sqliteSql } from './sql.ts'

/**
 * Everything Heed remembers, in one SQLite file in `folder`, or in memory for tests.
 * Throws a plain sentence when another process owns the file or a newer version wrote it.
 */
export function openStore(folder: string | ':memory:', now: () => number): Store {
  const db = openSqlite(folder)
  const commit = groupCommit(db)
  const sql = sqliteSql(db, commit)
  // Whoever held a claim is gone: one process owns the file.
  db.exec('update outbox set claimed_until = 0 where claimed_until > 0')
  const append = sqliteAppend(db, now)
  return {
    log: sqlLog(sql, (write) => commit(() => append(write))),
    people: sqlPeople(sql),
    versions: sqlVersions(sql),
    allowances: sqlAllowances(sql),
    now,
    shared: false,
    close: async () => void db.close(),
  }
}
