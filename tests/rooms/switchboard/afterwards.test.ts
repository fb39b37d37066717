import { setImmediate as round, setTimeout as wait } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { type Afterwards, afterwards } from '../../../src/switchboard/afterwards.ts'

let time: number
let waiting: number
let following: Afterwards
let done: number[]
beforeEach(() => {
  time = 0
  waiting = 0
  following = afterwards(
    () => waiting,
    () => time,
  )
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

  test('stops for whoever writes meanwhile', async () => {
    for (let place = 0; place < 100; place += 1) following.later(work(place, 0.5))
    await round()
    expect(done.length).toBeLessThan(10)
    await following.done()
    expect(done).toHaveLength(100)
  })

  test('gets a small part of the time while a crowd waits, and is done once it has gone', async () => {
    waiting = 500
    for (let count = 0; count < 20; count += 1) {
      for (let place = 0; place < 200; place += 1) following.later(work(place, 0.5))
      // Stands for the sockets: twenty milliseconds of other people's messages each time round.
      time += 20
      await wait(6)
    }
    const took = done.length * 0.5
    expect(took).toBeGreaterThan(0)
    expect(took).toBeLessThan(0.1 * time)
    waiting = 0
    time += 200
    await following.done()
    expect(done).toHaveLength(20 * 200)
  })
})
