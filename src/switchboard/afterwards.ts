export interface Afterwards {
  /** Work that nobody waits for, done in the order in which it was given. It must not throw. */
  later(work: () => void): void
  /** Resolves once all of it is done. */
  done(): Promise<void>
}

/** A rush: so many wait for their acknowledgement, or did a moment ago. Times in milliseconds. */
const crowd = 100
const moment = 100
/** How much of the time is then left for what follows, and how often. */
const share = 0.02
const every = 5
/** So much in line gets all of the time again: no rush piles up more and more. */
const pile = 50_000
/** At any other time, between two looks at whoever writes. */
const atOnce = 2

/**
 * What follows an acknowledgement: other screens hear of it, the bot reads it. In a rush it gets a small part of the
 * processor, so that everybody is acknowledged first. `underWay`: how many wait for that now.
 */
export function afterwards(underWay: () => number, now = () => performance.now()): Afterwards {
  // A Set keeps the order, and gives up its first without moving all others.
  const line = new Set<() => void>()
  let empty = Promise.withResolvers<void>()
  empty.resolve()
  let rushUntil = 0
  let since = 0

  return {
    later(work) {
      if (line.size === 0) {
        empty = Promise.withResolvers()
        since = now()
        setImmediate(some)
      }
      line.add(work)
    },
    done: () => empty.promise,
  }

  async function some(): Promise<void> {
    const start = now()
    if (underWay() > crowd) rushUntil = start + moment
    const isRush = start < rushUntil
    const part = (start - since) * Math.min(1, share + (line.size / pile) ** 2)
    const until = start + (isRush ? part : atOnce)
    for (const work of line) {
      work()
      // What it has set going is part of it.
      await null
      line.delete(work)
      if (now() >= until) break
    }
    since = now()
    if (line.size === 0) empty.resolve()
    else if (isRush) setTimeout(some, every)
    else setImmediate(some)
  }
}
