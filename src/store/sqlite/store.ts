import type { ConversationLog } from '../conversation-log.ts'
import type { People } from '../people.ts'
import type { Versions } from '../versions.ts'
import { groupCommit } from './group-commit.ts'
import { sqliteLog } from './log.ts'
import { openSqlite } from './open.ts'
import { sqlitePeople } from './people.ts'
import { sqliteVersions } from './versions.ts'

export interface Store {
  readonly log: ConversationLog
  readonly people: People
  readonly versions: Versions
  close(): void
}

/**
 * Everything Heed remembers, in one SQLite file in `folder`, or in memory for tests.
 * Throws a plain sentence when another process owns the file or a newer version wrote it.
 */
export function openStore(folder: string | ':memory:', now: () => number): Store {
  const db = openSqlite(folder)
  const write = groupCommit(db)
  return {
    log: sqliteLog(db, write, now),
    people: sqlitePeople(db, write),
    versions: sqliteVersions(db, write),
    close: () => db.close(),
  }
}
