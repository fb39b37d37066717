import { createConnection } from 'node:net'
import fc from 'fast-check'
import { io } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusals } from '../../src/conversation/index.ts'
import { agentSays, customerSays } from '../../src/protocol/index.ts'
import { setUp, type TestAgent } from '../support/agent.ts'
import { openCustomer, type TestCustomer } from '../support/customer.ts'
import { setUpToken, startTestApp, type TestApp } from '../support/start-app.ts'

let app: TestApp
let customer: TestCustomer
let agent: TestAgent

beforeAll(async () => {
  app = await startTestApp({ HEED_LOG_LEVEL: 'silent' })
  agent = await setUp(app.url, setUpToken(app), 'Ada')
  customer = await openCustomer(app.url)
})
afterAll(async () => {
  customer.socket.disconnect()
  agent.socket.disconnect()
  await app.stop()
})

const codes = new Set(Object.keys(refusals))
const anything = fc.oneof(
  fc.anything({ withBigInt: false, withDate: true, maxDepth: 4 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
)

test('ten thousand random events get only typed answers, and the server lives', {
  timeout: 120_000,
}, async () => {
  const events = fc.constantFrom(
    ...Object.keys(customerSays),
    ...Object.keys(agentSays),
    'constructor',
    '__proto__',
    '',
  )
  const some = fc.sample(fc.tuple(fc.boolean(), events, anything), { numRuns: 10_000, seed: 7 })
  let answered = 0
  for (let start = 0; start < some.length; start += 250) {
    const batch = some.slice(start, start + 250).map(async ([toAgents, event, input]) => {
      const { socket } = toAgents ? agent : customer
      const answer = await socket.timeout(20_000).emitWithAck(event || 'nothing', plain(input))
      expect(answer.ok === true || codes.has(answer.code)).toBe(true)
      answered += 1
    })
    await Promise.all(batch)
  }
  expect(answered).toBe(10_000)
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
})

test.each([
  ['a text of 8,001 characters', { clientMessageId: 'too-long-1', text: 'x'.repeat(8_001) }],
  ['an empty text', { clientMessageId: 'too-short-1', text: '   ' }],
  ['no id', { text: 'hello' }],
  ['a field too many', { clientMessageId: 'one-more-1', text: 'hello', admin: true }],
  ['a number for a text', { clientMessageId: 'number-1', text: 12 }],
  ['deep JSON', JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`)],
])('%s is refused in words and stored nowhere', async (_, input) => {
  const before = await stored()
  const answer = await customer.socket.emitWithAck('say', input)
  expect(answer).toMatchObject({ ok: false, final: true, code: 'bad-input' })
  expect(answer.message.length).toBeGreaterThan(5)
  expect(await stored()).toBe(before)
})

test('a packet of 64 KB and one byte is refused in words', async () => {
  const answer = await customer.socket.emitWithAck('say', {
    clientMessageId: 'big-packet',
    text: 'x'.repeat(65_537),
  })
  expect(answer).toMatchObject({ ok: false, code: 'too-large' })
})

test('an event without acknowledgement is refused and stored nowhere', async () => {
  const before = await stored()
  const refused = new Promise((resolve) => customer.socket.once('refused', resolve))
  customer.socket.emit('say', { clientMessageId: 'no-ack-12', text: 'hello' })
  expect(await refused).toMatchObject({ ok: false, code: 'bad-input' })
  expect(await stored()).toBe(before)
})

test.each([
  ['a foreign origin', { origin: 'https://evil.example' }],
  ['no origin', {}],
  ['the origin “null”', { origin: 'null' }],
])('%s opens no socket', async (_, extraHeaders: Record<string, string>) => {
  await expect(
    connect('/customer', extraHeaders, { protocol: 1, ticket: customer.ticket }),
  ).rejects.toThrow()
})

test('a forged ticket opens no socket', async () => {
  const forged = `${customer.ticket.slice(0, -4)}AAAA`
  await expect(
    connect('/customer', { origin: app.url }, { protocol: 1, ticket: forged }),
  ).rejects.toThrow('not-yours')
})

test('the console’s socket opens only with a session', async () => {
  await expect(connect('/agent', { origin: app.url, cookie: 'heed=made-up' }, {})).rejects.toThrow(
    'not-signed-in',
  )
})

test.each([
  ['POST', '/console/session', '{"email":"ada@example.com","password":"wrong"}', 401],
  ['POST', '/console/session', 'not json', 400],
  ['POST', '/console/session', '{"email":1}', 400],
  ['POST', '/chat/tickets', '[1,2', 400],
  ['POST', '/chat/tickets', '{"visitor":"short"}', 400],
  ['GET', '/no/such/page', undefined, 404],
  ['GET', '/widget/../../package.json', undefined, 404],
  ['GET', '/widget/%2e%2e/%2e%2e/package.json', undefined, 404],
  ['POST', '/api/messages', '{}', 404],
])('%s %s with %s answers %d in our own words', async (method, path, body, status) => {
  const headers = { origin: app.url, 'content-type': 'application/json' }
  const response = await fetch(app.url + path, { method, headers, body })
  expect(response.status).toBe(status)
  expect(await response.text()).not.toMatch(/at .*\.ts|node_modules|Error:/)
})

test('two thousand random requests get only answers of ours, and the server lives', {
  timeout: 120_000,
}, async () => {
  const paths = [
    '/chat/tickets',
    '/console/session',
    '/console/setup',
    '/socket.io/',
    '/metrics',
    '/',
    '/widget/',
    '/api/messages',
  ]
  const requests = fc.tuple(
    fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'),
    fc.oneof(fc.constantFrom(...paths), fc.webPath()),
    fc.webQueryParameters(),
    fc.oneof(fc.json(), fc.string({ unit: 'binary', maxLength: 2_000 })),
    fc.constantFrom('application/json', 'text/plain', 'multipart/form-data', ''),
  )
  const statuses = new Set<number>()
  for (const [method, path, query, body, type] of fc.sample(requests, {
    numRuns: 2_000,
    seed: 7,
  })) {
    const url = new URL(app.url)
    url.pathname = path
    url.search = query
    const headers = { origin: app.url, ...(type && { 'content-type': type }) }
    const response = await fetch(url, {
      method,
      headers,
      ...(method !== 'GET' && { body }),
      redirect: 'manual',
    })
    statuses.add(response.status)
    await response.arrayBuffer()
  }
  expect([...statuses].filter((status) => status >= 500)).toEqual([])
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
})

test('bytes that are no text end their own connection and nothing else', async () => {
  const engine = `${app.url}/socket.io/?EIO=4&transport=polling`
  const opened = await (await fetch(engine, { headers: { origin: app.url } })).text()
  const { sid } = JSON.parse(opened.slice(1))
  const body = new Uint8Array([0x34, 0x32, 0x5b, 0xff, 0xfe, 0xc0, 0x80, 0x5d])
  await fetch(`${engine}&sid=${sid}`, { method: 'POST', headers: { origin: app.url }, body })
  expect((await fetch(`${app.url}/healthz`)).status).toBe(200)
  expect(await stored()).toBeGreaterThan(0)
})

function stored(): Promise<number> {
  return customer.socket.emitWithAck('join', {}).then(({ seq }) => seq)
}

function connect(
  namespace: string,
  extraHeaders: Record<string, string>,
  auth: object,
): Promise<void> {
  const options = {
    transports: ['websocket'],
    extraHeaders,
    auth,
    forceNew: true,
    reconnection: false,
  }
  const socket = io(app.url + namespace, options)
  return new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  }).finally(() => socket.disconnect())
}

// What JSON makes of it, so that nothing travels as binary; undefined would be no argument at all.
function plain(input: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(input) ?? 'null')
  } catch {
    return null
  }
}

test.each([
  'GET * HTTP/1.1\r\nHost: \\',
  'GET / HTTP/1.1\r\nHost: a:99999',
  'POST /chat/tickets HTTP/1.1\r\nHost: \u00e4%00\r\nContent-Length: 0',
])('an address that nobody can read is refused, and the server lives: %j', async (request) => {
  expect(await answerTo(`${request}\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1.1 400 /)
  expect((await fetch(`${app.url}/healthz`)).ok).toBe(true)
})

/** What comes back for bytes that no client would send. */
function answerTo(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = createConnection(Number(new URL(app.url).port), '127.0.0.1')
    socket.on('data', (piece) => {
      answer += piece.toString()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
    socket.write(Buffer.from(bytes, 'latin1'))
  })
}
