import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPostgres, openStore, type Row, type Store } from '../../../src/store/index.ts'
import { migrations, tablesOf } from '../../../src/store/migrations.ts'
import { toPostgres } from '../../../src/store/postgres/migrate.ts'
import { hasPostgres, startPostgres, type TestPostgres } from '../../support/postgres.ts'
import { append, customer, said, say } from './contract.ts'

/** Every schema that was ever current, as the number of steps that lead to it. */
const released = migrations.map((_, place) => place).slice(1)
const id = 'c-1'

describe('what SQLite kept under an earlier schema', () => {
  test.each(released)('of %i steps is all there after the next start', async (steps) => {
    const folder = mkdtempSync(join(tmpdir(), 'heed-migrating-'))
    const db = new Database(join(folder, 'heed.sqlite'))
    for (const sql of migrations.slice(0, steps)) db.exec(sql)
    db.pragma(`user_version = ${steps}`)
    const rows = rowsUnder(steps)
    for (const [table, row] of rows) {
      const columns = Object.keys(row)
      const marks = columns.map((column) => `@${column}`)
      db.prepare(`insert into ${table} (${columns}) values (${marks})`).run(row)
    }
    db.close()
    const store = openStore(folder, () => 2_000)
    await expectAll(store, rows)
    await store.close()
    rmSync(folder, { recursive: true })
  })
})

describe.skipIf(!hasPostgres)('what PostgreSQL kept under an earlier schema', () => {
  let postgres: TestPostgres
  beforeAll(async () => {
    postgres = await startPostgres()
  })
  afterAll(() => postgres.stop())

  test.each(released)('of %i steps is all there after the next start', async (steps) => {
    const url = await postgres.database()
    for (const sql of migrations.slice(0, steps)) await postgres.ask(url, toPostgres(sql))
    const version = 'create table heed_schema (version integer not null)'
    await postgres.ask(url, `${version}; insert into heed_schema values (${steps})`)
    const rows = rowsUnder(steps)
    for (const [table, row] of rows) {
      const values = Object.values(row).map(quoted)
      await postgres.ask(url, `insert into ${table} (${Object.keys(row)}) values (${values})`)
    }
    const store = await openPostgres(url, () => 2_000)
    await expectAll(store, rows)
    await store.close()
  })
})

/** One row for each table of that time, with a value in every column that needs one. */
function rowsUnder(steps: number): Map<string, Row> {
  const db = new Database(':memory:')
  for (const sql of migrations.slice(0, steps)) db.exec(sql)
  const rows = tablesOf(migrations.slice(0, steps)).map((table): [string, Row] => {
    // What this statement is documented to answer.
    const columns = db.pragma(`table_info(${table})`) as { name: string; type: string }[]
    const plain = columns.map(({ name, type }) => [name, fitting(table, name, type)])
    const row: Row = { ...Object.fromEntries(plain), ...known[table] }
    const there = Object.entries(row).filter(([name]) => columns.some((each) => each.name === name))
    return [table, Object.fromEntries(there)]
  })
  db.close()
  return new Map(rows)
}

function fitting(table: string, name: string, type: string): string | number {
  if (type === 'INTEGER') return 1
  return name === 'conversation_id' ? id : `${name} of ${table}`
}

/** What has to fit together, or to be JSON. */
const known: Readonly<Record<string, Row>> = {
  conversations: {
    id,
    customer_id: customer.id,
    stage: 'bot',
    epoch: 0,
    agent_id: null,
    unread: 1,
  },
  events: {
    type: 'customer-said',
    epoch: 0,
    sender: customer.id,
    client_message_id: 'm-1',
    body: JSON.stringify({ clientMessageId: 'm-1', text: 'words of long ago' }),
  },
  outbox: { body: '{}', lane: null, died_at: null, reason: null },
  agents: { role: 'agent', teams: '[]' },
}

async function expectAll(store: Store, rows: ReadonlyMap<string, Row>): Promise<void> {
  for (const [table, row] of rows) {
    const kept: Row[] = []
    for await (const page of store.tables.pages(table)) kept.push(...page)
    // A start gives back what the process before it held.
    const before = table === 'outbox' ? { ...row, claimed_until: expect.any(Number) } : row
    if (table !== 'presence') expect(kept).toMatchObject([before])
  }
  const { log } = store
  expect(await log.read(id)).toMatchObject([{ seq: 1, text: 'words of long ago' }])
  expect(await log.head(id)).toMatchObject({ seq: 1, stage: 'bot', owed: true })
  const again = say('m-1', 'sent once more')
  expect(await append(log, id, again.happenings, again)).toMatchObject({ result: 'duplicate' })
  expect(await append(log, id, [said('m-2')])).toMatchObject({ events: [{ seq: 2 }] })
}

function quoted(value: string | number | null): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}
