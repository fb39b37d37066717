import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setUp, type TestAgent } from '../support/agent.ts'
import { openCustomer } from '../support/customer.ts'
import { setUpToken, startTestApp, type TestApp } from '../support/start-app.ts'

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
})
afterAll(async () => {
  agent.socket.disconnect()
  await app.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a saved file is live, a wrong one never is, and the agents see what is wrong', async () => {
  const before = readFileSync(flow, 'utf8')
  writeFileSync(flow, before.replace(/What's your order number\?/g, 'Which order is it, please?'))
  await expect.poll(() => banners.length, { timeout: 10_000 }).toBe(1)
  expect(await asks()).toContain('Which order is it, please?')

  writeFileSync(flow, before.replace('steps:', 'stepz:'))
  await expect
    .poll(() => banners.at(-1)?.join(' '), { timeout: 10_000 })
    .toMatch(/late-order\.flow\.yaml:\d+:\d+/)
  expect(await asks()).toContain('Which order is it, please?')

  writeFileSync(flow, before)
  await expect.poll(() => banners.at(-1)?.join(' '), { timeout: 10_000 }).not.toMatch(/late-order/)
  expect(await asks()).toContain("What's your order number?")
})

async function asks(): Promise<string> {
  const customer = await openCustomer(app.url)
  await customer.say('my order is late')
  await expect.poll(() => customer.lines().length, { timeout: 10_000 }).toBe(2)
  customer.socket.disconnect()
  return customer.lines()[1] ?? ''
}
