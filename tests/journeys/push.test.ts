import { afterAll, beforeAll, expect, test } from 'vitest'
import { setUp, type TestAgent } from '../support/agent.ts'
import { openCustomer } from '../support/customer.ts'
import { pushService } from '../support/push-service.ts'
import { invite, setUpToken, startTestApp, type TestApp } from '../support/start-app.ts'

const minute = 60_000
/** A Monday at noon in London, when the shop is open. */
const clock = { now: Date.UTC(2026, 10, 23, 12) }
let key = ''
let service: Awaited<ReturnType<typeof pushService>>
let app: TestApp
let lead: TestAgent
let agent: TestAgent
beforeAll(async () => {
  service = await pushService(() => key)
  const env = { HEED_PUSH_CONTACT: 'mailto:ops@shop.example', HEED_PUSH_SERVICES: service.url }
  app = await startTestApp(env, () => clock.now)
  lead = await setUp(app.url, setUpToken(app), 'Lea')
  agent = await setUp(app.url, await invite(app, 'agent'), 'Ann')
  key = (await lead.socket.emitWithAck('join', {})).pushKey
})
afterAll(async () => {
  for (const { socket } of [lead, agent]) socket.disconnect()
  await app.stop()
  service.stop()
})

test('whoever leads is called on their device when nobody came, with a level and a link and not a word more', async () => {
  const { subscription } = service
  expect(await lead.socket.emitWithAck('push', { subscription })).toEqual({ ok: true })
  const customer = await openCustomer(app.url)
  await customer.say('I am in tears, I cannot cope with this any more, I need a person')
  await expect.poll(() => agent.row(customer.conversation)?.level).toBe('severe')
  clock.now += 5 * minute + 1_000
  await expect.poll(() => service.called.length).toBe(1)
  const [call] = service.called
  expect(call).toMatchObject({ from: 'mailto:ops@shop.example', to: service.url, ttl: '600' })
  expect(call?.payload).toEqual({
    level: 'severe',
    link: expect.stringMatching(new RegExp(`/console#conversation/${customer.conversation}$`)),
  })

  await agent.act('claim', customer.conversation)
  const { endpoint } = subscription
  expect(await agent.socket.emitWithAck('push-off', { endpoint })).toEqual({ ok: true })
  const second = await openCustomer(app.url)
  await second.say('I want to kill myself')
  await expect.poll(() => agent.row(second.conversation)?.level).toBe('crisis')
  // Nobody can end somebody else's calls.
  clock.now += 3 * minute + 1_000
  await expect.poll(() => service.called.length).toBe(3)
  expect(await lead.socket.emitWithAck('push-off', { endpoint })).toEqual({ ok: true })
  for (const { socket } of [customer, second]) socket.disconnect()
})

test('a browser that no push service knows any more is called once and forgotten', async () => {
  await lead.socket.emitWithAck('push', { subscription: service.subscription })
  service.answer(410)
  const customer = await openCustomer(app.url)
  await customer.say('I want to kill myself')
  await expect.poll(() => agent.row(customer.conversation)?.level).toBe('crisis')
  const told = () => agent.row(customer.conversation)?.alerted
  const tries = service.tries()
  clock.now += minute + 1_000
  await expect.poll(told).toEqual(['supervisor'])
  await expect.poll(service.tries).toBe(tries + 1)
  service.answer(201)
  clock.now += 2 * minute
  await expect.poll(told).toEqual(['supervisor', 'outside'])
  expect(service.tries()).toBe(tries + 1)
  const { letters } = await lead.socket.emitWithAck('dead-letters', {})
  expect(letters).toEqual([])
  customer.socket.disconnect()
})

test.each([
  ['a host that is no push service', 'https://intranet.shop.example/hook'],
  ['a port of this machine that nobody named', 'http://127.0.0.1:1/hook'],
  ['a name that only ends like one', 'https://evil-fcm.googleapis.com.example/send'],
])('no alert is ever sent to %s', async (_, endpoint) => {
  const subscription = { ...service.subscription, endpoint }
  const answer = await lead.socket.emitWithAck('push', { subscription })
  expect(answer).toMatchObject({ ok: false, code: 'not-allowed' })
})
