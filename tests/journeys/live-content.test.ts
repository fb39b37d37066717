import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askServer } from '../../src/bridge/index.ts'
import { setUp, type TestAgent } from '../support/agent.ts'
import { openCustomer } from '../support/customer.ts'
import { invite, setUpToken, startTestApp, type TestApp } from '../support/start-app.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'heed-content-'))
const flow = join(folder, 'dialogs/late-order.flow.yaml')
let app: TestApp
let agent: TestAgent
const banners: string[][] = []

beforeAll(async () => {
  for (const name of ['dialogs', 'intents']) {
    cpSync(join(root, name), join(folder, name), { recursive: true })
  }
  app = await startTestApp({
    HEED_DIALOGS: join(folder, 'dialogs'),
    HEED_INTENTS: join(folder, 'intents'),
  })
  agent = await setUp(app.url, setUpToken(app), 'Ada')
  agent.socket.on('banner', (lines: string[]) => banners.push(lines))
}, 120_000)
afterAll(async () => {
  agent.socket.disconnect()
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
}, 120_000)

test('a saved file is live, a wrong one never is, and whoever can mend it sees what is wrong', async () => {
  const before = readFileSync(flow, 'utf8')
  writeFileSync(
    flow,
    before.replace(/What's your order number[^?]*\?/g, 'Which order is it, please?'),
  )
  await expect.poll(() => banners.length, { timeout: 60_000 }).toBe(1)
  expect(await asks()).toContain('Which order is it, please?')

  writeFileSync(flow, before.replace('steps:', 'stepz:'))
  await expect
    .poll(() => banners.at(-1)?.join(' '), { timeout: 60_000 })
    .toMatch(/1 file is not live: dialogs\/late-order\.flow\.yaml line \d+/)
  expect(await asks()).toContain('Which order is it, please?')

  writeFileSync(flow, before)
  await expect.poll(() => banners.at(-1)?.join(' '), { timeout: 60_000 }).not.toMatch(/late-order/)
  expect(await asks()).toContain("What's your order number")
}, 120_000)

test('after a first publish, wrong files are named to those who can mend them, until they are mended', async () => {
  const owner = await setUp(app.url, await invite(app, 'owner'), 'Pat')
  const colleague = await setUp(app.url, await invite(app, 'agent'), 'Ben')
  const asked = { do: 'publish', note: 'first', by: 'ada' }
  await askServer(join(app.data, 'control.sock'), 'publishing', asked)
  const before = readFileSync(flow, 'utf8')
  const praise = join(folder, 'dialogs/praise.flow.yaml')
  const kind = readFileSync(praise, 'utf8')
  writeFileSync(flow, before.replace('gave_up: ', 'gave_upp: '))
  writeFileSync(praise, kind.replace('say:', 'sya:'))
  for (const told of [agent, owner]) {
    await expect
      .poll(() => lastBanner(told), { timeout: 60_000 })
      .toMatch(/2 files are not live: dialogs\/late-order\.flow\.yaml line \d+: .*praise\.flow/)
  }
  expect(lastBanner(colleague)).not.toContain('not live')
  const late = await setUp(app.url, await invite(app, 'owner'), 'Sam')
  await expect.poll(() => lastBanner(late)).toContain('2 files are not live')
  expect(await asks()).toContain("What's your order number")

  writeFileSync(flow, before)
  writeFileSync(praise, kind)
  for (const told of [agent, owner, late]) {
    await expect.poll(() => lastBanner(told), { timeout: 60_000 }).not.toContain('not live')
  }
  for (const { socket } of [owner, colleague, late]) socket.disconnect()
}, 120_000)

function lastBanner({ heard }: TestAgent): string {
  return String(heard.findLast(([event]) => event === 'banner')?.[1] ?? '')
}

async function asks(): Promise<string> {
  const customer = await openCustomer(app.url)
  await customer.say('my order is late')
  await expect.poll(() => customer.lines().length, { timeout: 60_000 }).toBe(2)
  customer.socket.disconnect()
  return customer.lines()[1] ?? ''
}
