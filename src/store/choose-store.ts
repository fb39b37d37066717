import { openPostgres } from './postgres/store.ts'
import { openStore } from './sqlite/store.ts'
import { steadyClock } from './steady-clock.ts'
import type { Store } from './store.ts'

/** PostgreSQL where a URL is set, the embedded database in the data folder otherwise. */
export async function chooseStore(where: {
  readonly DATABASE_URL?: string | undefined
  readonly HEED_DATA: string
}): Promise<Store> {
  return where.DATABASE_URL
    ? openPostgres(where.DATABASE_URL)
    : openStore(where.HEED_DATA, steadyClock())
}
