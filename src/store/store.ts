import type { Allowances } from './allowances.ts'
import type { ConversationLog } from './conversation-log.ts'
import type { Duty } from './duty.ts'
import type { Forgetting } from './forgetting.ts'
import type { People } from './people.ts'
import type { PresenceBook } from './presence-book.ts'
import type { Snapshots } from './snapshots.ts'
import type { Tables } from './tables.ts'
import type { Versions } from './versions.ts'

/** Everything Heed remembers. */
export interface Store {
  readonly log: ConversationLog
  readonly people: People
  readonly duty: Duty
  readonly versions: Versions
  readonly allowances: Allowances
  readonly presence: PresenceBook
  readonly forgetting: Forgetting
  readonly snapshots: Snapshots
  readonly tables: Tables
  /** Epoch milliseconds by the clock that all who share this store agree on. */
  readonly now: () => number
  /** Other servers write here, too. */
  readonly shared: boolean
  /** Into a folder that is empty or not there yet, with the attachments. Null where the database has its own way. */
  readonly backUp: ((folder: string) => Promise<void>) | null
  close(): Promise<void>
}
