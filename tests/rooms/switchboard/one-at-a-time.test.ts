import { setImmediate as aMoment } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { oneAtATime } from '../../../src/switchboard/index.ts'

test('whatever fails and however long it takes, work of one id never overlaps and keeps its order', async () => {
  const anyWork = fc.record({
    id: fc.constantFrom('a', 'b'),
    moments: fc.nat(3),
    fails: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(anyWork, { maxLength: 20 }), async (all) => {
      const turns = oneAtATime()
      const course: string[] = []
      const work = all.map(({ id, moments, fails }, place) =>
        turns.run(id, async () => {
          course.push(`${id} begins ${place}`)
          for (let left = moments; left > 0; left -= 1) await aMoment()
          course.push(`${id} ends ${place}`)
          if (fails) throw new Error('on purpose')
          return place
        }),
      )
      const settled = await Promise.allSettled(work)
      expect(settled.map(({ status }) => status === 'rejected')).toEqual(
        all.map(({ fails }) => fails),
      )
      for (const id of ['a', 'b']) {
        const inOrder = all.flatMap((each, place) =>
          each.id === id ? [`${id} begins ${place}`, `${id} ends ${place}`] : [],
        )
        expect(course.filter((line) => line.startsWith(id))).toEqual(inOrder)
      }
      expect(turns.size()).toBe(0)
    }),
  )
})
