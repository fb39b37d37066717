import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copyStore, openPostgres, openStore, restore } from '../../../src/store/index.ts'
import { hasPostgres, startPostgres } from '../../support/postgres.ts'
import { append, asked, greeting, joined, opened, said, say } from './contract.ts'

let folder: string
const data = () => join(folder, 'data')
const target = () => join(folder, 'backup')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heed-keeping-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function fill(count = 3) {
  const store = openStore(data(), () => 1_000)
  for (let place = 0; place < count; place += 1) {
    const { happenings, dedupe } = say('m-1', `words of number ${place}`)
    await append(store.log, `c-${place}`, [opened, greeting])
    await append(store.log, `c-${place}`, happenings, { dedupe })
    await append(store.log, `c-${place}`, [asked, joined()])
  }
  return store
}

describe('a backup', () => {
  test('is made while the store is written to, and restores to what was there', async () => {
    const store = await fill()
    mkdirSync(join(data(), 'attachments/x'), { recursive: true })
    writeFileSync(join(data(), 'attachments/x/y'), 'a picture')
    const writing = store.backUp?.(target())
    await append(store.log, 'c-later', [opened])
    await writing
    const before = await store.log.read('c-1')
    await store.close()
    rmSync(data(), { recursive: true })
    restore(target(), data())
    const again = openStore(data(), () => 1_000)
    expect(await again.log.read('c-1')).toEqual(before)
    expect((await again.log.said('c-1', 'customer-1', 'm-1'))?.seq).toBe(3)
    expect(readFileSync(join(data(), 'attachments/x/y'), 'utf8')).toBe('a picture')
    await again.close()
  })

  test('never overwrites: neither another backup nor a database that is in use', async () => {
    const store = await fill()
    await store.backUp?.(target())
    await expect(store.backUp?.(target())).rejects.toThrow('is not empty')
    await store.close()
    expect(() => restore(target(), data())).toThrow('already holds a database')
    expect(() => restore(join(folder, 'nothing'), data())).toThrow('holds no backup')
  })

  test('that is damaged is refused, and nothing is changed', async () => {
    const store = await fill(60)
    await store.backUp?.(target())
    await store.close()
    rmSync(data(), { recursive: true })
    const file = join(target(), 'heed.sqlite')
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(7, 8_192, 40_000))
    expect(() => restore(target(), data())).toThrow(/damaged|malformed/)
    expect(() => readFileSync(join(data(), 'heed.sqlite'))).toThrow()
  })
})

test('what is forgotten is in no byte of the embedded file or of its log', async () => {
  const store = await fill()
  const long = `zebra-words-${'z'.repeat(9_000)}`
  await append(store.log, 'c-1', [said('m-2', long), said('m-3', 'zebra-words')])
  const bytes = () =>
    ['heed.sqlite', 'heed.sqlite-wal']
      .map((file) => readFileSync(join(data(), file), 'latin1'))
      .join()
  expect(bytes()).toContain('zebra-words')
  await store.forgetting.erase('c-1')
  await store.forgetting.scrub()
  expect(bytes()).not.toContain('zebra-words')
  expect(bytes()).not.toContain('words of number 1')
  expect(bytes()).toContain('words of number 2')
  await store.close()
})

describe.skipIf(!hasPostgres)('copying from SQLite to PostgreSQL', () => {
  test('gives the same conversations, and refuses what already holds some', async () => {
    const postgres = await startPostgres()
    const from = await fill(40)
    const to = await openPostgres(await postgres.database())
    expect(await copyStore(from, to)).toMatchObject({ conversations: 40 })
    expect(await to.log.read('c-7')).toEqual(await from.log.read('c-7'))
    const again = say('m-1', 'sent once more')
    expect(await append(to.log, 'c-7', again.happenings, again)).toMatchObject({
      result: 'duplicate',
    })
    await expect(copyStore(from, to)).rejects.toThrow('already holds conversations')
    await Promise.all([from.close(), to.close()])
    await postgres.stop()
  })
})
