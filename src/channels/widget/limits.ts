import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refused } from '../../conversation/index.ts'

/** How much one customer may send. Slowed, never refused for good: the widget keeps the message and sends it again. */
export function createLimits() {
  const bursts = new RateLimiterMemory({ points: 20, duration: 10 })
  const minutes = new RateLimiterMemory({ points: 100, duration: 60 })
  const everything = new RateLimiterMemory({ points: 120, duration: 10 })

  return {
    saying: (customerId: string) => slow([bursts, minutes], customerId),
    anything: (customerId: string) => slow([everything], customerId),
  }
}

/** Rejects with `too-fast` and the milliseconds to wait. */
async function slow(limiters: readonly RateLimiterMemory[], customerId: string): Promise<void> {
  for (const limiter of limiters) {
    const limit = await limiter.consume(customerId).then(
      () => null,
      (reached: { msBeforeNext: number }) => reached,
    )
    if (!limit) continue
    // What is left is counted by the machine's clock; one that was set back an hour would keep somebody waiting for it.
    const wait = Math.min(limit.msBeforeNext, limiter.duration * 1000)
    throw new Refused('too-fast', 'One moment, please.', wait)
  }
}
