import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLine, type Line, watchTheLine } from '../../../src/bridge/index.ts'
import { type Command, type Level, newConversation } from '../../../src/conversation/index.ts'
import type { Switchboard } from '../../../src/switchboard/index.ts'
import { ana, asked, conversationOf, waiting } from './any-waiting.ts'

const minute = 60_000
let line: Line
let told: [id: string, type: Command['type']][]
let reported: unknown[]
let somebody: boolean
let fails: boolean
let watch: ReturnType<typeof watchTheLine>

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  told = []
  reported = []
  somebody = true
  fails = false
  line = createLine(() => '')
  const switchboard: Switchboard = {
    async handle(id, command) {
      told.push([id, command.type])
      if (fails) throw new Error('bug')
      return { events: [], duplicate: false, conversation: newConversation(id) }
    },
    conversation: async (id) => newConversation(id),
    onEvents: () => () => {},
  }
  watch = watchTheLine(
    line,
    switchboard,
    () => somebody,
    () => Date.now(),
    (error) => reported.push(error),
  )
})
afterEach(() => {
  watch.stop()
  vi.useRealTimers()
})

const times = (type: Command['type']) => told.filter(([, each]) => each === type).length

describe('somebody who waits', () => {
  test.each([
    ['none', 2],
    ['severe', 2],
    ['crisis', 1],
  ] as const)('at %s hears every %i minutes that they are not forgotten', (level: Level, every) => {
    line.update(waiting('c-1', { level }))
    vi.advanceTimersByTime(every * minute - 1_000)
    expect(told).toEqual([])
    vi.advanceTimersByTime(1_000)
    expect(told).toEqual([['c-1', 'check-in']])
    vi.advanceTimersByTime(3 * every * minute)
    expect(times('check-in')).toBe(4)
  })

  test('is told once that nobody is here, when it is late and true', () => {
    somebody = false
    line.update(waiting('c-1', { level: 'severe' }))
    vi.advanceTimersByTime(5 * minute)
    expect(times('admit-nobody')).toBe(0)
    vi.advanceTimersByTime(2_000)
    expect(told).toEqual([['c-1', 'admit-nobody']])
    vi.advanceTimersByTime(60 * minute)
    expect(times('admit-nobody')).toBe(1)
  })

  test('is never told that nobody is here while somebody is', () => {
    line.update(waiting('c-1', { level: 'severe' }))
    vi.advanceTimersByTime(60 * minute)
    expect(times('admit-nobody')).toBe(0)
  })

  test('hears nothing more once an agent is there', () => {
    line.update(waiting('c-1', {}))
    vi.advanceTimersByTime(2 * minute)
    line.update(
      conversationOf('c-1', [
        [0, asked()],
        [1, { type: 'agent-joined', agent: ana, how: 'claim' }],
      ]),
    )
    vi.advanceTimersByTime(60 * minute)
    expect(told).toEqual([['c-1', 'check-in']])
  })

  test('again later begins a new wait', () => {
    somebody = false
    line.update(waiting('c-1', { level: 'crisis' }))
    vi.advanceTimersByTime(3 * minute)
    line.update(newConversation('c-1'))
    vi.advanceTimersByTime(minute)
    line.update(waiting('c-1', { level: 'crisis', since: 4 * minute }))
    vi.advanceTimersByTime(3 * minute)
    expect(told).toEqual([
      ['c-1', 'admit-nobody'],
      ['c-1', 'admit-nobody'],
    ])
  })

  test('is not forgotten because telling somebody else failed', () => {
    fails = true
    line.update(waiting('c-1', {}))
    line.update(waiting('c-2', {}))
    vi.advanceTimersByTime(2 * minute)
    expect(told.map(([id]) => id).toSorted()).toEqual(['c-1', 'c-2'])
  })
})

test('what goes wrong in telling is reported', async () => {
  fails = true
  line.update(waiting('c-1', {}))
  await vi.advanceTimersByTimeAsync(2 * minute)
  expect(reported).toEqual([new Error('bug')])
})
