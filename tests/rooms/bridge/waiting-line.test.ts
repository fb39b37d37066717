import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLine, type Line } from '../../../src/bridge/index.ts'
import { type Conversation, levels } from '../../../src/conversation/index.ts'
import {
  byUrgency,
  type InLine,
  ladderFor,
  service,
  waitingOrder,
} from '../../../src/routing/index.ts'
import { ana, asked, conversationOf, leftAlone, read, waiting } from './any-waiting.ts'

const minute = 60_000
const usual = service.parse({})

function lineOf(...conversations: Conversation[]): Line {
  const line = createLine(
    ({ id }) => `the problem of ${id}`,
    () => usual,
  )
  for (const conversation of conversations) line.update(conversation)
  return line
}

function order(line: Line, now: number): string[] {
  return line.rows(now).map(({ conversation }) => conversation)
}

describe('who is next', () => {
  test('is whoever is in danger, before anybody else', () => {
    const line = lineOf(
      leftAlone('left-alone', 0, 'severe'),
      waiting('severe-for-an-hour', { level: 'severe' }),
      waiting('crisis-just-now', { level: 'crisis', since: 60 * minute }),
    )
    expect(order(line, 60 * minute)[0]).toBe('crisis-just-now')
  })

  test('is then whoever has lost their agent, however new', () => {
    const line = lineOf(
      waiting('severe-for-an-hour', { level: 'severe' }),
      leftAlone('left-alone', 59 * minute),
    )
    expect(order(line, 60 * minute)).toEqual(['left-alone', 'severe-for-an-hour'])
  })

  test('is the more distressed of two who came together', () => {
    const line = lineOf(...levels.map((level) => waiting(level, { level })))
    expect(order(line, minute)).toEqual(['crisis', 'severe', 'moderate', 'mild', 'none'])
  })

  test('is the one who came first of two who feel the same', () => {
    const line = lineOf(waiting('second', { since: 5 }), waiting('first', { since: 4 }))
    expect(order(line, 5)).toEqual(['first', 'second'])
  })

  test('is in time a calm customer too: nobody is overtaken for ever', () => {
    const calm = waiting('calm', { since: 0 })
    const places: number[] = []
    for (let now = 0; now <= 40 * minute; now += 2 * minute) {
      const newcomer = waiting('newcomer', { level: 'severe', since: now })
      places.push(order(lineOf(calm, newcomer), now).indexOf('calm'))
    }
    expect(places[0]).toBe(1)
    expect(places.at(-1)).toBe(0)
    expect(places).toEqual(places.toSorted((a, b) => b - a))
  })

  test('is somebody who gets worse while waiting', () => {
    const worse = conversationOf('worse', [
      [1, read('none')],
      [1, asked()],
      [2, read('severe')],
    ])
    const line = lineOf(waiting('first', { since: 0 }), worse)
    expect(order(line, minute)).toEqual(['worse', 'first'])
  })

  test('does not hang on the order in which they were heard of', () => {
    const level = fc.constantFrom(...levels)
    const place = fc.record({
      level,
      front: fc.boolean(),
      waitingSince: fc.nat(3_600_000),
      dueAt: fc.constant(0),
    })
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (line, keys) => {
        const now = 3_600_000
        const shuffled = line
          .map((each) => ({ each, key: keys.next().value }))
          .toSorted((a, b) => Number(a.key) - Number(b.key))
          .map(({ each }) => each)
        const sorted = line.toSorted(byUrgency(now))
        expect(shuffled.toSorted(byUrgency(now))).toEqual(sorted)
        expect(sorted.findLastIndex((each) => each.level === 'crisis')).toBe(
          line.filter((each) => each.level === 'crisis').length - 1,
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('a place in the line', () => {
  const minutes = fc.integer({ min: 0, max: 90 }).map((each) => each * minute)
  const place = fc.record({
    level: fc.constantFrom(...levels),
    front: fc.boolean(),
    waitingSince: minutes,
    dueAt: fc.constant(0),
  })
  const change = fc.record({ id: fc.constantFrom(...'abcdefgh'), place: fc.option(place) })

  test('is the same counted as read off the line, whoever comes, goes or gets worse', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), minutes, (changes, now) => {
        const line = waitingOrder()
        const known = new Map<string, InLine>()
        for (const { id, place } of changes) {
          if (place) line.put(id, place)
          else line.drop(id)
          if (place) known.set(id, place)
          else known.delete(id)
        }
        const ids = line.ids(now)
        expect(ids.toSorted()).toEqual([...known.keys()].toSorted())
        expect(ids.map((id) => line.position(id, now))).toEqual(ids.map((_, at) => at + 1))
        expect(line.size()).toBe(known.size)
        const inOrder = [...known.values()].toSorted(byUrgency(now))
        expect(ids.map((id) => known.get(id))).toEqual(inOrder)
      }),
    )
  })

  test('goes to whoever was heard of first, of two who came at the same moment', () => {
    const line = lineOf(waiting('one', { since: 7 }), waiting('other', { since: 7 }))
    line.update(waiting('one', { since: 7 }))
    expect(order(line, 9)).toEqual(['one', 'other'])
    expect([line.position('one', 9), line.position('other', 9)]).toEqual([1, 2])
  })
})

describe('the first word of a person is due', () => {
  test.each([
    ['crisis', null, 2],
    ['severe', null, 5],
    ['none', 'abuse', 5],
    ['moderate', null, 15],
    ['none', 'bereavement', 15],
  ] as const)('at %s (%s) within %i minutes', (level, kind, minutes) => {
    expect(ladderFor({ level, kind }, usual).first_word).toBe(minutes)
    const line = lineOf(waiting('c-1', { level, kind, since: 1_000 }))
    expect(line.rows(1_000)[0]?.dueAt).toBe(1_000 + minutes * minute)
    expect(line.row('c-1')?.dueAt).toBe(1_000 + minutes * minute)
  })
})

describe('the line', () => {
  const held = conversationOf('held', [
    [0, read('moderate')],
    [5, asked('payments')],
    [9, { type: 'agent-joined', agent: ana, how: 'claim' }],
  ])

  test('numbers those who wait, and lists those in hand after them', () => {
    const line = lineOf(held, waiting('b', { since: 2 }), waiting('a', { since: 1 }))
    expect(order(line, minute)).toEqual(['a', 'b', 'held'])
    expect(line.position('a', minute)).toBe(1)
    expect(line.position('b', minute)).toBe(2)
    expect(line.waiting()).toBe(2)
    expect(line.position('held', minute)).toBeNull()
    expect(line.position('nobody', minute)).toBeNull()
  })

  test('knows what an agent holds', () => {
    const line = lineOf(held, waiting('a', {}))
    expect(line.held(ana.id).map(({ conversation }) => conversation)).toEqual(['held'])
    expect(line.held('agent-ben')).toEqual([])
    expect(line.holders()).toEqual([ana])
  })

  test('shows the team, the reason, the problem and how it stands', () => {
    expect(lineOf(held).row('held')).toMatchObject({
      stage: 'with-agent',
      team: 'payments',
      reason: 'distress',
      level: 'moderate',
      problem: 'the problem of held',
      agent: ana,
      waitingSince: null,
    })
  })

  test('shows a crisis as one until a person clears it, whatever was said since', () => {
    const calmer = conversationOf('c-1', [
      [0, read('crisis')],
      [1, asked()],
      [2, { type: 'agent-joined', agent: ana, how: 'claim' }],
      [3, read('mild')],
    ])
    const line = lineOf(calmer)
    expect(line.row('c-1')?.level).toBe('crisis')
    line.update(
      conversationOf('c-1', [
        [0, read('crisis')],
        [1, asked()],
        [2, { type: 'agent-joined', agent: ana, how: 'claim' }],
        [3, read('mild')],
        [4, { type: 'crisis-cleared', agent: ana, reason: 'they are with a friend' }],
      ]),
    )
    expect(line.row('c-1')?.level).toBe('mild')
  })

  test.each([
    ['handed back', { type: 'agent-handed-back', agent: ana, note: '' }],
    ['left by its customer', { type: 'handover-withdrawn' }],
  ] as const)('drops a conversation that was %s', (_how, happening) => {
    const line = lineOf(waiting('c-1', {}))
    const joined = { type: 'agent-joined', agent: ana, how: 'claim' } as const
    line.update(
      conversationOf('c-1', [
        [0, asked()],
        ...(happening.type === 'agent-handed-back' ? [[1, joined] as const] : []),
        [2, happening],
      ]),
    )
    expect(line.rows(minute)).toEqual([])
    expect(line.row('c-1')).toBeUndefined()
  })

  test('shows who is looking, each name once, until they look away', () => {
    const line = lineOf(waiting('c-1', {}))
    line.watch('c-1', 'Ana')
    line.watch('c-1', 'Ana')
    line.watch('c-1', 'Ben')
    expect(line.row('c-1')?.watchers).toEqual(['Ana', 'Ben'])
    line.unwatch('c-1', 'Ana')
    expect(line.row('c-1')?.watchers).toEqual(['Ana', 'Ben'])
    line.unwatch('c-1', 'Ana')
    line.unwatch('c-1', 'Nobody')
    expect(line.row('c-1')?.watchers).toEqual(['Ben'])
  })
})
