import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Caps, Store } from '../../../src/store/index.ts'
import type { StoreUnderTest } from './contract.ts'

const caps: Caps = { perCustomer: 20, perDay: 30 }
const hour = 3_600_000

/** What every store of allowances must do. */
export function allowancesContract(make: () => StoreUnderTest | Promise<StoreUnderTest>): void {
  let under: StoreUnderTest
  let store: Store
  beforeEach(async () => {
    under = await make()
    store = await under.open()
  })
  afterEach(async () => {
    await store.close()
    await under.dispose()
  })

  const take = (key: string, amount: number, customer = 'ana', at = 0, limits = caps) =>
    store.allowances.take({ key, action: 'goodwill.voucher', customer, amount, at }, limits)

  describe('an allowance', () => {
    test('ends at the cap of a customer, to the penny', async () => {
      expect(await take('a', 10)).toBe(true)
      expect(await take('b', 9.99)).toBe(true)
      expect(await take('c', 0.02)).toBe(false)
      expect(await take('d', 0.01)).toBe(true)
      expect(await take('e', 10, 'ben')).toBe(true)
    })

    test('ends at the cap of a day, and begins anew after it', async () => {
      expect(await take('a', 20)).toBe(true)
      expect(await take('b', 10, 'ben', hour)).toBe(true)
      expect(await take('c', 1, 'cat', 2 * hour)).toBe(false)
      expect(await take('d', 20, 'cat', 24 * hour)).toBe(true)
    })

    test('counts the same key once, also after a restart', async () => {
      expect(await take('a', 15)).toBe(true)
      await store.close()
      store = await under.open()
      expect(await take('a', 15)).toBe(true)
      expect(await take('b', 5)).toBe(true)
    })

    test('without caps is never used up', async () => {
      const none = { perCustomer: null, perDay: null }
      expect(await take('a', 1e6, 'ana', 0, none)).toBe(true)
      expect(await take('b', 1e6, 'ana', 0, none)).toBe(true)
    })

    test('cannot be taken twice by conversations at the same time', async () => {
      const keys = Array.from({ length: 10 }, (_, at) => `k-${at}`)
      const taken = await Promise.all(keys.map((key) => take(key, 7)))
      expect(taken.filter(Boolean)).toHaveLength(2)
    })
  })
}
