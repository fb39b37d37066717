import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openStore, type Store } from '../../../src/store/index.ts'
import { append, greeting, opened, type StoreUnderTest, said, write } from './contract.ts'
import { everyContract } from './every-contract.ts'

function sqliteInFolder(): StoreUnderTest {
  const folder = mkdtempSync(join(tmpdir(), 'heed-store-'))
  let db: Database.Database
  const under: StoreUnderTest = {
    name: 'SQLite',
    clock: 1_000,
    open() {
      const opening = vi.spyOn(Database.prototype, 'pragma')
      const store = openStore(folder, () => under.clock)
      db = opening.mock.contexts[0] as Database.Database // whose `pragma` it is
      opening.mockRestore()
      return store
    },
    fillDisk: async () => {
      const most = db.pragma('max_page_count', { simple: true })
      db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`)
      return async () => db.pragma(`max_page_count = ${most}`)
    },
    dispose: () => rmSync(folder, { recursive: true }),
  }
  return under
}

describe('SQLite keeps the contract of every store:', () => {
  everyContract(sqliteInFolder)
})

describe('the SQLite file', () => {
  let folder: string
  let store: Store | null
  const open = () => {
    store = openStore(folder, () => 1_000)
    return store
  }
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'heed-store-'))
    store = null
  })
  afterEach(async () => {
    await store?.close()
    rmSync(folder, { recursive: true })
  })

  test('is made where there was none, folder and all', () => {
    folder = join(folder, 'a', 'b')
    open()
    expect(existsSync(join(folder, 'heed.sqlite'))).toBe(true)
  })

  test('is refused to a second opening, in a plain sentence', () => {
    open()
    expect(() => openStore(folder, () => 0)).toThrow(
      `another Heed is already running on the data folder ${folder}; stop it first`,
    )
  })

  test('is refused to a second process, in a plain sentence', () => {
    open()
    const front = join(import.meta.dirname, '../../../src/store/index.ts')
    const program = `
      import { openStore } from ${JSON.stringify(front)}
      try { openStore(${JSON.stringify(folder)}, () => 0); console.log('opened') }
      catch (error) { console.log(error.message) }`
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
    })
    expect(printed.trim()).toBe(
      `another Heed is already running on the data folder ${folder}; stop it first`,
    )
  })

  test('can be opened again once the first has closed it', async () => {
    await open().close()
    open()
  })

  test('of a newer version is left alone, in a plain sentence', async () => {
    await open().close()
    const db = new Database(join(folder, 'heed.sqlite'))
    db.pragma('user_version = 99')
    db.close()
    store = null
    expect(() => openStore(folder, () => 0)).toThrow('written by a newer version of Heed')
  })

  test('that is still empty is brought up to date when it is opened', async () => {
    new Database(join(folder, 'heed.sqlite')).close()
    const { log } = open()
    await append(log, 'c-1', [opened])
    await store?.close()
    const db = new Database(join(folder, 'heed.sqlite'))
    expect(Number(db.pragma('user_version', { simple: true }))).toBeGreaterThan(0)
    db.close()
    expect((await open().log.read('c-1')).length).toBe(1)
  })

  test('keeps a write-ahead log', async () => {
    await open().close()
    const db = new Database(join(folder, 'heed.sqlite'))
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    db.close()
    store = null
  })

  test('after a crash at any moment holds a prefix of what was written, with all that was acknowledged', async () => {
    const { log } = open()
    const acknowledged: number[] = []
    for (let place = 0; place < 30; place += 1) {
      const happenings = place === 0 ? [opened] : [said(`m-${place}`), greeting]
      const head = await log.head('c-1')
      const expectSeq = head?.seq ?? 0
      const writing = log.append(write({ id: 'c-1', expectSeq, happenings }))
      // What is on the disk at this moment is what a crash would leave.
      const before = copyAsAfterCrash(folder, `mid-${place}`)
      await writing
      acknowledged.push(expectSeq + happenings.length)
      const after = copyAsAfterCrash(folder, `end-${place}`)
      for (const [copy, least] of [
        [before, expectSeq],
        [after, expectSeq + happenings.length],
      ] as const) {
        const survivor = openStore(copy, () => 1_000)
        const found = (await survivor.log.read('c-1')).map(({ seq }) => seq)
        expect(found.length).toBeGreaterThanOrEqual(least)
        expect(found).toEqual(found.map((_, at) => at + 1))
        expect((await survivor.log.head('c-1'))?.seq ?? 0).toBe(found.length)
        await survivor.close()
      }
    }
    expect(acknowledged.at(-1)).toBe(59)
  })

  test('torn off at any byte holds a prefix of the commits, whole ones only', async () => {
    const { log } = open()
    for (let place = 0; place < 12; place += 1) {
      await append(log, 'c-1', place === 0 ? [opened] : [said(`m-${place}`), greeting])
    }
    const whole = statSync(join(folder, 'heed.sqlite-wal')).size
    const lengths = new Set<number>()
    for (let cut = 0; cut <= 24; cut += 1) {
      const copy = copyAsAfterCrash(folder, `cut-${cut}`)
      truncateSync(join(copy, 'heed.sqlite-wal'), Math.floor((whole * cut) / 24))
      const survivor = openStore(copy, () => 1_000)
      const found = (await survivor.log.read('c-1')).map(({ seq }) => seq)
      expect(found).toEqual(found.map((_, at) => at + 1))
      expect(found.length === 0 || found.length % 2 === 1).toBe(true)
      expect((await survivor.log.head('c-1'))?.seq ?? 0).toBe(found.length)
      lengths.add(found.length)
      await survivor.close()
    }
    expect(Math.max(...lengths)).toBe(23)
    expect(lengths.size).toBeGreaterThan(3)
  })

  test('survives its process being killed: what was acknowledged is there', async () => {
    const front = join(import.meta.dirname, '../../../src/store/index.ts')
    const program = `
      import { openStore } from ${JSON.stringify(front)}
      const { log } = openStore(${JSON.stringify(folder)}, () => 1000)
      const opened = ${JSON.stringify(opened)}
      const note = { type: 'contact-left', text: 'x' }
      let seq = 0
      for (;;) {
        const happenings = seq === 0 ? [opened] : [note, note, note]
        await log.append({ id: 'c-1', expectSeq: seq, expectEpoch: 0, dedupe: null, happenings, outbox: [], capacity: null })
        seq += happenings.length
        process.stdout.write(seq + '\\n')
        if (seq > 60) process.kill(process.pid, 'SIGKILL')
      }`
    let printed = ''
    try {
      execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
    } catch (error) {
      printed = String((error as { stdout?: string }).stdout) // a killed child ends in an error that carries its output
    }
    const acknowledged = Number(printed.trim().split('\n').at(-1))
    expect(acknowledged).toBe(61)
    const found = await open().log.read('c-1')
    expect(found.map(({ seq }) => seq)).toEqual(found.map((_, at) => at + 1))
    expect(found.length).toBe(acknowledged)
  })

  test('shows when a line of the record of who did what was changed or removed', async () => {
    const { people } = open()
    for (const at of [1, 2, 3]) {
      await people.audit({ at, actor: 'ana', action: 'signed-in', object: 'ana', detail: '' })
    }
    await store?.close()
    store = null
    const db = new Database(join(folder, 'heed.sqlite'))
    expect(firstBrokenLink(db)).toBeNull()
    db.prepare("update audit set actor = 'ben' where at = 2").run()
    expect(firstBrokenLink(db)).toBe(2)
    db.prepare("update audit set actor = 'ana' where at = 2").run()
    db.prepare('delete from audit where at = 2').run()
    expect(firstBrokenLink(db)).toBe(3)
    db.close()
  })
})

function copyAsAfterCrash(folder: string, name: string): string {
  const copy = mkdtempSync(join(folder, `${name}-`))
  for (const file of ['heed.sqlite', 'heed.sqlite-wal']) {
    if (existsSync(join(folder, file))) copyFileSync(join(folder, file), join(copy, file))
  }
  return copy
}

/** `at` of the first line whose hash does not follow from the line before; null when all do. */
function firstBrokenLink(db: Database.Database): number | null {
  type Line = Record<'actor' | 'action' | 'object' | 'detail' | 'chain', string> & { at: number }
  const lines = db.prepare<[], Line>('select * from audit order by id').all()
  let before = ''
  for (const { at, actor, action, object, detail, chain } of lines) {
    const expected = createHash('sha256')
      .update(JSON.stringify([before, at, actor, action, object, detail]))
      .digest('hex')
    if (chain !== expected) return at
    before = chain
  }
  return null
}
