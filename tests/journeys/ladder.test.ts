import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signature } from '../../src/effects/index.ts'
import { setUp } from '../support/agent.ts'
import { openCustomer } from '../support/customer.ts'
import { mailSink, webSink } from '../support/sinks.ts'
import { invite, setUpToken, startTestApp, type TestApp } from '../support/start-app.ts'

const minute = 60_000
/** A Monday at noon in London, when the shop is open. */
const clock = { now: Date.UTC(2026, 10, 23, 12) }
const secret = 'a secret that is long enough'
let app: TestApp
let hook: Awaited<ReturnType<typeof webSink>>
let mail: Awaited<ReturnType<typeof mailSink>>
beforeAll(async () => {
  hook = await webSink()
  mail = await mailSink()
  const env = {
    HEED_WEBHOOKS: hook.url,
    HEED_WEBHOOK_SECRET: secret,
    HEED_SMTP_URL: mail.url,
    HEED_MAIL_FROM: 'heed@shop.example',
    HEED_ALERT_EMAILS: 'on-call@shop.example',
  }
  app = await startTestApp(env, () => clock.now)
})
afterAll(async () => {
  await app.stop()
  hook.stop()
  mail.stop()
})

const told = () => hook.received.map(({ body }) => JSON.parse(body))

describe('with nobody there', () => {
  test('somebody in danger is answered at once, on call is told at once, and the promise is kept or visibly broken', async () => {
    const customer = await openCustomer(app.url)
    await customer.say('I want to kill myself')
    await expect.poll(() => customer.heads.at(-1)?.stage).toBe('waiting')
    await expect.poll(() => mail.received.length).toBe(1)
    expect(mail.received[0]).toContain('To: on-call@shop.example')
    expect(mail.received[0]).toContain('crisis')
    expect(mail.received[0]).not.toContain('kill')

    await expect.poll(() => told().map(({ type }) => type)).toContain('promised')
    const requested = hook.received.find(({ body }) => body.includes('handover-requested'))
    const { headers = {}, body = '' } = requested ?? {}
    const id = String(headers['webhook-id'])
    expect(headers['webhook-signature']).toBe(
      signature(secret, id, Number(headers['webhook-timestamp']), body),
    )
    expect(JSON.parse(body)).toMatchObject({ conversation: customer.conversation, level: 'crisis' })
    expect(hook.received.map((each) => each.body).join()).not.toMatch(/kill|self_harm/)

    clock.now += 61 * minute
    await expect.poll(() => told().map(({ type }) => type)).toContain('promise-broken')
    await expect.poll(() => customer.seen.at(-1)?.text).toMatch(/should have written/)
    customer.socket.disconnect()
  })
})

describe('with an agent there', () => {
  test('who waits hears of it, then the supervisor is told, then whoever is on call, then the customer the truth', async () => {
    const admin = await setUp(app.url, setUpToken(app), 'Ada')
    const agent = await setUp(app.url, await invite(app, 'agent'), 'Ben')
    const mails = mail.received.length
    const customer = await openCustomer(app.url)
    await customer.say('I am in tears, I cannot cope with this any more, I need a person')
    await expect.poll(() => agent.row(customer.conversation)?.level).toBe('severe')
    const texts = () => customer.lines().join('\n')

    clock.now += 2 * minute + 1_000
    await expect.poll(texts).toMatch(/haven't been forgotten/)
    clock.now += 2 * minute
    await expect.poll(() => texts().match(/haven't been forgotten/g)?.length).toBe(2)
    clock.now += minute
    await expect.poll(() => admin.heard.map(([event]) => event)).toContain('alert')
    expect(agent.heard.map(([event]) => event)).not.toContain('alert')
    await expect.poll(texts).toMatch(/longer than it should/)
    await expect.poll(() => agent.row(customer.conversation)?.promisedBy).toBeGreaterThan(clock.now)
    expect(mail.received.length).toBe(mails)
    clock.now += 5 * minute
    await expect.poll(() => mail.received.length).toBe(mails + 1)
    await expect
      .poll(() => agent.row(customer.conversation)?.alerted)
      .toEqual(['supervisor', 'outside'])

    await agent.act('claim', customer.conversation)
    await expect.poll(() => agent.row(customer.conversation)?.stage).toBe('with-agent')
    await agent.act('say', customer.conversation, {
      clientMessageId: 'first-word-1',
      text: 'Hello, I am Ben.',
    })
    await expect.poll(() => agent.row(customer.conversation)?.promisedBy).toBeNull()
    const before = customer.seen.length
    clock.now += 2_000 * minute
    await expect.poll(() => told().filter(({ type }) => type === 'promise-kept').length).toBe(1)
    expect(customer.seen.length).toBe(before)
    for (const { socket } of [admin, agent, customer]) socket.disconnect()
  })

  test('who waits may go on without a person, unless they are in distress', async () => {
    const agent = await setUp(app.url, await invite(app, 'agent'), 'Cem')
    const customer = await openCustomer(app.url)
    await customer.say('can I talk to somebody please')
    await expect.poll(() => agent.row(customer.conversation)?.stage).toBe('waiting')
    clock.now += 2 * minute + 1_000
    await expect.poll(() => customer.seen.at(-1)?.choices).toEqual(['Carry on without a person'])
    const choice = 'Carry on without a person'
    const said = { clientMessageId: 'leaving-the-line', text: choice, choice }
    await customer.socket.emitWithAck('say', said)
    await expect.poll(() => customer.heads.at(-1)?.stage).toBe('bot')
    await expect.poll(() => agent.row(customer.conversation)).toBeUndefined()
    for (const { socket } of [agent, customer]) socket.disconnect()
  })
})

test('a webhook that is never taken is tried again, ends in the list of dead letters, and can be sent again', async () => {
  const admin = await setUp(app.url, await invite(app, 'supervisor'), 'Dee')
  hook.answer(410)
  const customer = await openCustomer(app.url)
  await customer.say('can I talk to somebody please')
  const letters = async () => (await admin.socket.emitWithAck('dead-letters', {})).letters
  await expect.poll(letters).toContainEqual(
    expect.objectContaining({
      topic: 'webhook',
      reason: 'gone',
      conversation: customer.conversation,
    }),
  )
  hook.answer(200)
  const before = hook.received.length
  const [letter] = await letters()
  expect(await admin.socket.emitWithAck('send-again', { key: letter.key })).toEqual({ ok: true })
  await expect.poll(() => hook.received.length).toBe(before + 1)
  expect(hook.received.at(-1)?.headers['webhook-id']).toBe(letter.key)
  for (const { socket } of [admin, customer]) socket.disconnect()
})
