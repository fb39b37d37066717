import { afterAll, beforeAll, expect, test } from 'vitest'
import { setUp, type TestAgent } from '../support/agent.ts'
import { openCustomer } from '../support/customer.ts'
import { setUpToken, startTestApp, type TestApp } from '../support/start-app.ts'

let app: TestApp
let agent: TestAgent

beforeAll(async () => {
  app = await startTestApp({ HEED_LEASE_SECONDS: '0.5' })
  agent = await setUp(app.url, setUpToken(app), 'Ada')
})
afterAll(async () => {
  agent.socket.disconnect()
  await app.stop()
})

test('a desperate customer is handed over, answered by a person and handed back', async () => {
  const customer = await openCustomer(app.url)
  await customer.say(
    'My parcel is three weeks late and I cannot cope with this any more, I am in tears',
  )
  await expect.poll(() => customer.lines().length).toBe(2)
  await expect.poll(() => agent.row(customer.conversation)?.stage).toBe('waiting')

  expect(await agent.act('claim', customer.conversation)).toMatchObject({ ok: true })
  await expect.poll(() => agent.row(customer.conversation)?.stage).toBe('with-agent')
  const { view } = await agent.socket.emitWithAck('watch', { conversation: customer.conversation })
  expect(view.card.triggers.length).toBeGreaterThan(0)
  const trigger = view.card.triggers[0]
  const said = view.events.find((event: { seq: number }) => event.seq === trigger.seq)
  expect(said.text.slice(trigger.start, trigger.end)).toBe(trigger.quote)

  const words = {
    clientMessageId: 'agent-message-1',
    text: 'Hello, I am Ada. I have read everything.',
  }
  expect(await agent.act('say', customer.conversation, words)).toMatchObject({ ok: true })
  await expect
    .poll(() => customer.seen.at(-1))
    .toMatchObject({ from: 'agent', name: 'Ada', text: words.text })

  expect(
    await agent.act('hand-back', customer.conversation, { note: 'Knows the date now.' }),
  ).toMatchObject({ ok: true })
  await expect.poll(() => customer.heads.at(-1)?.stage).toBe('bot')
  customer.socket.disconnect()
})

test('a crisis goes to the front of the line and is let go only once a person clears it', async () => {
  const calm = await openCustomer(app.url)
  await calm.say('I would like to talk to a person please')
  await expect.poll(() => agent.row(calm.conversation)?.position).toBe(1)

  const inDanger = await openCustomer(app.url)
  await inDanger.say('I want to kill myself')
  await expect.poll(() => agent.row(inDanger.conversation)?.position).toBe(1)
  expect(agent.row(inDanger.conversation)).toMatchObject({ level: 'crisis', kind: 'self_harm' })
  await expect.poll(() => inDanger.lines().length).toBe(2)

  await agent.act('claim', inDanger.conversation)
  await expect.poll(() => agent.row(inDanger.conversation)?.stage).toBe('with-agent')
  expect(await agent.act('finish', inDanger.conversation)).toMatchObject({
    ok: false,
    code: 'crisis-not-cleared',
  })
  expect(await agent.act('hand-back', inDanger.conversation, { note: '' })).toMatchObject({
    ok: false,
    code: 'crisis-not-cleared',
  })
  expect(
    await agent.act('clear-crisis', inDanger.conversation, { reason: 'Her sister is with her.' }),
  ).toMatchObject({ ok: true })
  expect(await agent.act('finish', inDanger.conversation)).toMatchObject({ ok: true })
  for (const { socket } of [calm, inDanger]) socket.disconnect()
})

test('nobody who claims second gets the conversation', async () => {
  const customer = await openCustomer(app.url)
  await customer.say('can I talk to somebody')
  await expect.poll(() => agent.row(customer.conversation)?.stage).toBe('waiting')
  const claims = await Promise.all(
    [1, 2, 3, 4].map(() => agent.act('claim', customer.conversation)),
  )
  expect(claims.filter(({ ok }) => ok)).toHaveLength(1)
  expect(claims.find(({ ok }) => !ok)).toMatchObject({ code: 'taken' })
  await agent.act('release', customer.conversation, { reason: 'not for me' })
  customer.socket.disconnect()
})

test('no reading, note or score ever reaches the customer', async () => {
  const customer = await openCustomer(app.url)
  const heard: unknown[] = []
  customer.socket.onAny((...args) => heard.push(args))
  await customer.say('I am furious, nobody answers me and I want a human being now')
  await expect.poll(() => agent.row(customer.conversation)?.stage).toBe('waiting')
  await agent.act('claim', customer.conversation)
  await expect.poll(() => agent.row(customer.conversation)?.stage).toBe('with-agent')
  await agent.act('note', customer.conversation, { text: 'secret note', epoch: undefined })
  await expect.poll(() => customer.seen.length).toBeGreaterThan(3)
  expect(JSON.stringify(heard)).not.toMatch(
    /secret note|score|evidence|"level"|"why"|reading|emotion/,
  )
  await agent.act('release', customer.conversation, { reason: '' })
  customer.socket.disconnect()
})

test('what was said to a person is not answered by the bot after the hand-back', async () => {
  const customer = await openCustomer(app.url)
  await customer.say('I want to speak with a human')
  await expect.poll(() => agent.row(customer.conversation)?.stage).toBe('waiting')
  await agent.act('claim', customer.conversation)
  await expect.poll(() => agent.row(customer.conversation)?.stage).toBe('with-agent')
  await customer.say('my parcel is smashed to bits')
  await agent.act('hand-back', customer.conversation, { note: '' })
  await expect.poll(() => customer.heads.at(-1)?.stage).toBe('bot')
  await customer.say('thanks')
  await expect.poll(() => customer.seen.at(-1)?.from).toBe('bot')
  expect(customer.seen.at(-1)?.text).not.toMatch(/smashed|broken|parcel/i)
  for (const { socket } of [customer]) socket.disconnect()
})

test('a lost agent puts the customer back at the front of the line and says so', async () => {
  const customer = await openCustomer(app.url)
  await customer.say('I need to speak with an agent')
  await expect.poll(() => agent.row(customer.conversation)?.stage).toBe('waiting')
  await agent.act('claim', customer.conversation)
  await expect.poll(() => agent.row(customer.conversation)?.stage).toBe('with-agent')
  agent.socket.disconnect()
  await expect.poll(() => customer.heads.at(-1)?.stage, { timeout: 5_000 }).toBe('waiting')
  expect(customer.seen.at(-1)?.from).toBe('system')
  customer.socket.disconnect()
})
