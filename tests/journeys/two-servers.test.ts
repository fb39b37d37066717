import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setUp, type TestAgent } from '../support/agent.ts'
import { openCustomer, type TestCustomer } from '../support/customer.ts'
import { freePort } from '../support/free-port.ts'
import { hasPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts'
import { hasProxy, startProxy, type TestProxy } from '../support/proxy.ts'
import { hasRedis, startRedis, type TestRedis } from '../support/redis.ts'
import { settingsFor } from '../support/start-app.ts'
import { startProcess, type TestProcess } from '../support/start-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'heed-two-'))
const isPossible = hasPostgres && hasRedis && hasProxy
const patient = { timeout: 20_000 }
let postgres: TestPostgres
let redis: TestRedis
let proxy: TestProxy
let agent: TestAgent
const settings: Record<string, string>[] = []
const servers: TestProcess[] = []
const customers: TestCustomer[] = []

beforeAll(async () => {
  if (!isPossible) return
  postgres = await startPostgres()
  redis = await startRedis()
  const database = await postgres.database()
  const ports = [await freePort(), await freePort()] as const
  proxy = await startProxy(ports)
  for (const [place, port] of ports.entries()) {
    settings.push(
      settingsFor(join(folder, String(place)), {
        PORT: port,
        DATABASE_URL: database,
        REDIS_URL: redis.url,
        HEED_PUBLIC_URL: proxy.url,
        HEED_PROXIES: '1',
        HEED_DRAIN_SECONDS: '5',
        HEED_READ_SECONDS: '1',
        HEED_LEASE_SECONDS: '10',
        HEED_DEMO: '0',
      }),
    )
    servers.push(await startProcess(settings[place] ?? {}))
  }
  const token = /#setup=([\w-]+)/.exec(servers[0]?.output() ?? '')?.[1] ?? ''
  agent = await setUp(at(1), token, 'Ada', proxy.url)
})
afterAll(async () => {
  for (const { socket } of [...customers, ...(agent ? [agent] : [])]) socket.disconnect()
  await proxy?.stop()
  await Promise.all(servers.map((server) => server.stop()))
  await Promise.all([postgres?.stop(), redis?.stop()])
  rmSync(folder, { recursive: true, force: true })
})

function at(place: number): string {
  return `http://127.0.0.1:${settings[place]?.PORT}`
}

async function customerAt(url: string): Promise<TestCustomer> {
  const customer = await openCustomer(url, { origin: proxy.url })
  customers.push(customer)
  return customer
}

async function claim({ conversation }: TestCustomer): Promise<void> {
  await expect.poll(() => agent.row(conversation)?.stage, patient).toBe('waiting')
  expect(await agent.act('claim', conversation)).toMatchObject({ ok: true })
  await expect.poll(() => agent.row(conversation)?.stage, patient).toBe('with-agent')
}

const heard = ({ seen }: TestCustomer) =>
  seen.filter(({ from }) => from === 'customer').map(({ text }) => text)

describe.skipIf(!isPossible)(
  'two servers on one database, behind the proxy of compose.yaml',
  () => {
    test('bring a customer at one and an agent at the other together', async () => {
      const customer = await customerAt(at(0))
      await customer.say('can I talk to a person please')
      await claim(customer)
      await agent.socket.emitWithAck('watch', { conversation: customer.conversation })
      await agent.act('say', customer.conversation, {
        clientMessageId: 'agent-says-1',
        text: 'Hi.',
      })
      await expect.poll(() => customer.seen.at(-1)?.text, patient).toBe('Hi.')
      await customer.say('thank you')
      await expect
        .poll(() => agent.events.findLast((event) => event.type === 'customer-said')?.text, patient)
        .toBe('thank you')
    })

    test('serve whoever has no websockets and must come back to the same server', async () => {
      const customer = await openCustomer(proxy.url, { transport: 'polling' })
      customers.push(customer)
      await customer.say('where is my order')
      await expect.poll(() => customer.lines().at(-1), patient).toContain('order number')
    })

    test('lose time and nothing else while Redis is dead', async () => {
      const customer = await customerAt(at(0))
      await redis.kill()
      await customer.say('I would like to talk to a person')
      await claim(customer)
      await agent.act('say', customer.conversation, {
        clientMessageId: 'agent-says-2',
        text: 'Me.',
      })
      await expect.poll(() => customer.seen.at(-1)?.text, patient).toBe('Me.')
      await redis.start()
    })

    test('answer what a server that was killed had only stored', async () => {
      const customer = await customerAt(proxy.url)
      const other = await customerAt(proxy.url)
      // One of the two sits at the server that dies.
      await Promise.all([customer.say('where is my order'), other.say('where is my order')])
      await servers[0]?.kill()
      for (const each of [customer, other]) {
        await expect.poll(() => heard(each), patient).toEqual(['where is my order'])
        await expect
          .poll(() => each.seen.findLastIndex(({ from }) => from === 'bot'), patient)
          .toBeGreaterThan(each.seen.findLastIndex(({ from }) => from === 'customer'))
      }
      servers[0] = await startProcess(settings[0] ?? {})
    }, 90_000)

    test('can be replaced one after the other while people write: nothing is lost, nothing doubled', async () => {
      const people = await Promise.all([1, 2, 3, 4].map(() => customerAt(proxy.url)))
      const texts = Array.from({ length: 24 }, (_, place) => `message number ${place}`)
      const sending = Promise.all(people.map((customer) => sendAll(customer, texts)))
      for (const place of servers.keys()) {
        expect(await servers[place]?.stop()).toBe(0)
        servers[place] = await startProcess(settings[place] ?? {})
      }
      await sending
      for (const customer of people) {
        await expect.poll(() => heard(customer), patient).toEqual(texts)
        expect(customer.seen.map(({ seq }) => seq)).toEqual(customer.seen.map((_, at) => at + 1))
      }
    }, 120_000)
  },
)

// What the widget's outbox does: one at a time, the same id until it is acknowledged.
async function sendAll(customer: TestCustomer, texts: readonly string[]): Promise<void> {
  for (const [place, text] of texts.entries()) {
    for (let stored = false; !stored; ) {
      const answer = await customer.socket
        .timeout(2_000)
        .emitWithAck('say', { clientMessageId: `rolling-message-${place}`, text })
        .catch(() => ({ ok: false }))
      stored = answer.ok
      if (!stored) await new Promise((resolve) => setTimeout(resolve, answer.afterMs ?? 100))
    }
  }
}
