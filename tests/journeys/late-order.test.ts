import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askServer } from '../../src/bridge/index.ts'
import { openCustomer, type TestCustomer } from '../support/customer.ts'
import { startTestApp, type TestApp } from '../support/start-app.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'heed-late-'))
const flow = join(folder, 'dialogs/late-order.flow.yaml')
let app: TestApp
let customer: TestCustomer

beforeAll(async () => {
  for (const name of ['dialogs', 'intents']) {
    cpSync(join(root, name), join(folder, name), { recursive: true })
  }
  app = await startTestApp({
    HEED_DIALOGS: join(folder, 'dialogs'),
    HEED_INTENTS: join(folder, 'intents'),
  })
})
afterAll(async () => {
  customer?.socket.disconnect()
  await app?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a late order is settled although the server restarts at every turn and a new version goes live in the middle', {
  timeout: 180_000,
}, async () => {
  await publish('first')
  customer = await openCustomer(app.url)

  expect(await turn("my parcel still hasn't come and I've emailed twice, I'm fed up")).toMatch(
    /order number/,
  )
  expect(await turn('what time do you close?')).toMatch(
    /open 8am to 8pm.*Back to your order.*order number/s,
  )

  await publishAnotherFlow()
  const newcomer = await openCustomer(app.url)
  await newcomer.say('my order is late')
  await expect.poll(() => newcomer.lines().at(-1), { timeout: 10_000 }).toMatch(/Which shop/)
  newcomer.socket.disconnect()

  expect(await turn('ab-123456')).toMatch(/Royal Post.*Which would help most/s)
  expect(await turn('Refund me')).toMatch(/£42\.50/)
  expect(await turn('go on then')).toMatch(/R-20417/)
  expect(await turn('yes')).toMatch(/^Good\./)
  expect(customer.lines().join(' ')).not.toMatch(/Which shop|lost my place|start/i)
})

/** One message and its answer; then the server is stopped and started again. */
async function turn(text: string): Promise<string> {
  const before = customer.lines().length
  await expect
    .poll(() => customer.say(text, `late-order-${before}`).then(({ ok }) => ok))
    .toBe(true)
  await expect.poll(() => customer.lines().length, { timeout: 15_000 }).toBeGreaterThan(before)
  await app.restart()
  await expect.poll(() => customer.socket.connected, { timeout: 15_000 }).toBe(true)
  return customer.lines().slice(before).join(' ')
}

async function publish(note: string): Promise<void> {
  const asked = { do: 'publish', note, by: 'ada' }
  await askServer(join(app.data, 'control.sock'), 'publishing', asked)
}

/** Another first question, another order of steps: what a conversation that stayed behind must not notice. */
async function publishAnotherFlow(): Promise<void> {
  const now = readFileSync(flow, 'utf8')
  const first = '  - id: ask-number\n'
  const inserted = `  - id: shop\n    confirm: Which shop was it, the new one?\n    yes: ask-number\n    no: ask-number\n\n${first}`
  const next = now
    .replace(first, inserted)
    .replace('steps:\n', 'note: The second edition.\nsteps:\n')
  expect(next).not.toBe(now)
  writeFileSync(flow, next)
  await publish('ask for the shop first')
}
