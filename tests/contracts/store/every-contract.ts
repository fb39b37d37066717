import { allowancesContract } from './allowances.ts'
import type { StoreUnderTest } from './contract.ts'
import { conversationLogContract } from './conversation-log.ts'
import { dutyContract } from './duty.ts'
import { forgettingContract } from './forgetting.ts'
import { fullDiskContract } from './full-disk.ts'
import { peopleContract } from './people.ts'
import { presenceContract } from './presence.ts'
import { snapshotsContract } from './snapshots.ts'
import { versionsContract } from './versions.ts'

/** What every store must do, in all its parts. A new part is one line here. */
export function everyContract(make: () => StoreUnderTest | Promise<StoreUnderTest>): void {
  conversationLogContract(make)
  peopleContract(make)
  versionsContract(make)
  allowancesContract(make)
  presenceContract(make)
  forgettingContract(make)
  dutyContract(make)
  fullDiskContract(make)
  snapshotsContract(make)
}
