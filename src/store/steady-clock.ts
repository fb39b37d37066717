import { uptime } from 'node:os'

/** Three clocks of a machine, in milliseconds. */
export interface Clocks {
  /** Epoch milliseconds; anybody may set it. */
  readonly wall: () => number
  /** Nobody can set it; it stands still while the machine sleeps. */
  readonly steady: () => number
  /** Nobody can set it; it goes on while the machine sleeps. */
  readonly awakeOrAsleep: () => number
}

/** What is noise between two clocks, and not somebody setting one. */
const noise = 1_000
/** How much faster or slower than time we go until a clock that was set is caught up with. */
const haste = 0.1

/**
 * The machine's time for leases, timers and promises. When somebody sets the machine's clock, ours goes a tenth faster or
 * slower until the two agree, and never back: no lease ends early and nothing is due twice. What the machine slept
 * through counts at once.
 */
export function steadyClock(clocks: Clocks = machineClocks): () => number {
  const { wall, steady, awakeOrAsleep } = clocks
  let last = steady()
  let ahead = wall() - last
  let asleep = awakeOrAsleep() - last

  return () => {
    const now = steady()
    const off = wall() - now - ahead
    if (Math.abs(off) > noise) wakeUp(now)
    const most = (now - last) * haste
    ahead += Math.min(most, Math.max(-most, wall() - now - ahead))
    last = now
    return Math.round(ahead + now)
  }

  function wakeUp(now: number): void {
    const slept = awakeOrAsleep() - now - asleep
    if (slept < noise) return
    asleep += slept
    ahead += slept
  }
}

const machineClocks: Clocks = {
  wall: () => Date.now(),
  steady: () => performance.now(),
  awakeOrAsleep: () => uptime() * 1000,
}
