// Loaded into every server that is measured, ours and the others', and asked by the bench.
import { monitorEventLoopDelay } from 'node:perf_hooks'

const delay = monitorEventLoopDelay({ resolution: 10 })
delay.enable()

/** What one process has used since it was last asked. CPU in seconds, memory in bytes, delays in milliseconds. */
export interface Used {
  readonly cpu: number
  readonly memory: number
  /** What lives on the heap of the main thread after a collection. */
  readonly heap: number
  readonly lagP99: number
  readonly lagMax: number
}

const resolution = 10
let last = process.cpuUsage()
process.on('message', (asked) => {
  if (asked !== 'used') return
  const { user, system } = process.cpuUsage(last)
  const lagP99 = delay.percentile(99) / 1e6 - resolution
  const lagMax = delay.max / 1e6 - resolution
  globalThis.gc?.()
  const { rss: memory, heapUsed: heap } = process.memoryUsage()
  // The pause for that collection is ours, and is only measured once the timer behind the delays has run again.
  setTimeout(() => {
    last = process.cpuUsage()
    delay.reset()
    const used: Used = { cpu: (user + system) / 1e6, memory, heap, lagP99, lagMax }
    process.send?.(used, () => undefined)
  }, 3 * resolution)
})
// The bench must not be outlived.
process.on('disconnect', () => process.exit(0))
