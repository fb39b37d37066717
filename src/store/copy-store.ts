import { isDeepStrictEqual } from 'node:util'
import type { Store } from './store.ts'

/** How many rows and conversations were copied and found the same on the other side. */
export interface Copied {
  readonly rows: number
  readonly conversations: number
}

/**
 * Copies everything into an empty store and reads every conversation back. Rejects with the first that differs.
 * Nobody else may write to either meanwhile.
 */
export async function copyStore(from: Store, to: Store): Promise<Copied> {
  for await (const page of to.tables.pages('conversations')) {
    if (page.length > 0)
      throw new Error('the database to copy to already holds conversations; use an empty one')
  }
  let rows = 0
  for (const name of from.tables.names) {
    for await (const page of from.tables.pages(name)) {
      await to.tables.insert(name, page)
      rows += page.length
    }
  }
  return { rows, conversations: await compare(from, to) }
}

async function compare(from: Store, to: Store): Promise<number> {
  let conversations = 0
  for await (const page of from.tables.pages('conversations')) {
    for (const { id } of page) {
      const name = String(id)
      const [there, here, head, copied] = await Promise.all([
        from.log.read(name),
        to.log.read(name),
        from.log.head(name),
        to.log.head(name),
      ])
      if (!isDeepStrictEqual(there, here) || !isDeepStrictEqual(head, copied)) {
        throw new Error(
          `the conversation ${name} is not the same after copying; throw the copy away`,
        )
      }
      conversations += 1
    }
  }
  return conversations
}
