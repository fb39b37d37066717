import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSettings } from '../../src/settings.ts'
import { chooseStore } from '../../src/store/index.ts'
import { setUp, signIn, type TestAgent } from '../support/agent.ts'
import { openCustomer, type TestCustomer } from '../support/customer.ts'
import { hasPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts'
import { settingsFor, setUpToken, startTestApp, type TestApp } from '../support/start-app.ts'

const main = join(import.meta.dirname, '../../src/cli/main.ts')
const run = promisify(execFile)
const patient = { timeout: 60_000 }
/** Stands in everything that one person leaves behind, and nowhere else. */
const marker = 'zebrafinch'
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const stores = [
  { name: 'SQLite', postgres: false, skip: false },
  { name: 'PostgreSQL', postgres: true, skip: !hasPostgres },
]

describe.each(stores)(
  'with $name, somebody who asks to be forgotten',
  ({ postgres: wanted, skip }) => {
    let postgres: TestPostgres | undefined
    let env: Record<string, string> = {}
    let app: TestApp
    let agent: TestAgent
    let customer: TestCustomer
    let bystander: TestCustomer

    beforeAll(async () => {
      if (skip) return
      if (wanted) {
        postgres = await startPostgres()
        env = { DATABASE_URL: await postgres.database() }
      }
      // Letters wait for a server that never comes, so that they are still there to be erased.
      env.HEED_SMTP_URL = 'smtp://127.0.0.1:1'
      app = await startTestApp(env)
      agent = await setUp(app.url, setUpToken(app), 'Ada')
    }, 120_000)
    afterAll(async () => {
      for (const one of [agent, customer, bystander]) one?.socket.disconnect()
      await app?.stop()
      await postgres?.stop()
    })

    test.skipIf(skip)('has left something everywhere, as others have', patient, async () => {
      bystander = await openCustomer(app.url)
      await bystander.say('a parcel for the bystander')
      await expect.poll(() => bystander.lines().length).toBeGreaterThan(1)
      customer = await openCustomer(app.url)
      await leaveEverything()
    })

    test.skipIf(skip)('is given all of it first', patient, async () => {
      const [kept, ...more] = JSON.parse(await heed('export', customer.conversation))
      expect(more).toEqual([])
      for (const table of ['events', 'conversations', 'private_values', 'outbox', 'visitors']) {
        expect([table, kept[table]?.length > 0]).toEqual([table, true])
      }
      expect(JSON.stringify(kept)).toContain(marker)
      expect(JSON.stringify(kept)).not.toContain('bystander')
    })

    test.skipIf(skip)('loses nothing by a dry run', patient, async () => {
      const before = await everyRow()
      expect(before).toContain(marker)
      expect(await heed('erase', customer.conversation)).toContain('Would erase 1 conversations.')
      expect(await heed('retain', '--before', tomorrow())).toContain('Say --yes to do it.')
      expect(count(await everyRow())).toBe(count(before))
      expect(files()).toHaveLength(2)
      expect(await found()).toEqual([customer.conversation])
    })

    test.skipIf(skip)('is in no table, file, search or outbox afterwards', patient, async () => {
      expect(await heed('erase', customer.conversation, '--yes')).toBe('Erased 1 conversations.')
      expect(await everyRow()).not.toContain(marker)
      expect(await everyRow()).toContain('bystander')
      expect(files()).toEqual([])
      expect(await found()).toEqual([])
      for (const [name, bytes] of bytesOfFiles())
        expect([name, bytes.includes(marker)]).toEqual([name, false])
      expect(await heed('export', customer.conversation)).not.toContain(marker)

      await app.restart()
      agent.socket.disconnect()
      agent = await signIn(app.url, 'Ada')
      expect(await found()).toEqual([])
      expect(await everyRow()).not.toContain(marker)
    })

    test.skipIf(skip)('leaves the others, until their time has come, too', patient, async () => {
      const dry = await heed('retain', '--before', tomorrow())
      expect(dry).toContain(bystander.conversation)
      expect(dry).not.toContain(customer.conversation)
      expect(await heed('retain', '--before', tomorrow(), '--yes')).toBe('Erased 1 conversations.')
      expect(await everyRow()).not.toContain('bystander')
    })

    async function leaveEverything(): Promise<void> {
      const { conversation, socket } = customer
      await customer.say(`Where is my parcel, ${marker}? I want to speak to a person`)
      await expect.poll(() => agent.row(conversation)?.stage).toBe('waiting')
      await customer.say(`write to ${marker}@example.com`)
      const sent = await fetch(`${app.url}/chat/attachments`, {
        method: 'POST',
        headers: {
          origin: app.url,
          authorization: `Bearer ${customer.ticket}`,
          'x-heed-message': 'message-with-picture',
          'x-heed-name': `${marker}.png`,
        },
        body: new Uint8Array(png),
      })
      const { id } = await sent.json()
      const picture = { clientMessageId: 'message-with-picture', text: '', attachments: [id] }
      expect(await socket.emitWithAck('say', picture)).toMatchObject({ ok: true })
      await agent.act('claim', conversation)
      await expect.poll(() => agent.row(conversation)?.stage).toBe('with-agent')
      expect(
        await agent.socket.emitWithAck('note', { conversation, text: `${marker} called before` }),
      ).toMatchObject({ ok: true })
      expect(
        await agent.act('say', conversation, {
          clientMessageId: 'words-of-the-agent',
          text: `Dear ${marker}`,
        }),
      ).toMatchObject({ ok: true })
      await agent.socket.emitWithAck('draft', { conversation, text: `and then, ${marker}` })
      await agent.act('finish', conversation)
      await expect.poll(() => agent.row(conversation)?.stage).toBe('wrap-up')
      const inThreeDays = Date.now() + 3 * 86_400_000
      const followUp = { at: inThreeDays, say: `All well, ${marker}?`, email: true, consent: true }
      const wrapped = { disposition: 'follow-up-promised', note: marker, goodwill: null, followUp }
      expect(await agent.act('wrap-up', conversation, wrapped)).toMatchObject({ ok: true })
      await expect.poll(() => customer.heads.at(-1)?.stage).toBe('closed')
      expect(await found()).toEqual([conversation])
    }

    async function heed(...words: string[]): Promise<string> {
      const settings = { ...process.env, ...settingsFor(app.data, env) }
      const { stdout } = await run(process.execPath, [main, ...words], { env: settings })
      return stdout.trim()
    }

    async function found(): Promise<string[]> {
      const answer = await agent.socket.emitWithAck('search', { text: marker })
      return answer.found.map((one: { conversation: string }) => one.conversation)
    }

    /** What is in every table: those of the database that nodes share, or of a copy of the file, which is the server's alone. */
    async function everyRow(): Promise<string> {
      const copy = mkdtempSync(join(tmpdir(), 'heed-copy-'))
      const data = wanted ? app.data : join(copy, 'backup')
      if (!wanted) await heed('backup', data)
      const store = await chooseStore(readSettings(settingsFor(data, env)))
      const rows: unknown[] = []
      try {
        for (const name of store.tables.names) {
          for await (const page of store.tables.pages(name)) rows.push(...page)
        }
      } finally {
        await store.close()
        rmSync(copy, { recursive: true })
      }
      return JSON.stringify(rows)
    }

    /** A file of the customer's, and what is noted about it. */
    function files(): string[] {
      return readdirSync(join(app.data, 'attachments'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name)
    }

    function bytesOfFiles(): [string, Buffer][] {
      return readdirSync(app.data, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name, parentPath }) => [name, readFileSync(join(parentPath, name))])
    }
  },
)

function count(rows: string): number {
  return rows.split(marker).length
}

function tomorrow(): string {
  return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
}
