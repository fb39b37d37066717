import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type AgentSays, agentSays, customerSays, type LineRow } from '../../src/protocol/index.ts'
import { routes } from '../fuzz/routes.ts'
import { setUp, type TestAgent } from '../support/agent.ts'
import { openCustomer, type TestCustomer } from '../support/customer.ts'
import { invite, setUpToken, startTestApp, type TestApp } from '../support/start-app.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
/** Who asks for what is not theirs: a conversation that Ann has, with a file in it. */
const roles = ['nobody', 'customer', 'agent', 'owner', 'supervisor', 'admin'] as const
type Role = (typeof roles)[number]
const staff = ['agent', 'owner', 'supervisor', 'admin'] as const

let app: TestApp
/** The first account: gives the conversation back to Ann when somebody was allowed to take it. */
let lead: TestAgent
let ann: TestAgent
let annId: string
let theirs: TestCustomer
let file: string
let token: string
let stranger: TestCustomer
const seats = new Map<Role, TestAgent>()
beforeAll(async () => {
  app = await startTestApp({ HEED_DEMO: '1' })
  lead = await setUp(app.url, setUpToken(app), 'Lea')
  ann = await setUp(app.url, await invite(app, 'agent'), 'Ann')
  for (const role of staff) {
    seats.set(role, await setUp(app.url, await invite(app, role), `Some-${role}`))
  }
  const { agents } = await lead.socket.emitWithAck('team', {})
  annId = agents.find(({ name }: { name: string }) => name === 'Ann').id
  theirs = await openCustomer(app.url)
  stranger = await openCustomer(app.url)
  file = (await (await ask('POST', '/chat/attachments', upload(theirs.ticket))).json()).id
  const words = {
    clientMessageId: 'with-a-file',
    text: 'Here. I am a@example.org',
    attachments: [file],
  }
  expect(await theirs.socket.emitWithAck('say', words)).toMatchObject({ ok: true })
  await giveToAnn()
  const { view } = await lead.socket.emitWithAck('watch', theirsOnly())
  token = /\[email [^\]]+\]/.exec(JSON.stringify(view.events))?.[0] ?? ''
})
afterAll(async () => {
  for (const { socket } of [lead, ann, theirs, stranger, ...seats.values()]) socket?.disconnect()
  await app?.stop()
})

describe('a conversation that another agent has', () => {
  /** Something that every event would take, if the conversation were one's own. */
  const told: { [E in keyof AgentSays]: Omit<AgentSays[E], 'conversation' | 'epoch'> } = {
    join: {},
    state: { state: 'available' },
    watch: {},
    unwatch: {},
    sync: { after: 0 },
    earlier: {},
    read: {},
    search: { text: 'Here' },
    all: { before: null },
    'open-value': { token: 'as it stands in the text' },
    // Nobody gets it, for there is none of this name.
    'open-fact': { name: 'order' },
    claim: {},
    decline: {},
    'take-over': {},
    say: { clientMessageId: 'not-my-customer', text: 'Hello' },
    typing: { typing: true },
    draft: { text: 'Hello' },
    note: { text: 'Look at this' },
    whisper: { text: 'Say hello' },
    release: { reason: 'tired' },
    transfer: { reason: 'tired' },
    reassign: { reason: 'tired' },
    'hand-back': { note: '' },
    finish: {},
    'wrap-up': { disposition: 'solved', note: '' },
    'clear-crisis': { reason: 'all is well' },
    review: { message: 1, verdict: 'missed', start: 0, end: 1 },
    team: {},
    capacity: { agent: 'somebody', capacity: 1 },
    teams: { agent: 'somebody', teams: [], skills: [] },
    push: { subscription: { endpoint: 'https://push.example/1', keys: { p256dh: '', auth: '' } } },
    'push-off': { endpoint: 'https://push.example/1' },
    'dead-letters': {},
    'send-again': { key: 'x' },
  }
  /** What only those who lead may do to it; everything else is refused to everybody else. */
  const leadsMay = new Set<string>([
    ...['watch', 'sync', 'earlier', 'read', 'take-over', 'draft', 'note', 'whisper', 'reassign'],
    ...['open-value', 'review'],
  ])
  /** Names a conversation and tells nothing of it: whoever is not watching has stopped already. */
  const harmless = new Set<string>(['unwatch'])
  const refusedTo = new Set(['not-yours', 'not-allowed', 'taken', 'not-now'])

  const events = Object.entries(agentSays)
    .filter(([, { shape }]) => 'conversation' in shape)
    .map(([event]) => event as keyof AgentSays)

  test.each(events)(
    'may be asked to “%s” by nobody whom the table does not name',
    async (event) => {
      for (const role of staff) {
        const before = (await lead.socket.emitWithAck('watch', theirsOnly())).view.events.length
        const answer = await saidBy(role, event)
        const isLead = role === 'supervisor' || role === 'admin'
        const mayAsk = (isLead && leadsMay.has(event)) || harmless.has(event)
        const isRefused = answer.ok === false && refusedTo.has(answer.code)
        expect({ role, mayAsk: !isRefused, answer }).toMatchObject({ role, mayAsk })
        if (mayAsk) await giveToAnn()
        else {
          expect(JSON.stringify(answer)).not.toContain('Here.')
          const { view } = await lead.socket.emitWithAck('watch', theirsOnly())
          expect(view.events.length).toBe(before)
        }
      }
    },
  )

  test('is not found, listed or counted for whom it is none of their business', async () => {
    for (const role of ['agent', 'owner'] as const) {
      for (const event of ['join', 'search', 'all', 'team', 'dead-letters'] as const) {
        const answer = await seats.get(role)?.socket.emitWithAck(event, told[event])
        expect(JSON.stringify(answer)).not.toContain(theirs.conversation)
      }
    }
  })

  test('and to no console at all without an account', async () => {
    await expect(setUp(app.url, 'x'.repeat(43), 'Nobody')).rejects.toThrow()
  })

  async function saidBy(role: Role, event: keyof AgentSays) {
    const { epoch } = await standing()
    const { shape } = agentSays[event]
    const input = {
      ...theirsOnly(),
      ...('epoch' in shape ? { epoch } : {}),
      ...told[event],
      ...(event === 'open-value' ? { token } : {}),
    }
    return seats.get(role)?.socket.emitWithAck(event, input)
  }
})

