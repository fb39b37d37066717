import { afterAll, beforeAll, expect, test } from 'vitest'
import { setUp, signIn, type TestAgent } from '../support/agent.ts'
import { openCustomer, type TestCustomer } from '../support/customer.ts'
import { mailSink } from '../support/sinks.ts'
import { setUpToken, startTestApp, type TestApp } from '../support/start-app.ts'

const hour = 3_600_000
/** A Monday at noon in London. */
const clock = { now: Date.UTC(2026, 10, 23, 12) }
let app: TestApp
let agent: TestAgent
let mail: Awaited<ReturnType<typeof mailSink>>
beforeAll(async () => {
  mail = await mailSink()
  const env = { HEED_SMTP_URL: mail.url, HEED_LEASE_SECONDS: '86400' }
  app = await startTestApp(env, () => clock.now)
  agent = await setUp(app.url, setUpToken(app), 'Ada')
})
afterAll(async () => {
  agent.socket.disconnect()
  await app.stop()
  mail.stop()
})

/** Sessions and tickets end as time goes by; people come back. */
async function later(time: number): Promise<void> {
  clock.now += time
  agent.socket.disconnect()
  agent = await signIn(app.url, 'Ada')
}

async function comeBack({ socket, visitor }: TestCustomer): Promise<TestCustomer> {
  socket.disconnect()
  const customer = await openCustomer(app.url, { known: visitor })
  await expect.poll(() => customer.seen.length).toBeGreaterThan(0)
  return customer
}

/** A case that an agent has dealt with and wraps up with a follow-up at this time. */
async function dealtWith(customer: TestCustomer, words: string, at: number, email = false) {
  const { conversation } = customer
  await customer.say(words)
  await expect.poll(() => agent.row(conversation)?.stage).toBe('waiting')
  await agent.act('claim', conversation)
  await expect.poll(() => agent.row(conversation)?.stage).toBe('with-agent')
  await expect.poll(() => agent.row(conversation)?.level).not.toBe('crisis')
  await agent.act('finish', conversation)
  await expect.poll(() => agent.row(conversation)?.stage).toBe('wrap-up')
  const followUp = { at, say: null, email, consent: true }
  const wrapped = { disposition: 'follow-up-promised', note: '', goodwill: null, followUp }
  return agent.act('wrap-up', conversation, wrapped)
}

const asks = (customer: TestCustomer) =>
  customer.lines().filter((line) => line.includes('Has it been solved?'))

test('asks after quiet hours, recalls the case, and “not yet” goes to the same agent at the front', async () => {
  let customer = await openCustomer(app.url)
  // At nine in the evening nobody is written to: it becomes eight the next morning.
  expect(
    await dealtWith(
      customer,
      'Where is my parcel? I want to speak to a person',
      clock.now + 9 * hour,
    ),
  ).toMatchObject({ ok: true })
  await expect.poll(() => customer.heads.at(-1)?.stage).toBe('closed')
  await later(12 * hour)
  const other = await openCustomer(app.url)
  await other.say('can I talk to somebody please')
  await expect.poll(() => agent.row(other.conversation)?.stage).toBe('waiting')
  customer = await comeBack(customer)
  expect(asks(customer)).toEqual([])
  await later(9 * hour)
  customer = await comeBack(customer)
  await expect.poll(() => asks(customer)).toHaveLength(1)
  expect(customer.seen.at(-1)?.choices).toEqual(["Yes, it's solved", 'No, not yet'])

  const choice = 'No, not yet'
  await customer.socket.emitWithAck('say', { clientMessageId: 'not-yet-1', text: choice, choice })
  await expect
    .poll(() => agent.row(customer.conversation))
    .toMatchObject({
      stage: 'waiting',
      reason: 'follow-up',
      position: 1,
      offer: { agent: { name: 'Ada' } },
    })
  for (const { socket } of [customer, other]) socket.disconnect()
})

test('“solved” ends it with a thank you', async () => {
  let customer = await openCustomer(app.url)
  await dealtWith(customer, 'my order is late, please get me a person', clock.now + hour)
  await later(hour / 2)
  clock.now += hour / 2 + 1_000
  customer = await comeBack(customer)
  await expect.poll(() => asks(customer)).toHaveLength(1)
  await customer.say('yes, all good now')
  await expect.poll(() => customer.lines().at(-1)).toMatch(/glad it's settled/)
  expect(customer.heads.at(-1)?.stage).toBe('bot')
  customer.socket.disconnect()
})

test('is not sent once the customer has written first', async () => {
  const customer = await openCustomer(app.url)
  await dealtWith(customer, 'my order is late, I want a human', clock.now + hour)
  await customer.say('hello, me again')
  await expect.poll(() => customer.heads.at(-1)?.stage).toBe('bot')
  await later(2 * hour)
  const witness = await openCustomer(app.url)
  await dealtWith(witness, 'can I speak to a person about my order', clock.now + 1)
  clock.now += 2_000
  await expect.poll(() => asks(witness)).toHaveLength(1)
  expect(asks(customer)).toEqual([])
  for (const { socket } of [customer, witness]) socket.disconnect()
})

test('is refused after a sign of abuse', async () => {
  const customer = await openCustomer(app.url)
  const words = 'my husband checks my phone and threatens me, I want to talk to a person'
  expect(await dealtWith(customer, words, clock.now + hour)).toMatchObject({
    ok: false,
    code: 'not-allowed',
  })
  customer.socket.disconnect()
})

test('goes to the e-mail address that was left, when the customer agreed', async () => {
  const customer = await openCustomer(app.url)
  await agent.socket.emitWithAck('state', { state: 'away' })
  await customer.say('can I talk to somebody please')
  await expect.poll(() => agent.row(customer.conversation)?.stage).toBe('waiting')
  await customer.say('write to sam.reed@mail.example please')
  await expect.poll(() => customer.lines().length).toBe(3)
  expect(await dealtWith(customer, 'thank you', clock.now + hour, true)).toMatchObject({ ok: true })
  await later(hour / 2)
  clock.now += hour / 2 + 1_000
  await expect.poll(() => mail.received.length).toBe(1)
  expect(mail.received[0]).toContain('To: sam.reed@mail.example')
  expect(mail.received[0]).toContain('Has it been solved?')
  customer.socket.disconnect()
})
