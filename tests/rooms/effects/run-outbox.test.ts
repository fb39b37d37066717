import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Command, ConversationEvent } from '../../../src/conversation/index.ts'
import { newConversation } from '../../../src/conversation/index.ts'
import {
  type ActionCall,
  doAction,
  type Effects,
  EgressFailed,
  type OutgoingCall,
  startEffects,
} from '../../../src/effects/index.ts'
import { type OutboxItem, openStore, type Store } from '../../../src/store/index.ts'
import type { Listener, Switchboard } from '../../../src/switchboard/index.ts'

type Sent = Pick<OutgoingCall, 'url' | 'method' | 'headers' | 'body'>
type Answer = { status: number; body: string } | EgressFailed

const find: ActionCall = {
  method: 'GET',
  url: 'https://shop.example/orders/find',
  timeoutMs: 5_000,
  secrets: { authorization: 'Bearer 7' },
  limit: null,
}
const refund: ActionCall = { ...find, method: 'POST', url: 'https://shop.example/orders/resolve' }

const voucher: ActionCall = {
  ...refund,
  limit: { input: 'amount', most: 10, perCustomer: 15, perDay: null },
}

let clock = 1_000
let store: Store
let effects: Effects | null = null
let sent: Sent[]
let reported: unknown[]
let commands: Command[]
let listeners: Set<Listener>
let handle: (command: Command) => Promise<void>
let answers: Answer[]

beforeEach(() => {
  clock = 1_000
  store = openStore(':memory:', () => clock)
  sent = []
  reported = []
  commands = []
  listeners = new Set()
  answers = []
  handle = async () => {}
})
afterEach(async () => {
  await effects?.stop()
  effects = null
  await store.close()
})

