import { setImmediate as round } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Afterwards, afterwards } from '../../../src/switchboard/afterwards.ts'

let time: number
let following: Afterwards
let done: number[]
beforeEach(() => {
  time = 0
  following = afterwards(() => time)
  done = []
})

const work = (place: number, ms: number) => () => {
  time += ms
  done.push(place)
}

describe('what follows an acknowledgement', () => {
  test('is not done before whoever gave it has gone on', async () => {
    following.later(work(1, 0))
    expect(done).toEqual([])
    await following.done()
    expect(done).toEqual([1])
  })

  test('is done in order, also what is added meanwhile', async () => {
    following.later(() => {
      done.push(1)
      following.later(work(3, 1))
    })
    following.later(work(2, 1))
    await following.done()
    expect(done).toEqual([1, 2, 3])
  })

  test('gets a quarter of the time in a rush, and is done when the rush is over', async () => {
    for (let place = 0; place < 100; place += 1) following.later(work(place, 0.5))
    for (let rounds = 0; rounds < 10; rounds += 1) {
      time += 8
      await round()
    }
    const inRush = done.length * 0.5
    expect(inRush).toBeGreaterThan(0.2 * 80)
    expect(inRush).toBeLessThan(0.4 * 80)
    await following.done()
    expect(done).toHaveLength(100)
  })

  test('gets more the more of it there is, so that it ends', async () => {
    for (let place = 0; place < 50_000; place += 1) following.later(work(place, 0.5))
    time += 8
    await round()
    expect(done.length * 0.5).toBeGreaterThan(8)
  })
})
