export interface Afterwards {
  /** Work that nobody waits for, done in the order in which it was given. It must not throw. */
  later(work: () => void): void
  /** Resolves once all of it is done. */
  done(): Promise<void>
}

/** A rush: so many wait, and more than a moment ago. Times in milliseconds. */
const many = 300
const moment = 100
/** How much of the time is then left for it, and how often. */
const share = 0.03
const every = 5
/** So much in line gets all of the time again: no rush piles up more and more. */
const pile = 30_000
/** At any other time, between two looks at whoever writes. */
const atOnce = 2

/**
 * What follows an acknowledgement: other screens hear of it, the bot reads it. In a rush, when more comes in than can be
 * done, it gets a small part of the processor, so that everybody is acknowledged first.
 */
export function afterwards(now = () => performance.now()): Afterwards {
  // A Set keeps the order, and gives up its first without moving all others.
  const line = new Set<() => void>()
  let empty = Promise.withResolvers<void>()
  empty.resolve()
  let isRush = false
  let looked = { at: 0, waiting: 0 }
  let since = 0

  return {
    later(work) {
      if (line.size === 0) {
        empty = Promise.withResolvers()
        looked = { at: now(), waiting: 0 }
        since = looked.at
        setImmediate(some)
      }
      line.add(work)
    },
    done: () => empty.promise,
  }

  async function some(): Promise<void> {
    const start = now()
    look(start)
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

  function look(at: number): void {
    if (at - looked.at < moment) return
    isRush = line.size > many && line.size > looked.waiting
    looked = { at, waiting: line.size }
  }
}
