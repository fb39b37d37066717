import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWatchdog, silence } from '../../../web-chat/widget/delivery/watchdog.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a silent line is found dead within 15 seconds, once', () => {
  const dead = vi.fn()
  createWatchdog(dead)
  vi.advanceTimersByTime(15_000)
  expect(dead).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(60_000)
  expect(dead).toHaveBeenCalledTimes(1)
})

test('a line that beats every 12 seconds lives', () => {
  const dead = vi.fn()
  const watchdog = createWatchdog(dead)
  for (let beat = 0; beat < 50; beat++) {
    vi.advanceTimersByTime(12_000)
    watchdog.heard()
  }
  expect(dead).not.toHaveBeenCalled()
  vi.advanceTimersByTime(silence)
  expect(dead).toHaveBeenCalledTimes(1)
})

test('a stopped watchdog is quiet', () => {
  const dead = vi.fn()
  const watchdog = createWatchdog(dead)
  watchdog.stop()
  watchdog.heard()
  vi.advanceTimersByTime(60_000)
  expect(dead).not.toHaveBeenCalled()
})
