import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { setUp } from '../support/agent.ts'
import { openCustomer, type TestCustomer } from '../support/customer.ts'
import { setUpToken, startTestApp, type TestApp } from '../support/start-app.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
let app: TestApp
let customer: TestCustomer
beforeAll(async () => {
  app = await startTestApp()
  customer = await openCustomer(app.url)
  await vi.waitUntil(() => customer.seen.length > 0)
})
afterAll(async () => {
  customer?.socket.disconnect()
  await app?.stop()
})

test('a picture goes with a message, and comes back as a download to its customer only', async () => {
  const sent = await upload(png, { name: '../holiday <b>.exe', message: 'message-with-picture' })
  expect(sent).toMatchObject({ ok: true, name: 'holiday b.png', type: 'image/png' })
  expect(await upload(png, { name: 'again', message: 'message-with-picture' })).toEqual(sent)

  const words = { clientMessageId: 'message-with-picture', text: '', attachments: [sent.id] }
  expect(await customer.socket.emitWithAck('say', words)).toMatchObject({ ok: true })
  await expect
    .poll(() => customer.seen.flatMap(({ attachments }) => attachments))
    .toEqual([{ id: sent.id, name: 'holiday b.png', type: 'image/png', size: sent.size }])

  const response = await file(sent.id, customer.ticket)
  expect(Buffer.from(await response.arrayBuffer())).toEqual(png)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-disposition': "attachment; filename*=UTF-8''holiday%20b.png",
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  })
  const stranger = await openCustomer(app.url)
  expect((await file(sent.id, stranger.ticket)).status).toBe(404)
  await expect.poll(() => stranger.seen.length).toBeGreaterThan(0)
  stranger.socket.disconnect()
  expect((await file(sent.id, '')).status).toBe(404)
})

test('an agent who may read the conversation may open its files, and who has it may send some', async () => {
  const sent = await upload(png, { name: 'vase.png', message: 'message-for-agents' })
  const path = `${app.url}/console/attachments/${customer.conversation}/${sent.id}`
  expect((await fetch(path)).status).toBe(401)
  const ada = await setUp(app.url, setUpToken(app), 'Ada')
  expect((await fetch(path, { headers: { cookie: cookieOf(ada) } })).status).toBe(200)

  const { conversation } = customer
  const early = await uploadAs(ada, png)
  expect(early).toMatchObject({ ok: false, code: 'not-yours' })
  await customer.socket.emitWithAck('person', {})
  await vi.waitUntil(() => ada.row(conversation)?.stage === 'waiting')
  await ada.act('claim', conversation)
  await vi.waitUntil(() => ada.row(conversation)?.stage === 'with-agent')
  const form = await uploadAs(ada, png)
  expect(form).toMatchObject({ ok: true, name: 'form.png', type: 'image/png' })
  expect(form.id).not.toBe((await upload(png, { name: 'x', message: fromAgent })).id)
  expect(await uploadAs(ada, Buffer.from('<svg onload=alert(1)>'))).toMatchObject({
    code: 'bad-input',
  })
  expect(await uploadAs(ada, png, { origin: 'https://elsewhere.example' })).toMatchObject({
    code: 'not-allowed',
  })
  expect(await uploadAs(ada, png, { cookie: '' })).toMatchObject({ code: 'not-signed-in' })

  const saying = { clientMessageId: fromAgent, text: '', attachments: [form.id] }
  expect(await ada.act('say', conversation, saying)).toMatchObject({ ok: true })
  expect(await ada.act('say', conversation, saying)).toMatchObject({ duplicate: true })
  const { id, name, type, size } = form
  await expect
    .poll(() => customer.seen.at(-1))
    .toMatchObject({ from: 'agent', name: 'Ada', attachments: [{ id, name, type, size }] })
  const back = await file(id, customer.ticket)
  expect(Buffer.from(await back.arrayBuffer())).toEqual(png)
  const made = { clientMessageId: 'made-up-file-1', text: 'Here', attachments: ['x'.repeat(43)] }
  expect(await ada.act('say', conversation, made)).toMatchObject({ code: 'bad-input' })
  const nothing = { clientMessageId: 'nothing-at-all', text: ' ' }
  expect(await ada.act('say', conversation, nothing)).toMatchObject({ code: 'bad-input' })
  ada.socket.disconnect()
})

const fromAgent = 'message-of-the-agent'

async function uploadAs(
  agent: Awaited<ReturnType<typeof setUp>>,
  bytes: Buffer,
  more: Record<string, string> = {},
) {
  const response = await fetch(`${app.url}/console/attachments`, {
    method: 'POST',
    headers: {
      origin: app.url,
      cookie: cookieOf(agent),
      'x-heed-conversation': customer.conversation,
      'x-heed-message': fromAgent,
      'x-heed-name': 'form.png',
      ...more,
    },
    body: new Uint8Array(bytes),
  })
  return response.json()
}

test.each([
  ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'Only JPEG'],
  ['a program called .png', Buffer.from('MZ\u0090\u0000'), 'Only JPEG'],
  ['a picture that is cut off', png.subarray(0, 30), 'damaged'],
  ['nothing', Buffer.alloc(0), 'Only JPEG'],
])('%s is not taken', async (_, bytes, why) => {
  const answer = await upload(bytes, { name: 'photo.png', message: 'message-refused' })
  expect(answer).toMatchObject({ ok: false, final: true, code: 'bad-input' })
  expect(answer.message).toContain(why)
})

test('more than 10 MB are refused in words, and the server goes on', async () => {
  const large = Buffer.concat([png, Buffer.alloc(10_000_000)])
  const answer = await upload(large, { name: 'large.png', message: 'message-too-large' })
  expect(answer).toMatchObject({ ok: false, code: 'too-large' })
})

test('a file that was never received cannot be named in a message', async () => {
  const words = { clientMessageId: 'message-made-up', text: '', attachments: ['x'.repeat(43)] }
  expect(await customer.socket.emitWithAck('say', words)).toMatchObject({ code: 'bad-input' })
})

async function upload(bytes: Buffer, { name, message }: { name: string; message: string }) {
  const response = await fetch(`${app.url}/chat/attachments`, {
    method: 'POST',
    headers: {
      origin: app.url,
      authorization: `Bearer ${customer.ticket}`,
      'x-heed-message': message,
      'x-heed-name': encodeURIComponent(name),
    },
    body: new Uint8Array(bytes),
  })
  return response.json()
}

function file(id: string, ticket: string): Promise<Response> {
  const headers = { authorization: `Bearer ${ticket}` }
  return fetch(`${app.url}/chat/attachments/${id}`, { headers })
}

function cookieOf({ socket }: Awaited<ReturnType<typeof setUp>>): string {
  return socket.io.opts.extraHeaders?.cookie ?? ''
}
