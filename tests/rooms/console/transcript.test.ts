import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feelingPoints, thinned } from '../../../web-chat/console/context/timeline-points.ts'
import { entriesOf } from '../../../web-chat/console/conversation/entries.ts'
import { joined, pieces } from '../../../web-chat/console/conversation/marks.ts'
import { around, heightsOf } from '../../../web-chat/console/conversation/window.ts'
import { afternoon } from './pretend/scene.ts'

function crisis() {
  const [view] = afternoon(1_800_000_000_000)
  if (!view?.card) throw new Error('the scene has lost its crisis')
  return { ...view, card: view.card }
}

describe('the transcript', () => {
  it('marks the customer’s own words that counted, with the reason', () => {
    const { events, card } = crisis()
    const entries = entriesOf(events, card.triggers, 'Robin')
    const marked = entries.flatMap((entry) =>
      entry.type === 'said'
        ? entry.marks.map((mark) => [entry.text.slice(mark.start, mark.end), mark.reason])
        : [],
    )
    expect(marked).toEqual([
      ['nobody listens', 'wasted effort'],
      ['do not want to be here any more', 'wish to be dead'],
    ])
  })

  it('marks nothing where a masked or erased text no longer holds the words', () => {
    const { events, card } = crisis()
    const erased = events.map((event) =>
      event.type === 'customer-said' ? { ...event, text: '' } : event,
    )
    const entries = entriesOf(erased, card.triggers, 'Robin')
    expect(entries.every((entry) => entry.type !== 'said' || entry.marks.length === 0)).toBe(true)
  })

  it('names a sender once per group', () => {
    const { events } = crisis()
    const said = events.find((event) => event.type === 'customer-said')
    if (!said) throw new Error('nobody spoke')
    const twice = [said, { ...said, seq: said.seq + 1, at: said.at + 1_000 }]
    expect(
      entriesOf(twice, [], 'Robin').map((entry) => entry.type === 'said' && entry.first),
    ).toEqual([true, false])
  })

  it('keeps every character of a message, however it is marked', () => {
    const span = fc
      .tuple(fc.nat(30), fc.nat(30))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1, reason: 'r' }))
    fc.assert(
      fc.property(fc.string({ minLength: 31, maxLength: 60 }), fc.array(span), (text, marks) => {
        expect(
          pieces(text, joined(marks))
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  it('draws only what is near the screen, and leaves room for all the rest', () => {
    const entries = Array.from({ length: 10_000 }, (_, index) => ({
      seq: index + 1,
      text: 'x'.repeat(index % 400),
    }))
    const heights = heightsOf(entries, new Map([[5, 300]]))
    const total = heights.reduce((sum, height) => sum + height, 0)
    for (const top of [0, 12_345, total / 2, Number.MAX_SAFE_INTEGER]) {
      const { from, to, above, below } = around(heights, top, 600)
      const drawn = heights.slice(from, to).reduce((sum, height) => sum + height, 0)
      expect(above + drawn + below).toBe(total)
      expect(to - from).toBeLessThan(60)
      expect(drawn).toBeGreaterThanOrEqual(1_200)
    }
  })

  it('draws the newest when it is asked for the end', () => {
    const heights = heightsOf(
      Array.from({ length: 500 }, (_, index) => ({ seq: index, text: '' })),
      new Map(),
    )
    expect(around(heights, Number.MAX_SAFE_INTEGER, 600).to).toBe(500)
  })
})

describe('the picture of the feelings', () => {
  it('has one point for each message that was read', () => {
    expect(feelingPoints(crisis().events).map(({ level }) => level)).toEqual([
      'moderate',
      'severe',
      'crisis',
    ])
  })

  it('never loses a peak when it grows long', () => {
    const [point] = feelingPoints(crisis().events)
    if (!point) throw new Error('nothing was read')
    const calm = Array.from({ length: 1_000 }, (_, seq) => ({
      ...point,
      seq,
      level: 'none' as const,
    }))
    const points = [
      ...calm.slice(0, 777),
      { ...point, seq: 777, level: 'crisis' as const },
      ...calm.slice(778),
    ]
    expect(thinned(points, 40)).toHaveLength(40)
    expect(thinned(points, 40).some(({ level }) => level === 'crisis')).toBe(true)
  })
})