function start(): Effects {
  const switchboard: Switchboard = {
    async handle(id, command) {
      await handle(command)
      commands.push(command)
      return { events: [], duplicate: false, conversation: newConversation(id) }
    },
    conversation: async (id) => newConversation(id),
    underWay: () => 0,
    onEvents(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const report = (error: unknown) => reported.push(error)
  const action = doAction({
    switchboard,
    actions: (name) => {
      if (name === 'orders.half-made') throw new Error('SHOP_TOKEN is not set')
      if (name === 'goodwill.voucher') return voucher
      return name === 'orders.find' ? find : name === 'orders.resolve' ? refund : null
    },
    egress: {
      async send({ url, method, headers, body }) {
        sent.push({ url, method, headers, body })
        const answer = answers.shift() ?? { status: 200, body: '{"status":"lost"}' }
        if (answer instanceof EgressFailed) throw answer
        return answer
      },
      close: async () => {},
    },
    allowances: store.allowances,
    open: async (_id, text) => text.replace('[email s…@e… kzqwt]', 'sam@example.com'),
    now: () => clock,
    report,
  })
  const doers = new Map([['action', action]])
  effects = startEffects({ log: store.log, switchboard, doers, now: () => clock, report })
  return effects
}

function item(key: string, action = 'orders.find', input: object = { number: 'AB-123456' }) {
  return { key, topic: 'action', body: { action, input }, dueAt: 0 }
}

async function put(outbox: OutboxItem[], id = 'conversation-1'): Promise<void> {
  const head = await store.log.head(id)
  await store.log.append({
    id,
    expectSeq: head?.seq ?? 0,
    expectEpoch: head?.epoch ?? 0,
    dedupe: null,
    happenings: [{ type: 'system-said', about: 'finished', text: 'x' }],
    outbox,
    capacity: null,
  })
}

const everything = 9_999_999_999
const leftOver = () => store.log.dueOutbox(everything, 100)
const outcomes = () =>
  commands.map((command) => (command.type === 'finish-action' ? command.outcome : command.type))

async function runs(count: number): Promise<void> {
  await vi.waitFor(async () => {
    expect(commands.length).toBe(count)
    expect(await leftOver()).toEqual([])
  })
}

describe('an action that the log asks for', () => {
  test('is called with its input as the query, its key and its secrets, and its answer goes back', async () => {
    await put([item('k1')])
    start()
    await runs(1)
    expect(sent).toEqual([
      {
        method: 'GET',
        url: 'https://shop.example/orders/find?number=AB-123456',
        headers: {
          accept: 'application/json',
          authorization: 'Bearer 7',
          'idempotency-key': 'k1',
        },
        body: null,
      },
    ])
    expect(commands).toEqual([
      { type: 'finish-action', key: 'k1', outcome: { result: 'ok', value: { status: 'lost' } } },
    ])
  })

  test('that is not a GET sends its input as JSON', async () => {
    await put([item('k1', 'orders.resolve', { number: 'AB-123456', how: 'refund' })])
    start()
    await runs(1)
    expect(sent[0]?.url).toBe(refund.url)
    expect(JSON.parse(String(sent[0]?.body))).toEqual({ number: 'AB-123456', how: 'refund' })
    expect(sent[0]?.headers['content-type']).toBe('application/json')
  })

  test('cannot change the address it is sent to by what its input says', async () => {
    const number = '1&email=x@y.example#/../admin?'
    await put([item('k1', 'orders.find', { number })])
    start()
    await runs(1)
    const url = new URL(sent[0]?.url ?? '')
    expect(url.pathname).toBe('/orders/find')
    expect([...url.searchParams]).toEqual([['number', number]])
  })

  test('runs as soon as it is stored, without waiting for the next round', async () => {
    start()
    await put([item('k1')])
    const event = { type: 'action-requested' } as ConversationEvent // only the type is looked at
    for (const listener of listeners) listener([event], newConversation('conversation-1'))
    await runs(1)
  })

  test('is not run before it is due', async () => {
    await put([{ ...item('later'), dueAt: 5_000 }, item('now')])
    const { poke } = start()
    await vi.waitFor(() => expect(commands.length).toBe(1))
    clock = 5_000
    poke()
    await runs(2)
    expect(sent.map(({ headers }) => headers['idempotency-key'])).toEqual(['now', 'later'])
  })

  test('is run once, however often somebody pokes', async () => {
    await put(Array.from({ length: 100 }, (_, place) => item(`k${place}`)))
    const { poke } = start()
    for (let times = 0; times < 50; times += 1) {
      poke()
      await Promise.resolve()
    }
    await runs(100)
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(100)
    expect(sent.length).toBe(100)
  })
})

describe('what the other side answers', () => {
  const cases: [string, Answer[], unknown, number][] = [
    ['404 is not found', [{ status: 404, body: '' }], { result: 'not_found' }, 1],
    ['a redirect has failed', [{ status: 302, body: '' }], failed('status-302'), 1],
    [
      '400 has failed and is not asked again',
      [{ status: 400, body: '{}' }],
      failed('status-400'),
      1,
    ],
    ['no JSON has failed', [{ status: 200, body: '<html>' }], failed('not-json'), 1],
    ['a huge answer has failed', [new EgressFailed('too-large')], failed('too-large'), 1],
    ['a blocked address has failed', [new EgressFailed('not-allowed')], failed('not-allowed'), 1],
    [
      'a GET that came too late is tried once more',
      [new EgressFailed('timeout')],
      { result: 'ok', value: { status: 'lost' } },
      2,
    ],
    [
      'a GET that came too late twice has failed',
      [new EgressFailed('timeout'), new EgressFailed('timeout')],
      failed('timeout'),
      2,
    ],
    [
      'a GET that met an error of theirs twice has failed',
      [
        { status: 500, body: '' },
        { status: 503, body: '' },
      ],
      failed('status-503'),
      2,
    ],
  ]
  test.each(cases)('%s', async (_what, given, outcome, calls) => {
    answers = [...given]
    await put([item('k1')])
    start()
    await runs(1)
    expect(outcomes()).toEqual([outcome])
    expect(sent.length).toBe(calls)
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key']))).toEqual(new Set(['k1']))
  })

  test.each([new EgressFailed('timeout'), { status: 500, body: '' }])(
    'what changes the world is never called twice for one asking',
    async (answer) => {
      answers = [answer]
      await put([item('k1', 'orders.resolve')])
      start()
      await runs(1)
      expect(sent.length).toBe(1)
      expect(outcomes()).toMatchObject([{ result: 'failed' }])
    },
  )

  test('an action that nobody described has failed, and is reported', async () => {
    await put([item('k1', 'orders.unknown')])
    start()
    await runs(1)
    expect(outcomes()).toEqual([failed('not-set-up')])
    expect(reported.length).toBe(1)
    expect(sent).toEqual([])
  })
})

test('a sealed value is opened for the call alone', async () => {
  await put([item('k1', 'orders.resolve', { email: '[email s…@e… kzqwt]', how: 'refund' })])
  start()
  await runs(1)
  expect(JSON.parse(String(sent[0]?.body))).toEqual({ email: 'sam@example.com', how: 'refund' })
  expect(JSON.stringify(commands)).not.toContain('sam@')
})

test('an action that lacks a setting has failed, and is reported by what it lacks', async () => {
  await put([item('k1', 'orders.half-made')])
  start()
  await runs(1)
  expect(outcomes()).toEqual([failed('not-set-up')])
  expect(reported).toEqual([new Error('SHOP_TOKEN is not set')])
})

test('two conversations of one customer cannot get more than the customer may have', async () => {
  await put([item('k1', 'goodwill.voucher', { amount: 10 })])
  await put([item('k2', 'goodwill.voucher', { amount: 10 })], 'conversation-2')
  start()
  await runs(2)
  expect(outcomes()).toContainEqual(failed('over-limit'))
  expect(sent).toHaveLength(1)
})

test('an amount above the limit of its action never leaves', async () => {
  await put([item('k1', 'goodwill.voucher', { amount: 11 })])
  start()
  await runs(1)
  expect(outcomes()).toEqual([failed('over-limit')])
  expect(sent).toEqual([])
})

describe('a crash', () => {
  test('before the answer is stored: the item runs again after the start, with the same key', async () => {
    handle = () => new Promise(() => {})
    await put([item('k1', 'orders.resolve')])
    start()
    await vi.waitFor(() => expect(sent.length).toBe(1))
    expect((await leftOver()).map(({ key }) => key)).toEqual(['k1'])

    // The process is gone with its promise; another one on the same store waits until its claim is over.
    effects = null
    clock += 60_000
    handle = async () => {}
    start()
    await runs(1)
    expect(sent.map(({ headers }) => headers['idempotency-key'])).toEqual(['k1', 'k1'])
  })

  test('the item leaves the outbox only after its outcome is in the log', async () => {
    let left: string[] = []
    handle = async () => {
      left = (await leftOver()).map(({ key }) => key)
    }
    await put([item('k1')])
    start()
    await runs(1)
    expect(left).toEqual(['k1'])
  })
})

describe('a bug of ours', () => {
  test('puts the item off, longer each time, reports it, and loses nothing', async () => {
    let broken = true
    handle = async () => {
      if (broken) throw new Error('bug')
    }
    await put([item('k1')])
    const { poke } = start()
    const pauses: number[] = []
    for (let tries = 1; tries <= 4; tries += 1) {
      await vi.waitFor(async () => expect((await leftOver())[0]?.tries).toBe(tries))
      const dueAt = (await leftOver())[0]?.dueAt ?? 0
      pauses.push(dueAt - clock)
      clock = dueAt
      if (tries === 4) broken = false
      poke()
    }
    await runs(1)
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000])
    expect(reported.length).toBe(4)
  })

  test('in one item holds up no other', async () => {
    await put([
      { ...item('odd'), topic: 'carrier-pigeon' },
      { ...item('bad'), body: 7 },
      item('k1'),
    ])
    start()
    await vi.waitFor(() => expect(commands.length).toBe(1))
    await vi.waitFor(() => expect(reported.length).toBe(2))
    await vi.waitFor(async () => {
      expect((await leftOver()).map(({ key }) => key)).toEqual(['bad'])
      expect(await store.log.deadOutbox(10)).toMatchObject([
        { key: 'odd', reason: 'nobody-does-carrier-pigeon' },
      ])
    })
  })
})

describe('stopping', () => {
  test('waits for what is under way and starts nothing more', async () => {
    let release = () => {}
    handle = () =>
      new Promise((resolve) => {
        release = resolve
      })
    await put([item('k1')])
    const running = start()
    await vi.waitFor(() => expect(sent.length).toBe(1))
    let stopped = false
    const stopping = running.stop().then(() => {
      stopped = true
    })
    await put([item('k2')])
    running.poke()
    await Promise.resolve()
    expect(stopped).toBe(false)
    release()
    await stopping
    expect((await leftOver()).map(({ key }) => key)).toEqual(['k2'])
    expect(listeners.size).toBe(0)
  })
})

function failed(reason: string) {
  return { result: 'failed', reason }
}
