import { Refused } from '../../../src/conversation/index.ts'
import type { Store } from '../../../src/store/index.ts'
import type { Trouble } from './trouble.ts'

/** A store on a disk that can be full, in a process that can die before and after each commit of somebody's words. */
export function breakStore(store: Store, trouble: Trouble): Store {
  return {
    ...store,
    log: {
      ...store.log,
      async append(write) {
        // SQLite's is broken further down, in `break-rows.ts`.
        if (store.shared && trouble.isDiskFull()) throw noRoom()
        const isSaid = write.dedupe !== null
        if (isSaid) trouble.pass('before-commit')
        const appended = await store.log.append(write)
        if (isSaid) trouble.pass('after-commit')
        return appended
      },
    },
  }
}

/** What a write comes to when PostgreSQL's disk is full. */
function noRoom(): Refused {
  return new Refused('busy', 'Nothing can be stored here right now.', 3_000)
}
