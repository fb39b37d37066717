import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store/index.ts'
import { append, opened, type StoreUnderTest } from './contract.ts'

/** What every store of what agents take, and have on their desks, must do. */
export function dutyContract(make: () => StoreUnderTest | Promise<StoreUnderTest>): void {
  let under: StoreUnderTest
  let store: Store
  beforeEach(async () => {
    under = await make()
    store = await under.open()
  })
  afterEach(async () => {
    await store.close()
    under.dispose()
  })

  test('what an agent takes is the house’s own until somebody says so', async () => {
    const account = {
      id: 'agent-ana',
      name: 'Ana Lima',
      email: 'ana@shop.example',
      passwordHash: 'hash',
      role: 'agent',
      teams: ['orders'],
      createdAt: 1,
    } as const
    await store.people.addAgent(account)
    const usual = { agentId: 'agent-ana', teams: ['orders'], skills: [], capacity: null }
    expect(await store.duty.work()).toEqual([usual])
    const said = { agentId: 'agent-ana', teams: [], skills: ['german'], capacity: 2 }
    await store.duty.setWork(said)
    expect(await store.duty.work()).toEqual([said])
    expect((await store.people.agents())[0]?.teams).toEqual([])
  })

  test('a draft belongs to one agent in one conversation, and the empty one is none', async () => {
    const { draft, keepDraft } = store.duty
    await keepDraft('ana', 'c-1', 'Dear')
    await keepDraft('ana', 'c-1', 'Dear Sam, né 👋🏽')
    await keepDraft('ana', 'c-2', 'Other')
    expect(await draft('ana', 'c-1')).toBe('Dear Sam, né 👋🏽')
    expect(await draft('ben', 'c-1')).toBe('')
    await keepDraft('ana', 'c-1', '')
    expect(await draft('ana', 'c-1')).toBe('')
    expect(await draft('ana', 'c-2')).toBe('Other')
  })

  test('a browser is alerted for whoever uses it last, until it or they are dropped', async () => {
    const { addPush, dropPush, dropPushOf, pushSubscriptions } = store.duty
    const one = { endpoint: 'https://push.example/1', agentId: 'ana', body: '{}' }
    await addPush(one)
    await addPush({ ...one, agentId: 'ben' })
    await addPush({ ...one, endpoint: 'https://push.example/2' })
    expect((await pushSubscriptions()).map(({ agentId }) => agentId).toSorted()).toEqual([
      'ana',
      'ben',
    ])
    await dropPushOf('ana', one.endpoint)
    await dropPushOf('ana', 'https://push.example/2')
    expect(await pushSubscriptions()).toEqual([{ ...one, agentId: 'ben' }])
    await dropPush(one.endpoint)
    expect(await pushSubscriptions()).toEqual([])
  })

  test('a private value is found by its conversation and token alone', async () => {
    const value = { conversationId: 'c-1', token: '[phone 1]', sealed: 'x', at: 1 }
    await store.duty.keepPrivate([value, { ...value, token: '[phone 2]', sealed: 'y' }])
    expect(await store.duty.privateValue('c-1', '[phone 2]')).toBe('y')
    expect(await store.duty.privateValue('c-2', '[phone 2]')).toBeNull()
  })

  describe('a search', () => {
    test('finds the conversations that hold every word, the last changed first', async () => {
      for (const [at, id] of ['c-1', 'c-2', 'c-3'].entries()) {
        under.clock = 1_000 + at
        await append(store.log, id, [opened])
      }
      await store.duty.index('c-1', ['lost', 'parcel'])
      await store.duty.index('c-1', ['lost', 'vase'])
      await store.duty.index('c-2', ['lost', 'parcel'])
      await store.duty.index('c-3', ['parcel'])
      expect(await store.duty.search(['lost', 'parcel'], 10)).toEqual(['c-2', 'c-1'])
      expect(await store.duty.search(['lost', 'parcel'], 1)).toEqual(['c-2'])
      expect(await store.duty.search(['vase'], 10)).toEqual(['c-1'])
      expect(await store.duty.search(['par'], 10)).toEqual([])
    })
  })
}
