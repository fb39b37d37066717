import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { setUp } from '../support/agent.ts'
import { openCustomer, type TestCustomer } from '../support/customer.ts'
import { freePort } from '../support/free-port.ts'
import { settingsFor } from '../support/start-app.ts'
import { startProcess, type TestProcess } from '../support/start-process.ts'

const data = mkdtempSync(join(tmpdir(), 'heed-'))
let server: TestProcess
afterAll(async () => {
  await server?.stop()
  rmSync(data, { recursive: true, force: true })
})

test('killed in the middle of a send, the server loses nothing and doubles nothing', async () => {
  const env = settingsFor(data, { PORT: await freePort() })
  server = await startProcess(env)
  const agent = await setUp(server.url, /#setup=([\w-]+)/.exec(server.output())?.[1] ?? '', 'Ada')
  const customer = await openCustomer(server.url)

  await customer.say('can I talk to a person please')
  await expect.poll(() => agent.row(customer.conversation)?.stage).toBe('waiting')
  await agent.act('claim', customer.conversation)
  await expect.poll(() => agent.row(customer.conversation)?.stage).toBe('with-agent')

  const texts = Array.from({ length: 12 }, (_, place) => `message number ${place}`)
  const sending = sendUntilAcknowledged(customer, texts)
  await server.kill()
  server = await startProcess({ ...env, PORT: new URL(server.url).port })
  await sending

  const heard = () =>
    customer.seen.filter(({ from }) => from === 'customer').map(({ text }) => text)
  await expect.poll(heard, { timeout: 10_000 }).toEqual(['can I talk to a person please', ...texts])
  expect(customer.seen.map(({ seq }) => seq)).toEqual(customer.seen.map((_, place) => place + 1))

  await expect.poll(() => agent.socket.connected, { timeout: 10_000 }).toBe(true)
  await expect.poll(() => agent.row(customer.conversation)?.stage).toBe('with-agent')
  const words = {
    conversation: customer.conversation,
    epoch: agent.row(customer.conversation)?.epoch,
    clientMessageId: 'after-the-kill',
    text: 'Still here.',
  }
  expect(await agent.socket.emitWithAck('say', words)).toMatchObject({ ok: true })
  await expect.poll(() => customer.seen.at(-1)?.text).toBe('Still here.')
  for (const { socket } of [customer, agent]) socket.disconnect()
})

test('a second server on the same data folder is refused with a plain sentence', async () => {
  const second = startProcess(settingsFor(data, { PORT: '0' }))
  await expect(second).rejects.toThrow('another Heed is already running on the data folder')
})

test('in production it refuses to start before the owner has signed every crisis text', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'heed-'))
  const started = startProcess(settingsFor(folder, { NODE_ENV: 'production' }))
  await expect(started).rejects.toThrow('have not been signed')
  rmSync(folder, { recursive: true, force: true })
})

test('a wrong setting is named', async () => {
  await expect(startProcess(settingsFor(data, { PORT: 'eighty' }))).rejects.toThrow(
    'PORT is not usable',
  )
})

// What the widget's outbox does: one at a time, the same id until it is acknowledged.
async function sendUntilAcknowledged(
  customer: TestCustomer,
  texts: readonly string[],
): Promise<void> {
  for (const [place, text] of texts.entries()) {
    const id = `kill-message-${place}`
    let stored = false
    while (!stored) {
      const answer = await customer.socket
        .timeout(500)
        .emitWithAck('say', { clientMessageId: id, text })
        .catch(() => ({ ok: false }))
      stored = answer.ok
    }
  }
}
