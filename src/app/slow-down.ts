import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Refused } from '../conversation/index.ts'

/** At most `points` calls in `seconds` for one address; more are asked to wait, and never longer than that, whatever the clock did. */
export function slowDown(points: number, seconds: number): (address: string) => Promise<void> {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return async (address) => {
    const slow = await limiter.consume(address).then(
      () => null,
      (limit: { msBeforeNext: number }) => limit,
    )
    if (slow)
      throw new Refused(
        'too-fast',
        'Too many at once. One moment, please.',
        Math.min(slow.msBeforeNext, seconds * 1000),
      )
  }
}
