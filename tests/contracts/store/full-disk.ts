import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Refused } from '../../../src/conversation/index.ts'
import type { Store } from '../../../src/store/index.ts'
import { ana, append, customer, opened, type StoreUnderTest, say } from './contract.ts'

/** What every store must do when the disk beneath it is full: say so, lose nothing, and go on once there is room. */
export function fullDiskContract(make: () => StoreUnderTest | Promise<StoreUnderTest>): void {
  describe('when the disk is full,', () => {
    let under: StoreUnderTest
    let store: Store
    beforeEach(async () => {
      under = await make()
      store = await under.open()
      await append(store.log, 'c-1', [opened])
      await append(store.log, 'c-1', say('m-1').happenings, { dedupe: say('m-1').dedupe })
    })
    afterEach(async () => {
      await store.close()
      under.dispose()
    })

    // Longer than what is left on any page that is there already.
    const long = 'goes on and on '.repeat(500)
    const trySaying = async (id: string) => {
      const { happenings, dedupe } = say(id, long)
      return append(store.log, 'c-1', happenings, { dedupe })
    }
    const failure = (work: Promise<unknown>) =>
      work.then(
        () => null,
        (error: unknown) => error,
      )

    test('a write is answered with “not now”, and with why, for those who look after the server', async () => {
      const giveRoom = await under.fillDisk()
      const refused = await failure(trySaying('m-2'))
      expect(refused).toBeInstanceOf(Refused)
      expect(refused).toMatchObject({ code: 'busy', afterMs: 3_000, cause: expect.any(Error) })
      expect(await failure(store.duty.keepDraft(ana.id, 'c-1', long))).toBeInstanceOf(Refused)
      await giveRoom()
    })

    test('what was stored before is still read, and what is sent again later is stored once', async () => {
      const giveRoom = await under.fillDisk()
      const tries = await Promise.all([
        failure(trySaying('m-2')),
        failure(append(store.log, 'c-2', [opened, ...say('m-9', long).happenings])),
      ])
      expect(tries).toEqual([expect.any(Refused), expect.any(Refused)])
      expect((await store.log.read('c-1')).map(({ seq }) => seq)).toEqual([1, 2])
      expect(await store.log.head('c-2')).toBeNull()
      expect(await store.log.said('c-1', customer.id, 'm-1')).not.toBeNull()

      await giveRoom()
      expect(await trySaying('m-2')).toMatchObject({ result: 'appended', events: [{ seq: 3 }] })
      expect(await trySaying('m-2')).toMatchObject({ result: 'duplicate', events: [{ seq: 3 }] })
      await store.close()
      store = await under.open()
      expect((await store.log.read('c-1')).map(({ seq }) => seq)).toEqual([1, 2, 3])
    })
  })
}