test('a customer’s events name no conversation: what they are about is in the ticket', () => {
  for (const { shape } of Object.values(customerSays)) {
    expect(Object.keys(shape)).not.toContain('conversation')
  }
})

test('a customer cannot send another one’s file as their own', async () => {
  const words = { clientMessageId: 'not-my-file-1', text: 'Here', attachments: [file] }
  expect(await stranger.socket.emitWithAck('say', words)).toMatchObject({ ok: false })
  expect(await theirs.socket.emitWithAck('sync', { after: 0 })).toMatchObject({ ok: true })
})

describe('of the routes', () => {
  const given = 200
  const all = (status: number) => Object.fromEntries(roles.map((role) => [role, status]))
  const noAccount = { nobody: 401, customer: 401 }
  /** What each answers to each role that asks for the other's file, session or page. */
  const table: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    'GET /healthz': all(given),
    'GET /readyz': all(given),
    'GET /metrics': all(given),
    'GET /': all(given),
    'GET /console': all(given),
    'GET /widget.js': all(given),
    'GET /demo/*': all(404),
    'GET /widget/*': all(404),
    'GET /console/*': all(404),
    'GET /demo/customer-token': all(given),
    'OPTIONS /chat/tickets': all(204),
    'OPTIONS /chat/attachments': all(204),
    'OPTIONS /chat/attachments/:id': all(204),
    'POST /chat/tickets': all(given),
    'GET /chat/attachments/:id': all(404),
    'POST /chat/attachments': { ...all(404), customer: given },
    'GET /console/attachments/:conversation/:id': {
      ...noAccount,
      agent: 403,
      owner: 403,
      supervisor: given,
      admin: given,
    },
    'POST /console/attachments': { ...all(403), ...noAccount },
    'GET /console/session': { ...all(given), ...noAccount },
    'POST /console/session': all(400),
    'POST /console/setup': all(400),
    'DELETE /console/session': { ...all(given), ...noAccount },
  }
  const names = routes.map(({ method, path }) => `${method} ${path}`)

  test('each stands in the table, and nothing else does', () => {
    expect(Object.keys(table).toSorted()).toEqual(names.toSorted())
  })

  // Signing out comes last: nobody is anybody after it.
  const inOrder = names.toSorted(
    (a, b) => Number(a.startsWith('DEL')) - Number(b.startsWith('DEL')),
  )
  test.each(inOrder)('%s answers each role as the table says', async (name) => {
    const [method = '', path = ''] = name.split(' ')
    const place = path
      .replace(':conversation', theirs.conversation)
      .replace(':id', file)
      .replace('*', theirs.conversation)
    const answered: Record<string, number> = {}
    for (const role of roles) {
      const response = await ask(method, place, asRole(role, method))
      answered[role] = response.status
      if (response.status !== 200) expect(await response.text()).not.toContain('Here.')
    }
    expect(answered).toEqual(table[name])
  })

  function asRole(role: Role, method: string): RequestInit {
    const headers: Record<string, string> = {
      'x-heed-conversation': theirs.conversation,
      'x-heed-message': 'not-my-message',
      'x-heed-name': 'form.png',
    }
    const cookie = seats.get(role)?.socket.io.opts.extraHeaders?.cookie
    if (cookie) headers.cookie = cookie
    if (role === 'customer') headers.authorization = `Bearer ${stranger.ticket}`
    return { headers, ...(method === 'POST' && { body: new Uint8Array(png) }) }
  }
})

function theirsOnly() {
  return { conversation: theirs.conversation }
}

function upload(ticket: string): RequestInit {
  const headers = {
    authorization: `Bearer ${ticket}`,
    'x-heed-message': 'with-a-file',
    'x-heed-name': 'vase.png',
  }
  return { headers, body: new Uint8Array(png) }
}

function ask(method: string, path: string, { headers, body }: RequestInit): Promise<Response> {
  return fetch(app.url + path, {
    method,
    redirect: 'manual',
    headers: { origin: app.url, ...headers },
    ...(body ? { body } : {}),
  })
}

/** Asks where it stands instead of looking at a line, which is told a moment later. */
async function giveToAnn(): Promise<void> {
  const { conversation } = theirs
  await vi.waitUntil(
    async () => {
      const { stage, agent, epoch } = await standing()
      if (stage === 'with-agent' && agent?.id === annId) return true
      if (stage === 'waiting') await ann.socket.emitWithAck('claim', { conversation, epoch })
      else if (stage === 'with-agent') {
        const reason = 'It is hers.'
        await lead.act('reassign', conversation, { epoch, agent: annId, reason })
      } else await theirs.socket.emitWithAck('person', {})
      return false
    },
    { timeout: 20_000, interval: 100 },
  )
}

async function standing(): Promise<LineRow> {
  return (await lead.socket.emitWithAck('watch', theirsOnly())).view.row
}
