import type { Store } from '../../../src/store/index.ts'
import type { Trouble } from './trouble.ts'

/** A store on a disk that can be full, in a process that can die before and after each commit of somebody's words. */
export function breakStore(store: Store, trouble: Trouble): Store {
  return {
    ...store,
    log: {
      ...store.log,
      async append(write) {
        if (trouble.isDiskFull()) throw new Error('ENOSPC: no space left on device')
        const isSaid = write.dedupe !== null
        if (isSaid) trouble.pass('before-commit')
        const appended = await store.log.append(write)
        if (isSaid) trouble.pass('after-commit')
        return appended
      },
    },
  }
}
