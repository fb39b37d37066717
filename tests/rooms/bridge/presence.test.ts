import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPresence, type Presence } from '../../../src/bridge/index.ts'
import { ana, ben } from './any-waiting.ts'

const lease = 45_000
let presence: Presence
let lost: string[]
let changes: number

beforeEach(() => {
  vi.useFakeTimers()
  lost = []
  changes = 0
  presence = createPresence({
    lease,
    changed: () => {
      changes += 1
    },
    lost: ({ id }) => lost.push(id),
  })
})
afterEach(() => {
  presence.stop()
  vi.useRealTimers()
})

describe('an agent', () => {
  test('who arrives is available, and everybody hears of it', () => {
    presence.arrive(ana, 'socket-1')
    expect(presence.present()).toEqual([{ ...ana, state: 'available' }])
    expect(presence.anybodyAvailable()).toBe(true)
    expect(changes).toBe(1)
  })

  test.each(['busy', 'away'] as const)('who is %s takes nobody', (state) => {
    presence.arrive(ana, 'socket-1')
    presence.set(ana.id, state)
    expect(presence.present()).toEqual([{ ...ana, state }])
    expect(presence.anybodyAvailable()).toBe(false)
  })

  test('who goes is not available from that moment, but not lost before the lease is over', () => {
    presence.arrive(ana, 'socket-1')
    presence.leave(ana, 'socket-1')
    expect(presence.present()).toEqual([])
    expect(presence.anybodyAvailable()).toBe(false)
    vi.advanceTimersByTime(lease - 1)
    expect(lost).toEqual([])
    vi.advanceTimersByTime(1)
    expect(lost).toEqual([ana.id])
  })

  test('who comes back within the lease is not lost, and is as available as before', () => {
    presence.arrive(ana, 'socket-1')
    presence.set(ana.id, 'busy')
    presence.leave(ana, 'socket-1')
    vi.advanceTimersByTime(lease - 1)
    presence.arrive(ana, 'socket-2')
    vi.advanceTimersByTime(10 * lease)
    expect(lost).toEqual([])
    expect(presence.present()).toEqual([{ ...ana, state: 'busy' }])
  })

  test('is there as long as one of their windows is', () => {
    presence.arrive(ana, 'socket-1')
    presence.arrive(ana, 'socket-2')
    presence.leave(ana, 'socket-1')
    vi.advanceTimersByTime(10 * lease)
    expect(lost).toEqual([])
    presence.leave(ana, 'socket-2')
    vi.advanceTimersByTime(lease)
    expect(lost).toEqual([ana.id])
  })

  test('has a whole lease each time they go', () => {
    presence.arrive(ana, 'socket-1')
    presence.leave(ana, 'socket-1')
    vi.advanceTimersByTime(lease - 1)
    presence.arrive(ana, 'socket-2')
    presence.leave(ana, 'socket-2')
    vi.advanceTimersByTime(lease - 1)
    expect(lost).toEqual([])
    vi.advanceTimersByTime(1)
    expect(lost).toEqual([ana.id])
  })

  test('is lost once, and starts anew when they come again', () => {
    presence.arrive(ana, 'socket-1')
    presence.set(ana.id, 'away')
    presence.leave(ana, 'socket-1')
    vi.advanceTimersByTime(10 * lease)
    presence.arrive(ana, 'socket-2')
    expect(lost).toEqual([ana.id])
    expect(presence.present()).toEqual([{ ...ana, state: 'available' }])
  })

  test('who goes leaves the others alone', () => {
    presence.arrive(ana, 'socket-1')
    presence.arrive(ben, 'socket-2')
    presence.leave(ana, 'socket-1')
    vi.advanceTimersByTime(lease)
    expect(lost).toEqual([ana.id])
    expect(presence.present().map(({ id }) => id)).toEqual([ben.id])
  })

  test('who held conversations before a restart has one lease to come back', () => {
    presence.expect(ana)
    presence.expect(ben)
    presence.expect(ben)
    expect(presence.present()).toEqual([])
    presence.arrive(ana, 'socket-1')
    vi.advanceTimersByTime(lease)
    expect(lost).toEqual([ben.id])
  })

  test('who is here already is not waited for', () => {
    presence.arrive(ana, 'socket-1')
    presence.expect(ana)
    vi.advanceTimersByTime(10 * lease)
    expect(lost).toEqual([])
  })
})

test('after stopping nobody is lost any more', () => {
  presence.arrive(ana, 'socket-1')
  presence.leave(ana, 'socket-1')
  presence.stop()
  vi.advanceTimersByTime(10 * lease)
  expect(lost).toEqual([])
})
