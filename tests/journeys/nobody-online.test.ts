import { afterAll, beforeAll, expect, test } from 'vitest'
import { setUp } from '../support/agent.ts'
import { openCustomer } from '../support/customer.ts'
import { setUpToken, startTestApp, type TestApp } from '../support/start-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.stop())

test('with nobody online the customer hears the truth, leaves a contact, and is found by whoever comes', async () => {
  const customer = await openCustomer(app.url)
  const asked = performance.now()
  await customer.say('I want to speak to a human being')
  await expect.poll(() => customer.lines().length).toBe(2)
  expect(performance.now() - asked).toBeLessThan(5_000)
  expect(customer.lines()[1]).toMatch(/nobody|no one|away/i)
  expect(customer.heads.at(-1)?.stage).toBe('waiting')

  await customer.say('ring me on 07700 900118 after six please')
  await expect.poll(() => customer.lines().length).toBe(3)
  expect(customer.lines()[2]).not.toContain('900118')

  const agent = await setUp(app.url, setUpToken(app), 'Ada')
  expect(agent.row(customer.conversation)).toMatchObject({ stage: 'waiting', position: 1 })
  const { view } = await agent.socket.emitWithAck('watch', { conversation: customer.conversation })
  expect(view.card.contact).toMatch(/^\[phone … [a-z]{5}\]$/)
  await agent.act('claim', customer.conversation)
  const sealed = { conversation: customer.conversation, token: view.card.contact }
  expect(await agent.socket.emitWithAck('open-value', sealed)).toMatchObject({
    value: '07700 900118',
  })
  await expect.poll(() => customer.heads.at(-1)?.stage).toBe('with-agent')

  await app.restart()
  await expect.poll(() => customer.socket.connected, { timeout: 10_000 }).toBe(true)
  await customer.say('are you still there?')
  await expect.poll(() => customer.seen.at(-1)?.text).toBe('are you still there?')
  for (const { socket } of [customer, agent]) socket.disconnect()
})
