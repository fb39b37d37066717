import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgres } from '../../../src/store/index.ts'
import { hasPostgres, startPostgres, type TestPostgres } from '../../support/postgres.ts'
import { append, opened, type StoreUnderTest, said, say } from './contract.ts'
import { everyContract } from './every-contract.ts'

let postgres: TestPostgres
beforeAll(async () => {
  if (hasPostgres) postgres = await startPostgres()
})
afterAll(() => postgres?.stop())

async function inDatabase(): Promise<StoreUnderTest> {
  const url = await postgres.database()
  const under: StoreUnderTest = {
    name: 'PostgreSQL',
    clock: 1_000,
    open: () => openPostgres(url, () => under.clock),
    fillDisk: async () => {
      await postgres.ask(
        url,
        `create function no_room() returns trigger language plpgsql as
           $$ begin raise exception using errcode = 'disk_full'; end $$;
         create trigger no_room before insert on events execute function no_room();
         create trigger no_room before insert on drafts execute function no_room()`,
      )
      return () => postgres.ask(url, 'drop function no_room cascade')
    },
    dispose: () => undefined,
  }
  return under
}

describe.skipIf(!hasPostgres)('PostgreSQL keeps the contract of every store:', () => {
  everyContract(inDatabase)
})

describe.skipIf(!hasPostgres)('the PostgreSQL database', () => {
  test('is shared: what one server writes, another reads, and of two writers one wins', async () => {
    const url = await postgres.database()
    const [one, two] = [await openPostgres(url), await openPostgres(url)]
    await append(one.log, 'c-1', [opened])
    expect((await two.log.read('c-1')).length).toBe(1)
    for (let round = 0; round < 20; round += 1) {
      const both = await Promise.all([
        append(one.log, 'c-1', [said(`one-${round}`)]),
        append(two.log, 'c-1', [said(`two-${round}`)]),
      ])
      expect(both.map(({ result }) => result)).toContain('appended')
    }
    const events = await one.log.read('c-1')
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, place) => place + 1))
    await Promise.all([one.close(), two.close()])
  })

  test('stores a message once that reaches two servers at the same time', async () => {
    const url = await postgres.database()
    const stores = [await openPostgres(url), await openPostgres(url)]
    const ids = Array.from({ length: 40 }, (_, place) => `c-${place}`)
    for (const { log } of stores.slice(0, 1))
      await Promise.all(ids.map((id) => append(log, id, [opened])))
    // Opposite orders: two batches that want the same rows.
    const results = await Promise.all(
      stores.flatMap(({ log }, server) =>
        (server === 0 ? ids : ids.toReversed()).map((id) => {
          const { happenings, dedupe } = say('m-1')
          return append(log, id, happenings, { dedupe })
        }),
      ),
    )
    expect(results.filter(({ result }) => result === 'appended').length).toBe(ids.length)
    await Promise.all(stores.map((store) => store.close()))
  })

  test('holds what was acknowledged when it crashes, and is used again once it is back', async () => {
    // Of its own: recovery looks at every file, and the others' tables are thousands.
    const crashing = await startPostgres()
    const url = await crashing.database()
    const store = await openPostgres(url)
    await append(store.log, 'c-1', [opened])
    const acknowledged: string[] = []
    let crashed = false
    const writing = (async () => {
      for (let place = 0; !crashed || acknowledged.length < 20; place += 1) {
        const { happenings, dedupe } = say(`m-${place}`)
        const stored = await append(store.log, 'c-1', happenings, { dedupe }).catch(() => pause(20))
        if (stored?.result === 'appended') acknowledged.push(`m-${place}`)
      }
    })()
    await expect.poll(() => acknowledged.length).toBeGreaterThan(5)
    await crashing.crash()
    crashed = true
    await writing
    const events = await store.log.read('c-1')
    const found = events.flatMap((event) =>
      'clientMessageId' in event ? event.clientMessageId : [],
    )
    expect(found).toEqual(expect.arrayContaining(acknowledged))
    expect(new Set(found).size).toBe(found.length)
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, place) => place + 1))
    await store.close()
    await crashing.stop()
  }, 60_000)

  test('gives its own time, whatever this machine believes', async () => {
    const store = await openPostgres(await postgres.database())
    expect(Math.abs(store.now() - Date.now())).toBeLessThan(1_000)
    await store.close()
  })

  test('is migrated once when several servers start together', async () => {
    const url = await postgres.database()
    const stores = await Promise.all(Array.from({ length: 4 }, () => openPostgres(url)))
    expect((await postgres.ask(url, 'select version from heed_schema')).length).toBe(1)
    await Promise.all(stores.map((store) => store.close()))
  })
})

describe.skipIf(!hasPostgres)('PostgreSQL is refused in one plain sentence', () => {
  test('when nobody answers there', async () => {
    await expect(openPostgres('postgres://heed@127.0.0.1:1/heed')).rejects.toThrow(
      'no PostgreSQL answers at 127.0.0.1:1 (ECONNREFUSED); check DATABASE_URL',
    )
  })

  test('when the URL is none, without repeating it', async () => {
    const wrong = openPostgres('postgres//heed:secret@host')
    await expect(wrong).rejects.toThrow('DATABASE_URL is not a URL')
    await expect(wrong).rejects.not.toThrow('secret')
  })

  test('when the database does not exist', async () => {
    const url = (await postgres.database()).replace('/postgres?', '/nowhere?')
    await expect(openPostgres(url)).rejects.toThrow('has no database “nowhere”; create it first')
  })

  test('when the user is unknown, and when they have no rights', async () => {
    const url = await postgres.database()
    await expect(openPostgres(url.replace('heed@', 'stranger@'))).rejects.toThrow(
      'does not let “stranger” in',
    )
    await postgres.ask(url, 'create role guest login')
    await expect(openPostgres(url.replace('heed@', 'guest@'))).rejects.toThrow(
      '“guest” may not make or use tables',
    )
  })

  test('when a newer version wrote it', async () => {
    const url = await postgres.database()
    await (await openPostgres(url)).close()
    await postgres.ask(url, 'update heed_schema set version = 99')
    await expect(openPostgres(url)).rejects.toThrow('written by a newer version of Heed')
  })

  test('when its tables do not fit its version', async () => {
    const url = await postgres.database()
    await (await openPostgres(url)).close()
    await postgres.ask(url, 'drop table audit')
    await expect(openPostgres(url)).rejects.toThrow('lacks the table audit')
    await postgres.ask(url, 'delete from heed_schema')
    await expect(openPostgres(url)).rejects.toThrow('has a table conversations that')
  })

  test('when a power cut would lose what was acknowledged', async () => {
    const unsafe = await startPostgres()
    const url = await unsafe.database()
    for (const setting of ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']) {
      await unsafe.restart([setting])
      await expect(openPostgres(url)).rejects.toThrow(`runs with ${setting}, so a power cut`)
    }
    await unsafe.stop()
  })
})
