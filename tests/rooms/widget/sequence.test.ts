import fc from 'fast-check'
import { expect, test } from 'vitest'
import { continueFrom, placeOf } from '../../../web-chat/widget/delivery/sequence.ts'

test('an event seen before is dropped, the next is shown, and a gap is fetched first', () => {
  expect(placeOf(3, 3)).toBe('drop')
  expect(placeOf(1, 3)).toBe('drop')
  expect(placeOf(4, 3)).toBe('show')
  expect(placeOf(5, 3)).toBe('sync')
})

test('a page of history continues the log without what is known', () => {
  const page = [{ seq: 2 }, { seq: 3 }, { seq: 4 }]
  expect(continueFrom(2, page)).toEqual([{ seq: 3 }, { seq: 4 }])
})

test('a page with a hole is taken up to the hole', () => {
  expect(continueFrom(0, [{ seq: 1 }, { seq: 3 }])).toEqual([{ seq: 1 }])
})

test('whatever arrives in whatever order, the log is 1, 2, 3 … once each', () => {
  const pages = fc.array(fc.array(fc.record({ seq: fc.integer({ min: 1, max: 12 }) })))
  fc.assert(
    fc.property(pages, (all) => {
      const log: number[] = []
      for (const page of all) log.push(...continueFrom(log.length, page).map(({ seq }) => seq))
      expect(log).toEqual(log.map((_, place) => place + 1))
    }),
  )
})
