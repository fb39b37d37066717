import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Conversation, evolveAll, replay } from '../../../src/conversation/index.ts'
import type { Store } from '../../../src/store/index.ts'
import { anyCourse } from '../../rooms/conversation/any-happening.ts'
import { append, greeting, opened, type StoreUnderTest, said } from './contract.ts'

const id = 'conversation-1'

/** What every store must do with the states of conversations that it is given to keep. */
export function snapshotsContract(make: () => StoreUnderTest | Promise<StoreUnderTest>): void {
  describe('a snapshot', () => {
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

    test('and the events after it are as good as the whole log', async () => {
      let count = 0
      await fc.assert(
        fc.asyncProperty(anyCourse, fc.nat(60), async (course, cut) => {
          const here = `course-${count++}`
          const { log, snapshots } = store
          if (cut > 0) await append(log, here, course.slice(0, cut))
          const early = replay(here, await log.read(here))
          await snapshots.keep(here, 'v1', { seq: early.seq, state: early })
          const rest = course.slice(cut)
          if (rest.length > 0) await append(log, here, rest)

          const found = await snapshots.find(here, 'v1')
          // A log without events has no place for one.
          expect(found === null).toBe(early.seq === 0)
          const from = (found?.state ?? early) as Conversation // as it was kept
          const onwards = evolveAll(from, await log.read(here, from.seq))
          const whole = replay(here, await log.read(here))
          expect(onwards).toEqual(JSON.parse(JSON.stringify(whole)))
        }),
        { numRuns: 40 },
      )
    })

    test('gives way to a later one, and counts for nothing in another shape', async () => {
      const { log, snapshots } = store
      await append(log, id, [opened])
      await snapshots.keep(id, 'v1', { seq: 1, state: { a: 1 } })
      await append(log, id, [greeting])
      await snapshots.keep(id, 'v2', { seq: 2, state: { b: 2 } })
      expect(await snapshots.find(id, 'v1')).toBeNull()
      expect(await snapshots.find(id, 'v2')).toEqual({ seq: 2, state: { b: 2 } })
    })

    test('is not kept once the log has moved on', async () => {
      await append(store.log, id, [opened, greeting])
      await store.snapshots.keep(id, 'v1', { seq: 1, state: 'old' })
      expect(await store.snapshots.find(id, 'v1')).toBeNull()
    })

    test('goes with whatever of its conversation is erased, and is in no export', async () => {
      const { log, snapshots, forgetting } = store
      for (const only of ['note-written', undefined] as const) {
        await append(log, id, [opened, said('m-1')])
        const { seq = 0 } = (await log.head(id)) ?? {}
        await snapshots.keep(id, 'v1', { seq, state: 'words of a customer' })
        expect(JSON.stringify(await forgetting.everything(id))).not.toContain('words of a customer')
        await forgetting.erase(id, only)
        expect(await snapshots.find(id, 'v1')).toBeNull()
      }
    })
  })
}
