import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../../src/store/index.ts'
import type { StoreUnderTest } from './contract.ts'

const first = new Map([
  ['dialogs/late.flow.yaml', 'flow: late'],
  ['dialogs/lost.flow.yaml', 'flow: lost'],
  ['intents/late.yaml', 'intent: late'],
])
const second = new Map([...first, ['dialogs/late.flow.yaml', 'flow: later']])

/** What every store of published versions must do. */
export function versionsContract(make: () => StoreUnderTest | Promise<StoreUnderTest>): void {
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

  const publish = (hash: string, at: number, texts: ReadonlyMap<string, string>) =>
    store.versions.publish({ hash, note: `note of ${hash}`, by: 'ada', at, texts })

  describe('a published version', () => {
    test('is live, and the one before it no longer', async () => {
      await publish('one', 1_000, first)
      await publish('two', 2_000, second)
      await store.close()
      store = await under.open()
      expect(await store.versions.all()).toEqual([
        { hash: 'two', note: 'note of two', by: 'ada', at: 2_000, live: true, recalled: false },
        { hash: 'one', note: 'note of one', by: 'ada', at: 1_000, live: false, recalled: false },
      ])
    })

    test('gives back its files as they were', async () => {
      await publish('one', 1_000, first)
      await publish('two', 2_000, second)
      expect(await store.versions.texts('one')).toEqual(first)
      expect(await store.versions.texts('three')).toBeNull()
    })

    test('that comes again is the same version, newly dated', async () => {
      await publish('one', 1_000, first)
      await publish('two', 2_000, second)
      await publish('one', 3_000, first)
      const all = await store.versions.all()
      expect(all.map(({ hash, at, live }) => [hash, at, live])).toEqual([
        ['one', 3_000, true],
        ['two', 2_000, false],
      ])
    })
  })

  describe('what is live', () => {
    test('moves back, and to nothing', async () => {
      await publish('one', 1_000, first)
      await publish('two', 2_000, second)
      await store.versions.goLive('one')
      expect((await store.versions.all()).map(({ live }) => live)).toEqual([false, true])
      await store.versions.goLive(null)
      expect((await store.versions.all()).map(({ live }) => live)).toEqual([false, false])
    })
  })

  describe('the texts that are kept', () => {
    test('stand once each, by the ending of their names, newest first', async () => {
      await publish('one', 1_000, first)
      await publish('two', 2_000, second)
      const [newest, ...others] = await store.versions.kept('late.flow.yaml')
      expect([newest, ...others]).toEqual(['flow: later', 'flow: late'])
      expect((await store.versions.kept('.flow.yaml')).toSorted()).toEqual([
        'flow: late',
        'flow: later',
        'flow: lost',
      ])
    })

    test('are not those that only a recalled version has', async () => {
      await publish('one', 1_000, first)
      await publish('two', 2_000, second)
      await store.versions.recall('one')
      expect(await store.versions.kept('.flow.yaml')).not.toContain('flow: late')
      expect(await store.versions.kept('.flow.yaml')).toContain('flow: lost')
      expect((await store.versions.all()).map(({ recalled }) => recalled)).toEqual([false, true])
    })
  })
}
