import type { Used } from '../bench/load/probe.ts'
import type { Measured } from '../bench/load/servers.ts'

const every = 10_000
const MB = 1024 * 1024

export interface Seen {
  readonly looks: readonly Used[]
  stop(): Promise<void>
}

/** Every ten seconds: how far things are, and what the server has taken for it. */
export function watch(server: Measured, soFar: () => string, say: (line: string) => void): Seen {
  const looks: Used[] = []
  const start = performance.now()
  let looking: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    // A server that is held up answers one question after the other, not two at once.
    looking = looking.then(look)
  }, every)
  return {
    looks,
    async stop() {
      clearInterval(timer)
      await looking
    },
  }

  async function look(): Promise<void> {
    const used = await server.used()
    looks.push(used)
    const seconds = Math.round((performance.now() - start) / 1000)
    const { heap, memory, lagMax } = used
    say(
      `  ${seconds} s: ${soFar()}; heap ${inMB(heap)} MB, resident ${inMB(memory)} MB, longest block ${lagMax.toFixed(0)} ms`,
    )
  }
}

/** By how many bytes the heap has grown from the second quarter to the last; null: too few looks to tell. */
export function growthOf(looks: readonly Used[]): number | null {
  const quarter = Math.floor(looks.length / 4)
  if (quarter < 2) return null
  const heaps = looks.map(({ heap }) => heap)
  return median(heaps.slice(-quarter)) - median(heaps.slice(quarter, 2 * quarter))
}

export function inMB(bytes: number): string {
  return (bytes / MB).toFixed(0)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0
}
