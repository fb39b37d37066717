import { beforeEach, expect, test } from 'vitest'
import { steadyClock } from '../../../src/store/steady-clock.ts'

const hour = 3_600_000
const minute = 60_000
let time: { real: number; set: number; asleep: number }
let now: () => number

beforeEach(() => {
  time = { real: 1_000_000, set: 0, asleep: 0 }
  now = steadyClock({
    wall: () => time.real + time.set,
    steady: () => time.real - time.asleep,
    awakeOrAsleep: () => time.real,
  })
})

/** Lets real time pass, and looks every second. */
function pass(ms: number): number[] {
  return Array.from({ length: ms / 1_000 }, () => {
    time.real += 1_000
    return now()
  })
}

test('tells the time', () => {
  pass(hour)
  expect(now()).toBe(time.real)
})

test.each([
  ['forth', hour],
  ['back', -hour],
])('a clock that is set an hour %s ends no lease and no wait before its time', (_, jump) => {
  const before = now()
  time.set = jump
  const seen = pass(minute)
  const passed = (seen.at(-1) ?? 0) - before
  expect(Math.abs(passed - minute)).toBeLessThanOrEqual(minute / 10)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(new Set(seen).size).toBe(seen.length)
})

test.each([
  ['forth', hour],
  ['back', -hour],
])('a clock that is set an hour %s is right again in the end', (_, jump) => {
  time.set = jump
  pass(11 * hour)
  expect(now()).toBe(time.real + jump)
})

test('what was put right soon after leaves almost nothing behind', () => {
  time.set = hour
  pass(10_000)
  time.set = 0
  pass(10_000)
  expect(now()).toBe(time.real)
})

test('what the machine slept through has passed', () => {
  pass(minute)
  time.real += 8 * hour
  time.asleep += 8 * hour
  expect(now()).toBe(time.real)
})
