export interface Afterwards {
  /** Work that nobody waits for, done in the order in which it was given. It must not throw. */
  later(work: () => void): void
  /** Resolves once all of it is done. */
  done(): Promise<void>
}

/** How much of the time that whoever writes has taken, and a tenth of a millisecond that is always left. */
const share = 0.25
const leastMs = 0.1
/** So much in line asks for as much time again, so that no rush can pile up more and more. */
const pile = 25_000

/**
 * What follows an acknowledgement: other screens hear of it, the bot reads it. In a rush that gets a quarter of the time,
 * so that everybody is acknowledged first; at any other time it is done at once.
 */
export function afterwards(now = () => performance.now()): Afterwards {
  // A Set keeps the order, and gives up its first without moving all others.
  const line = new Set<() => void>()
  let empty = Promise.withResolvers<void>()
  empty.resolve()
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
    const until = start + leastMs + (start - since) * (share + line.size / pile)
    for (const work of line) {
      work()
      // What it has set going is part of it.
      await null
      line.delete(work)
      if (now() >= until) break
    }
    since = now()
    if (line.size > 0) setImmediate(some)
    else empty.resolve()
  }
}
