import { afterEach, expect, test } from 'vitest'
import { openCustomer } from '../support/customer.ts'
import { startTestApp, type TestApp } from '../support/start-app.ts'

let app: TestApp
afterEach(() => app.stop())

test('four short messages in a row get one answer', async () => {
  app = await startTestApp({ HEED_PAUSE_SECONDS: '0.6' })
  const customer = await openCustomer(app.url)
  for (const text of ['hi', 'so', 'my order', 'it is late again']) await customer.say(text)
  await expect.poll(() => customer.lines().length, { timeout: 5_000 }).toBe(2)
  await customer.say('thanks')
  await expect.poll(() => customer.lines().length, { timeout: 5_000 }).toBe(3)
  customer.socket.disconnect()
})

test('while the customer types the bot waits, and not for ever', async () => {
  app = await startTestApp({ HEED_PAUSE_SECONDS: '0.5', HEED_LONGEST_PAUSE_SECONDS: '6' })
  const [customer, quick] = [await openCustomer(app.url), await openCustomer(app.url)]
  await customer.say('my order is late')
  await customer.socket.emitWithAck('typing', { typing: true })
  // Another conversation has its answer long before; this one is still listened to.
  await quick.say('my order is late')
  await expect.poll(() => quick.lines().length, { timeout: 5_000 }).toBe(2)
  expect(customer.lines().length).toBe(1)
  await expect.poll(() => customer.lines().length, { timeout: 10_000 }).toBe(2)
  for (const { socket } of [customer, quick]) socket.disconnect()
})

test('a crisis is answered at once, however long the bot would listen', async () => {
  app = await startTestApp({ HEED_PAUSE_SECONDS: '600', HEED_LONGEST_PAUSE_SECONDS: '600' })
  const customer = await openCustomer(app.url)
  await customer.socket.emitWithAck('typing', { typing: true })
  await customer.say('I want to kill myself')
  await expect.poll(() => customer.lines().length, { timeout: 5_000 }).toBe(2)
  customer.socket.disconnect()
})
