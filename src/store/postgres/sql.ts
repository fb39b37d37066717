import { asNoRoom } from '../no-room.ts'
import type { Sql } from '../sql.ts'
import type { Pools } from './connect.ts'
import { inTransaction } from './in-transaction.ts'

export function postgresSql({ reading, writing }: Pools): Sql {
  const texts = new Map<string, string>()
  return {
    skipLocked: 'for update skip locked',
    read: async (text, ...values) => (await reading.query(numbered(text), [...values])).rows,
    write: async (text, ...values) =>
      (await writing.query(numbered(text), [...values]).catch(giveWay)).rows,
    writeAll: (statements) =>
      inTransaction(writing, async (client) => {
        for (const [text, ...values] of statements) await client.query(numbered(text), values)
      }).catch(giveWay),
  }

  function numbered(text: string): string {
    const known = texts.get(text)
    if (known) return known
    let count = 0
    const translated = text.replaceAll('?', () => `$${++count}`)
    texts.set(text, translated)
    return translated
  }
}

function giveWay(error: unknown): never {
  throw asNoRoom(error)
}
