import { sqlStore } from '../sql-store.ts'
import type { Store } from '../store.ts'
import { sqliteAppend } from './append.ts'
import { backUp } from './backup.ts'
import { groupCommit } from './group-commit.ts'
import { openSqlite } from './open.ts'
import { sqliteSql } from './sql.ts'
import { nowhere, toDisk } from './to-disk.ts'

/**
 * Everything Heed remembers, in one SQLite file in `folder`, or in memory for tests.
 * Throws a plain sentence when another process owns the file or a newer version wrote it.
 */
export function openStore(folder: string | ':memory:', now: () => number): Store {
  const db = openSqlite(folder)
  const disk = folder === ':memory:' ? nowhere : toDisk(folder)
  const group = groupCommit(db, disk.sync)
  const sql = sqliteSql(db, group)
  // One process owns the file: whoever held a claim or was connected is so no more.
  db.exec('update outbox set claimed_until = 0 where claimed_until > 0; delete from presence')
  const append = sqliteAppend(db, now)
  return {
    ...sqlStore(
      sql,
      (write) => group.write(() => append(write), write.mayWait),
      // What is removed from the file is overwritten at once; the log beside it is emptied here.
      async () => void db.pragma('wal_checkpoint(TRUNCATE)'),
    ),
    now,
    shared: false,
    backUp: (target) => backUp(db, folder, target),
    async close() {
      // What was asked for before is still written.
      await group.write(() => undefined)
      db.close()
      disk.close()
    },
  }
}
