import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Happening } from '../../../src/conversation/index.ts'
import { replay } from '../../../src/conversation/index.ts'
import type { Store } from '../../../src/store/index.ts'
import {
  ana,
  append,
  asked,
  customer,
  greeting,
  joined,
  opened,
  type StoreUnderTest,
  said,
} from './contract.ts'

const secret = 'zebra-secret-words'

/** One of everything that a person leaves behind. */
async function leaveTraces(
  { log, people, allowances, duty, snapshots }: Store,
  id: string,
): Promise<void> {
  const who = { id: customer.id, name: secret, country: null }
  const words: Happening[] = [
    {
      type: 'opened',
      channel: 'widget',
      customer: who,
      site: 'default',
      reference: { at: secret },
    },
    { type: 'contact-left', text: `${secret}@example.com` },
    { type: 'rated', score: 1, comment: secret },
    { type: 'customer-identified', customer: customer.id, name: secret },
    { type: 'dialog-moved', position: { slots: { name: secret } } },
    { type: 'action-requested', key: `${secret}-key`, action: 'find', input: { name: secret } },
    { ...asked, note: secret } as Happening,
    joined(),
    { type: 'agent-said', agent: ana, clientMessageId: 'a-1', text: `Dear ${secret}` },
  ]
  await append(log, id, words, {
    outbox: [{ key: `${secret}-key`, topic: 'action', body: { name: secret }, dueAt: 0 }],
  })
  await append(log, id, [said('m-1', `I am ${secret}`)], {
    dedupe: { sender: customer.id, clientMessageId: 'm-1' },
  })
  const visitor = { secretHash: 'hash', customerId: customer.id, conversationId: id, site: 'x' }
  await people.addVisitor({ ...visitor, createdAt: 0 })
  await allowances.take(
    { key: 'k', action: 'voucher', customer: customer.id, amount: 5, at: 0 },
    { perCustomer: 9, perDay: 9 },
  )
  await duty.keepDraft(ana.id, id, `for ${secret}`)
  const { seq = 0 } = (await log.head(id)) ?? {}
  await snapshots.keep(id, 'v1', { seq, state: { messages: [secret] } })
}

async function everyRow({ tables }: Store): Promise<string> {
  const rows: unknown[] = []
  for (const name of tables.names) for await (const page of tables.pages(name)) rows.push(...page)
  return JSON.stringify(rows)
}

/** What every store must do when a person is to be forgotten. */
export function forgettingContract(make: () => StoreUnderTest | Promise<StoreUnderTest>): void {
  let under: StoreUnderTest
  let store: Store
  beforeEach(async () => {
    under = await make()
    store = await under.open()
    await leaveTraces(store, 'c-1')
  })
  afterEach(async () => {
    await store.close()
    under.dispose()
  })

  describe('a person who is forgotten', () => {
    test('stands in no table any more, by word, by number or as a customer', async () => {
      for (const trace of [secret, customer.id]) expect(await everyRow(store)).toContain(trace)
      await store.forgetting.erase('c-1')
      await store.forgetting.scrub()
      for (const trace of [secret, customer.id]) expect(await everyRow(store)).not.toContain(trace)
      expect(await store.log.dueOutbox(under.clock, 9)).toEqual([])
      expect(await store.people.visitor('hash')).toBeNull()
      expect(await store.duty.draft(ana.id, 'c-1')).toBe('')
    })

    test('leaves the place, type and time of every event, and a log that replays', async () => {
      const before = await store.log.read('c-1')
      await store.forgetting.erase('c-1')
      const after = await store.log.read('c-1')
      const places = (events: typeof before) =>
        events.map(({ seq, customerSeq, epoch, type, at }) => [seq, customerSeq, epoch, type, at])
      expect(places(after)).toEqual(places(before))
      expect(replay('c-1', after)).toMatchObject({ seq: 10, stage: 'with-agent', agent: ana })
      expect((await append(store.log, 'c-1', [greeting])).result).toBe('appended')
    })

    test('takes nobody else along', async () => {
      const other = { ...opened, customer: { ...customer, id: 'customer-2' } } as Happening
      await append(store.log, 'c-2', [other, said('m-1', 'somebody else')])
      await store.forgetting.erase('c-1')
      expect(await everyRow(store)).toContain('somebody else')
      expect((await store.log.ofCustomer('customer-2')).map(({ id }) => id)).toEqual(['c-2'])
    })

    test('is found by their own id and by one conversation, with all the others', async () => {
      await append(store.log, 'c-2', [opened])
      for (const person of [customer.id, 'c-1', 'c-2']) {
        expect((await store.forgetting.conversationsOf(person)).toSorted()).toEqual(['c-1', 'c-2'])
      }
      expect(await store.forgetting.conversationsOf('nobody')).toEqual([])
    })

    test('is given everything first who asks for it', async () => {
      const everything = await store.forgetting.everything('c-1')
      expect(everything.events?.length).toBe(10)
      for (const table of ['conversations', 'outbox', 'visitors', 'drafts']) {
        expect([table, everything[table]?.length]).toEqual([table, 1])
      }
    })
  })

  describe('what is too old', () => {
    test('is found once it is quiet and nobody has anything to do with it', async () => {
      under.clock = 5_000
      await append(store.log, 'c-2', [opened])
      await append(store.log, 'c-3', [opened, said('m-1')])
      expect(await store.forgetting.quietSince(5_000)).toEqual([])
      expect(await store.forgetting.quietSince(5_001)).toEqual(['c-2'])
      await store.forgetting.erase('c-2')
      expect(await store.forgetting.quietSince(5_001)).toEqual([])
    })

    test('can be the readings alone', async () => {
      await append(store.log, 'c-1', [{ type: 'message-unread', message: 10 }])
      await store.forgetting.erase('c-1', 'message-read')
      expect(await everyRow(store)).toContain(secret)
    })
  })
}
