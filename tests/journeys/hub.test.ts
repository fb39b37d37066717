import { afterAll, beforeAll, expect, test } from 'vitest'
import { signature } from '../../src/effects/index.ts'
import { setUp } from '../support/agent.ts'
import { openCustomer } from '../support/customer.ts'
import { webSink } from '../support/sinks.ts'
import { setUpToken, startTestApp, type TestApp } from '../support/start-app.ts'

const secret = 'a secret that is long enough'
let app: TestApp
let hub: Awaited<ReturnType<typeof webSink>>
beforeAll(async () => {
  hub = await webSink()
  app = await startTestApp({
    HEED_HUB_URL: hub.url,
    HEED_WEBHOOK_SECRET: secret,
    HEED_LEASE_SECONDS: '0.5',
  })
})
afterAll(async () => {
  await app.stop()
  hub.stop()
})

/** Speaks as the hub does. */
async function speak(
  activity: object,
  how: { secret?: string; at?: number } = {},
): Promise<number> {
  const body = JSON.stringify(activity)
  const seconds = Math.floor((how.at ?? Date.now()) / 1000)
  const response = await fetch(`${app.url}/api/handoff`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': 'id-1',
      'webhook-timestamp': String(seconds),
      'webhook-signature': signature(how.secret ?? secret, 'id-1', seconds, body),
    },
  })
  return response.status
}

const heard = () => hub.received.map(({ body }) => JSON.parse(body))

test('another hub gets the whole context, takes over, answers and finishes', async () => {
  const customer = await openCustomer(app.url)
  const conversation = { id: customer.conversation }
  await customer.say('I am in tears, my parcel is lost and I need a person')
  await expect.poll(() => heard().map(({ name }) => name)).toContain('handoff.initiate')
  const initiate = heard().find(({ name }) => name === 'handoff.initiate')
  expect(initiate).toMatchObject({ type: 'event', conversation, value: { contacts: 0 } })
  expect(initiate.value.triggers.length).toBeGreaterThan(0)
  expect(initiate.attachments[0].content.activities.at(-1).text).toContain('my parcel is lost')

  const from = { name: 'Hanna' }
  const status = (state: string) =>
    speak({ type: 'event', name: 'handoff.status', conversation, value: { state }, from })
  expect(await status('accepted')).toBe(200)
  await expect.poll(() => customer.heads.at(-1)?.stage).toBe('with-agent')
  await expect.poll(() => customer.lines().at(-1)).toMatch(/Hanna has joined/)
  const said = { type: 'message', id: 'hub-message-1', conversation, from, text: 'Hello from us.' }
  expect(await speak(said)).toBe(200)
  expect(await speak(said)).toBe(200)
  await expect
    .poll(() => customer.lines().filter((line) => line === 'Hello from us.'))
    .toHaveLength(1)

  await customer.say('thank you Hanna')
  await expect.poll(() => heard().map(({ text }) => text)).toContain('thank you Hanna')
  // When one of our own agents is lost, the hub is not: no lease of ours runs out on people who are not ours.
  const agent = await setUp(app.url, setUpToken(app), 'Ada')
  const witness = await openCustomer(app.url)
  await witness.say('can I talk to a person')
  await expect.poll(() => agent.row(witness.conversation)?.stage).toBe('waiting')
  await agent.act('claim', witness.conversation)
  await expect.poll(() => witness.heads.at(-1)?.stage).toBe('with-agent')
  agent.socket.disconnect()
  await expect.poll(() => witness.heads.at(-1)?.stage).toBe('waiting')
  witness.socket.disconnect()
  expect(customer.heads.at(-1)?.stage).toBe('with-agent')
  expect(await status('completed')).toBe(200)
  await expect.poll(() => customer.heads.at(-1)?.stage).toBe('closed')
  expect(await status('accepted')).toBe(409)
  customer.socket.disconnect()
})

test('what is not signed, too old, or not an activity is refused', async () => {
  const activity = {
    type: 'event',
    name: 'handoff.status',
    conversation: { id: 'conversation-1' },
    value: { state: 'accepted' },
  }
  expect(await speak(activity, { secret: 'another secret of the same length' })).toBe(401)
  expect(await speak(activity, { at: Date.now() - 600_000 })).toBe(401)
  expect(await speak({ type: 'typing' })).toBe(400)
  expect(await speak({ ...activity, conversation: { id: 'x'.repeat(70_000) } })).toBe(413)
  expect(await speak(activity)).toBe(409)
})
