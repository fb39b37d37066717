import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createPresence, type Presence } from '../../../src/bridge/index.ts'
import type { Agent } from '../../../src/conversation/index.ts'
import { openStore, type Store } from '../../../src/store/index.ts'
import { ana, ben } from './any-waiting.ts'

const lease = 45_000
/** How often a server looks around. */
const round = 1_000
let store: Store
let presence: Presence
let holding: Agent[]
let lost: string[]
let changes: number
let started: Presence[]

/** Another server, or this one after a start. */
function start(server: string): Presence {
  const here = createPresence({
    book: store.presence,
    server,
    lease,
    now: Date.now,
    holders: () => holding,
    changed: () => {
      changes += 1
    },
    // Whoever is lost holds nothing any more.
    lost: ({ id }) => {
      lost.push(id)
      holding = holding.filter((agent) => agent.id !== id)
    },
    report: (error) => {
      throw error
    },
  })
  started.push(here)
  return here
}

const pass = (time: number) => vi.advanceTimersByTimeAsync(time)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
  store = openStore(':memory:', Date.now)
  holding = [ana]
  lost = []
  changes = 0
  started = []
  presence = start('one')
})
afterEach(async () => {
  for (const each of started) each.stop()
  vi.useRealTimers()
  await store.close()
})

describe('an agent', () => {
  test('who arrives is available, and everybody hears of it', () => {
    presence.arrive(ana, 'socket-1')
    expect(presence.present()).toEqual([{ ...ana, state: 'available', until: null }])
    expect(presence.available()).toHaveLength(1)
    expect(changes).toBe(1)
  })

  test.each(['busy', 'away'] as const)('who is %s takes nobody', (state) => {
    presence.arrive(ana, 'socket-1')
    presence.set(ana.id, state)
    expect(presence.present()).toEqual([{ ...ana, state, until: null }])
    expect(presence.available()).toEqual([])
  })

  test('who goes is not available from that moment, but not lost before the lease is over', async () => {
    presence.arrive(ana, 'socket-1')
    await pass(lease)
    presence.leave(ana, 'socket-1')
    expect(presence.present()).toEqual([])
    expect(presence.available()).toEqual([])
    await pass(lease - 1)
    expect(lost).toEqual([])
    await pass(round)
    expect(lost).toEqual([ana.id])
  })

  test('who comes back within the lease is not lost, and is as available as before', async () => {
    presence.arrive(ana, 'socket-1')
    presence.set(ana.id, 'busy')
    await pass(lease)
    presence.leave(ana, 'socket-1')
    await pass(lease - 1)
    presence.arrive(ana, 'socket-2')
    await pass(3 * lease)
    expect(lost).toEqual([])
    expect(presence.present()).toEqual([{ ...ana, state: 'busy', until: null }])
  })

  test('is there as long as one of their windows is', async () => {
    presence.arrive(ana, 'socket-1')
    presence.arrive(ana, 'socket-2')
    presence.leave(ana, 'socket-1')
    await pass(3 * lease)
    expect(lost).toEqual([])
    presence.leave(ana, 'socket-2')
    await pass(lease + round)
    expect(lost).toEqual([ana.id])
  })

  test('is lost once, and starts anew when they come again', async () => {
    presence.arrive(ana, 'socket-1')
    presence.set(ana.id, 'away')
    presence.leave(ana, 'socket-1')
    await pass(3 * lease)
    presence.arrive(ana, 'socket-2')
    expect(lost).toEqual([ana.id])
    expect(presence.present()).toEqual([{ ...ana, state: 'available', until: null }])
  })

  test('who goes leaves the others alone', async () => {
    holding = [ana, ben]
    presence.arrive(ana, 'socket-1')
    presence.arrive(ben, 'socket-2')
    presence.leave(ana, 'socket-1')
    await pass(lease + round)
    expect(lost).toEqual([ana.id])
    expect(presence.present().map(({ id }) => id)).toEqual([ben.id])
  })

  test('who held conversations before a start has one lease to come back', async () => {
    holding = [ana, ben]
    presence.arrive(ana, 'socket-1')
    await pass(lease - 1)
    expect(lost).toEqual([])
    await pass(round)
    expect(lost).toEqual([ben.id])
  })
})

describe('a pause', () => {
  test('ends by itself, and the agent is available again', async () => {
    presence.arrive(ana, 'socket-1')
    const until = Date.now() + 300_000
    presence.pause(ana.id, until)
    expect(presence.stateOf(ana.id)).toEqual({ ...ana, state: 'cooling-down', until })
    await pass(299_000)
    expect(presence.available()).toEqual([])
    await pass(2 * round)
    expect(presence.stateOf(ana.id)).toMatchObject({ state: 'available', until: null })
  })

  test('ends when the agent says so, and is known at every server', async () => {
    const two = start('two')
    presence.arrive(ana, 'socket-1')
    presence.pause(ana.id, Date.now() + 300_000)
    await pass(2 * round)
    expect(two.stateOf(ana.id)?.state).toBe('cooling-down')
    presence.set(ana.id, 'busy')
    await pass(400_000)
    expect(two.stateOf(ana.id)).toMatchObject({ state: 'busy', until: null })
  })
})

describe('with several servers an agent', () => {
  test('who is at another one is present here, too', async () => {
    const two = start('two')
    two.arrive(ana, 'socket-1')
    await pass(2 * round)
    expect(presence.present()).toEqual([{ ...ana, state: 'available', until: null }])
    two.set(ana.id, 'busy')
    await pass(2 * round)
    expect(presence.available()).toEqual([])
  })

  test('who moves to another one is lost at neither', async () => {
    const two = start('two')
    presence.arrive(ana, 'socket-1')
    await pass(lease)
    presence.leave(ana, 'socket-1')
    two.arrive(ana, 'socket-2')
    await pass(3 * lease)
    expect(lost).toEqual([])
    expect(presence.present().map(({ id }) => id)).toEqual([ana.id])
  })

  test('is lost once their server has died and they have not come back', async () => {
    const two = start('two')
    two.arrive(ana, 'socket-1')
    await pass(2 * lease)
    two.stop()
    await pass(lease / 2)
    expect(lost).toEqual([])
    await pass(lease)
    expect(lost).toEqual([ana.id])
    expect(presence.present()).toEqual([])
  })
})

test('after stopping nobody is lost any more', async () => {
  presence.arrive(ana, 'socket-1')
  presence.leave(ana, 'socket-1')
  presence.stop()
  await pass(3 * lease)
  expect(lost).toEqual([])
})
