import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AgentAccount, Store } from '../../../src/store/index.ts'
import type { StoreUnderTest } from './contract.ts'

const ana: AgentAccount = {
  id: 'agent-ana',
  name: 'Ana Lima',
  email: 'ana@shop.example',
  passwordHash: 'hash',
  role: 'supervisor',
  teams: ['orders', 'payments'],
  createdAt: 1_000,
}
const ben: AgentAccount = { ...ana, id: 'agent-ben', name: 'Ben Osei', email: 'ben@shop.example' }

/** What every store of people must do. */
export function peopleContract(make: () => StoreUnderTest | Promise<StoreUnderTest>): void {
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

  describe('an agent', () => {
    test('is found as they were added, by e-mail in any capitals', async () => {
      expect(await store.people.addAgent(ana)).toBe(true)
      expect(await store.people.agentByEmail('ANA@shop.example')).toEqual(ana)
      expect(await store.people.agentByEmail('nobody@shop.example')).toBeNull()
    })

    test('cannot take the e-mail of another, in any capitals', async () => {
      await store.people.addAgent(ana)
      expect(await store.people.addAgent({ ...ben, email: 'Ana@Shop.example' })).toBe(false)
      expect((await store.people.agents()).map(({ name }) => name)).toEqual(['Ana Lima'])
    })

    test('stands in the list by name', async () => {
      await store.people.addAgent(ben)
      await store.people.addAgent(ana)
      expect(await store.people.agents()).toEqual([ana, ben])
    })
  })

  describe('a session', () => {
    beforeEach(async () => {
      await store.people.addAgent(ana)
      await store.people.addAgent(ben)
      await store.people.openSession({ tokenHash: 't-1', agentId: ana.id, endsAt: 5_000 })
      await store.people.openSession({ tokenHash: 't-2', agentId: ana.id, endsAt: 5_000 })
      await store.people.openSession({ tokenHash: 't-3', agentId: ben.id, endsAt: 5_000 })
    })

    test('leads to its agent until it ends', async () => {
      expect(await store.people.sessionAgent('t-1', 4_999)).toEqual({ ...ana, endsAt: 5_000 })
      expect(await store.people.sessionAgent('t-1', 5_000)).toBeNull()
      expect(await store.people.sessionAgent('t-9', 0)).toBeNull()
    })

    test('ends when it is closed, and no other with it', async () => {
      await store.people.closeSession('t-1')
      expect(await store.people.sessionAgent('t-1', 0)).toBeNull()
      expect(await store.people.sessionAgent('t-2', 0)).toEqual({ ...ana, endsAt: 5_000 })
    })

    test('all sessions of one agent can be ended at once', async () => {
      await store.people.closeSessionsOf(ana.id)
      expect(await store.people.sessionAgent('t-1', 0)).toBeNull()
      expect(await store.people.sessionAgent('t-2', 0)).toBeNull()
      expect(await store.people.sessionAgent('t-3', 0)).toEqual({ ...ben, endsAt: 5_000 })
    })
  })

  describe('an invitation', () => {
    const invitation = { tokenHash: 'i-1', role: 'admin', endsAt: 5_000 } as const

    test('works once, even when two come at the same time', async () => {
      await store.people.addInvitation(invitation)
      expect(await store.people.invitationIsOpen('i-1', 0)).toBe(true)
      const both = await Promise.all([
        store.people.takeInvitation('i-1', 0),
        store.people.takeInvitation('i-1', 0),
      ])
      expect(both).toEqual([invitation, null])
      expect(await store.people.invitationIsOpen('i-1', 0)).toBe(false)
    })

    test('is worth nothing once it has ended', async () => {
      await store.people.addInvitation(invitation)
      expect(await store.people.invitationIsOpen('i-1', 5_000)).toBe(false)
      expect(await store.people.takeInvitation('i-1', 5_000)).toBeNull()
    })
  })

  describe('a visitor', () => {
    test('is found by the hash of their secret only', async () => {
      const visitor = {
        secretHash: 'v-1',
        customerId: 'customer-1',
        conversationId: 'conversation-1',
        site: 'default',
        createdAt: 1_000,
      }
      await store.people.addVisitor(visitor)
      expect(await store.people.visitor('v-1')).toEqual(visitor)
      expect(await store.people.visitor('customer-1')).toBeNull()
      const moved = { ...visitor, customerId: 'customer-2', conversationId: 'conversation-2' }
      await store.people.addVisitor(moved)
      expect(await store.people.visitor('v-1')).toEqual(moved)
    })
  })

  describe('a secret of this installation', () => {
    test('is made once and stays, also after a restart', async () => {
      let made = 0
      const make = () => {
        made += 1
        return `secret-${made}`
      }
      const [first, second] = await Promise.all([
        store.people.secret('tickets', make),
        store.people.secret('tickets', make),
      ])
      await store.close()
      store = await under.open()
      expect(second).toBe(first)
      expect(await store.people.secret('tickets', make)).toBe(first)
      expect(await store.people.secret('other', make)).not.toBe(first)
    })
  })

  describe('the record of who did what', () => {
    test('gives the latest first, and no more than asked for', async () => {
      const line = (at: number) => ({
        at,
        actor: ana.id,
        action: 'signed-in',
        object: ana.id,
        detail: '',
      })
      for (const at of [1, 2, 3]) await store.people.audit(line(at))
      expect(await store.people.auditTrail(2)).toEqual([line(3), line(2)])
    })
  })
}
