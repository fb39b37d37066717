import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type Activity, TestAdapter } from 'botbuilder'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FirstLineBot } from '../../src/channels/index.ts'
import type { Command } from '../../src/conversation/index.ts'
import { startTestApp, type TestApp } from '../support/start-app.ts'

let app: TestApp
let emulator: Server
let serviceUrl: string
const received: Partial<Activity>[] = []

beforeAll(async () => {
  app = await startTestApp({ HEED_BOT_DEVELOPMENT: '1' })
  emulator = createServer(async (request, response) => {
    received.push(JSON.parse(await text(request)))
    response.setHeader('content-type', 'application/json').end('{"id":"1"}')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => emulator.once('listening', resolve))
  // A server that listens on TCP has an address with a port.
  serviceUrl = `http://127.0.0.1:${(emulator.address() as AddressInfo).port}`
})
afterAll(async () => {
  emulator.close()
  await app.stop()
})

test('an Emulator customer is answered through the Bot Framework, and handed over by its protocol', async () => {
  expect((await post(activity('m1', 'I want to talk to a person'))).status).toBe(200)
  await expect.poll(() => received.filter(({ type }) => type === 'message').length).toBe(2)
  expect(received[0]?.text).toMatch(/automated/i)
  expect(JSON.stringify(received)).not.toMatch(/"score"|"evidence"|"reading"/)
})

test('the same activity twice is heard once', async () => {
  await post(activity('m2', 'hello again'))
  const after = () => received.filter(({ type }) => type === 'message').length
  await expect.poll(after).toBe(3)
  await post(activity('m2', 'hello again'))
  await post(activity('m3', 'and a new one'))
  await expect.poll(after).toBe(4)
})

test.each([
  'http://169.254.169.254/latest',
  'https://evil.example',
  'http://10.0.0.7',
  undefined,
  7,
])('a serviceUrl of %s is turned away before anything is done', async (url) => {
  const response = await post({ ...activity('m4', 'hello'), serviceUrl: url })
  expect(response.status).toBe(403)
})

test('without credentials and without the development flag there is no such door', async () => {
  const closed = await startTestApp()
  const response = await fetch(`${closed.url}/api/messages`, { method: 'POST', body: '{}' })
  expect(response.status).toBe(404)
  await closed.stop()
})

test('the bot turns activities into commands and nothing else', async () => {
  const commands: Command[] = []
  const conversation = { duplicate: false, events: [] }
  const bot = new FirstLineBot({
    // Only `handle` is used by the bot.
    handle: async (_id: string, command: Command) => {
      commands.push(command)
      return conversation
    },
  } as never)
  const adapter = new TestAdapter((context) => bot.run(context))
  await adapter.send('hello').startTest()
  expect(commands.map(({ type }) => type)).toEqual(['open', 'say'])
})

function activity(id: string, words: string): object {
  return {
    type: 'message',
    id,
    text: words,
    channelId: 'emulator',
    serviceUrl,
    from: { id: 'user-1', name: 'Sam' },
    recipient: { id: 'bot', name: 'bot' },
    conversation: { id: 'emulator-conversation-1' },
  }
}

function post(body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return fetch(`${app.url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(body) })
}
