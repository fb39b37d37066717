import { setImmediate as turn } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { type GroupCommit, groupCommit } from '../../../src/store/sqlite/group-commit.ts'
import { openSqlite, type Sqlite } from '../../../src/store/sqlite/open.ts'

let db: Sqlite
let group: GroupCommit
/** One for each time that the disk was asked, in order. */
let syncs: PromiseWithResolvers<void>[]
let told: string[]
beforeEach(() => {
  db = openSqlite(':memory:')
  db.exec('create table words (word text primary key)')
  syncs = []
  told = []
  group = groupCommit(db, () => {
    const sync = Promise.withResolvers<void>()
    syncs.push(sync)
    return sync.promise
  })
})

test('nobody is answered and nobody is shown anything before the disk has it', async () => {
  write('one')
  write('two')
  await turns()
  void group.settled().then(() => told.push('shown'))
  await turns()
  expect(stored()).toEqual(['one', 'two'])
  expect(told).toEqual([])
  syncs[0]?.resolve()
  await turns()
  expect(told.toSorted()).toEqual(['one', 'shown', 'two'])
  expect(syncs).toHaveLength(1)
})

test('whoever comes while the disk is busy is answered by a sync of their own', async () => {
  write('one')
  await turns()
  write('two')
  syncs[0]?.resolve()
  await turns()
  expect(told).toEqual(['one'])
  syncs[1]?.resolve()
  await turns()
  expect(told).toEqual(['one', 'two'])
})

test('what may wait goes with the next that may not, and by itself where nothing comes', async () => {
  write('one', 'may wait')
  await turns()
  expect(stored()).toEqual([])
  write('two')
  await turns()
  expect(stored()).toEqual(['one', 'two'])
  expect(syncs).toHaveLength(1)
  write('three', 'may wait')
  syncs[0]?.resolve()
  await expect.poll(() => syncs.length).toBe(2)
  syncs[1]?.resolve()
  await turns()
  expect(told).toEqual(['one', 'two', 'three'])
})

test('a write that fails undoes only itself, and is told so', async () => {
  write('one')
  write('one')
  write('two')
  await turns()
  syncs[0]?.resolve()
  await turns()
  expect(told).toEqual(['one', 'one failed', 'two'])
  expect(stored()).toEqual(['one', 'two'])
})

test('a write that fails half done leaves nothing behind', async () => {
  write('one')
  const half = group.write(() => {
    db.exec("insert into words values ('half')")
    throw new Error('half done')
  })
  half.catch(() => told.push('half failed'))
  write('two')
  await turns()
  syncs[0]?.resolve()
  await turns()
  expect(told).toEqual(['one', 'half failed', 'two'])
  expect(stored()).toEqual(['one', 'two'])
})

test('a transaction that fails as a whole is told to all who wait, and the next one works', async () => {
  write('one')
  group.write(() => db.exec('rollback')).catch(() => told.push('rollback failed'))
  write('two')
  await turns()
  expect(told.toSorted()).toEqual(['one failed', 'rollback failed', 'two failed'])
  expect(stored()).toEqual([])
  write('three')
  await turns()
  syncs[0]?.resolve()
  await turns()
  expect(told).toContain('three')
  expect(stored()).toEqual(['three'])
})

function write(word: string, haste?: 'may wait'): void {
  const insert = db.prepare('insert into words values (?)')
  group
    .write(() => insert.run(word), haste !== undefined)
    .then(
      () => told.push(word),
      () => told.push(`${word} failed`),
    )
}

function stored(): unknown[] {
  return db.prepare('select word from words order by word').pluck().all()
}

/** Long enough for a transaction that was asked for, and for everybody who hears of it. */
async function turns(): Promise<void> {
  for (let round = 0; round < 4; round += 1) await turn()
}
