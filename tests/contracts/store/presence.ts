import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Presence, Store } from '../../../src/store/index.ts'
import type { StoreUnderTest } from './contract.ts'

const ana: Presence = {
  server: 'one',
  agentId: 'agent-ana',
  name: 'Ana Lima',
  state: 'available',
  connected: true,
  changedAt: 1_000,
  endsAt: 46_000,
  pausedUntil: 90_000,
}

/** What every book of presences must do. */
export function presenceContract(make: () => StoreUnderTest | Promise<StoreUnderTest>): void {
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

  describe('a presence', () => {
    test('is kept for each server, and renewed in its place', async () => {
      await store.presence.save([ana, { ...ana, server: 'two' }], 0)
      const gone = { ...ana, connected: false, state: 'away', endsAt: 90_000 }
      await store.presence.save([gone], 0)
      const rows = await store.presence.all()
      expect(rows.toSorted((a, b) => (a.server < b.server ? -1 : 1))).toEqual([
        gone,
        { ...ana, server: 'two' },
      ])
    })

    test('is forgotten once it has long ended', async () => {
      await store.presence.save([ana], 0)
      await store.presence.save([], 46_000)
      expect(await store.presence.all()).toEqual([ana])
      await store.presence.save([], 46_001)
      expect(await store.presence.all()).toEqual([])
    })
  })
}
