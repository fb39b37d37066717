import type { ConversationLog } from './conversation-log.ts'
import type { Forgetting } from './forgetting.ts'
import type { Sql } from './sql.ts'
import { sqlAllowances } from './sql-allowances.ts'
import { sqlDuty } from './sql-duty.ts'
import { sqlForgetting } from './sql-forgetting.ts'
import { sqlLog } from './sql-log.ts'
import { sqlPeople } from './sql-people.ts'
import { sqlPresence } from './sql-presence.ts'
import { sqlSnapshots } from './sql-snapshots.ts'
import { sqlTables } from './sql-tables.ts'
import { sqlVersions } from './sql-versions.ts'
import type { Store } from './store.ts'

/** Every part of a store that both databases share. A new part is one line here. */
export function sqlStore(
  sql: Sql,
  append: ConversationLog['append'],
  scrub: Forgetting['scrub'],
): Omit<Store, 'now' | 'shared' | 'close' | 'backUp'> {
  return {
    log: sqlLog(sql, append),
    people: sqlPeople(sql),
    versions: sqlVersions(sql),
    allowances: sqlAllowances(sql),
    presence: sqlPresence(sql),
    duty: sqlDuty(sql),
    forgetting: sqlForgetting(sql, scrub),
    snapshots: sqlSnapshots(sql),
    tables: sqlTables(sql),
  }
}
