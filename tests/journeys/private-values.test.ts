import { afterAll, beforeAll, expect, test } from 'vitest'
import { setUp } from '../support/agent.ts'
import { openCustomer } from '../support/customer.ts'
import { invite, setUpToken, startTestApp, type TestApp } from '../support/start-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

test('what reaches a customer is masked for agents, and opened by whoever has the conversation', async () => {
  const [ann, bob] = [
    await setUp(app.url, setUpToken(app), 'Ann'),
    await setUp(app.url, await invite(app, 'agent'), 'Bob'),
  ]
  const customer = await openCustomer(app.url)
  const { conversation } = customer
  await customer.say('can I talk to a person please')
  await expect.poll(() => bob.row(conversation)?.stage).toBe('waiting')
  await customer.say('my number is 07700 900118')
  await expect.poll(() => customer.seen.filter(({ from }) => from === 'customer').length).toBe(2)
  expect(customer.seen.findLast(({ from }) => from === 'customer')?.text).toMatch(
    /^my number is \[phone … [a-z]{5}\]$/,
  )
  await expect
    .poll(async () => (await bob.socket.emitWithAck('watch', { conversation })).view.card.contact)
    .toMatch(/^\[phone … [a-z]{5}\]$/)
  const { view } = await bob.socket.emitWithAck('watch', { conversation })
  expect(JSON.stringify(view)).not.toContain('900118')

  const open = { conversation, token: view.card.contact }
  expect(await bob.socket.emitWithAck('open-value', open)).toMatchObject({ ok: false })
  await bob.act('claim', conversation)
  await expect.poll(() => bob.row(conversation)?.stage).toBe('with-agent')
  expect(await bob.socket.emitWithAck('open-value', open)).toEqual({
    ok: true,
    value: '07700 900118',
  })
  for (const { socket } of [ann, bob, customer]) socket.disconnect()
})

test('a flow that asks for an e-mail address takes the sealed one, and the back-end gets it whole', async () => {
  const customer = await openCustomer(app.url)
  await customer.say('I forgot my password')
  await expect.poll(() => customer.lines().length).toBe(2)
  await customer.say('sam.reed@example.com')
  await expect.poll(() => customer.lines().length).toBeGreaterThan(2)
  expect(customer.lines().join(' ')).not.toMatch(/sam\.reed|couldn't find an? (e-mail|email)/)
  expect(JSON.stringify(customer.seen)).not.toContain('sam.reed')
  customer.socket.disconnect()
})
