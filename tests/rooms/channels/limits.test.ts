import { afterEach, expect, test, vi } from 'vitest'
import { createLimits } from '../../../src/channels/widget/limits.ts'

afterEach(() => void vi.useRealTimers())

test('whoever writes too fast waits for seconds, also when the machine’s clock was set back an hour', async () => {
  vi.useFakeTimers({ now: 7_200_000 })
  const { saying } = createLimits()
  for (let count = 0; count < 20; count += 1) await saying('cleo')
  vi.setSystemTime(3_600_000)
  const refused = await saying('cleo').catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'too-fast', afterMs: 10_000 })
  await vi.advanceTimersByTimeAsync(10_000)
  await saying('cleo')
})
