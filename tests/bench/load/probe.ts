// Loaded into every server that is measured, ours and the others', and asked by the bench.
import { monitorEventLoopDelay } from 'node:perf_hooks'

const delay = monitorEventLoopDelay({ resolution: 10 })
delay.enable()

/** What one process has used since it was last asked. CPU in seconds, memory in bytes, delays in milliseconds. */
export interface Used {
  readonly cpu: number
  readonly memory: number
  readonly lagP99: number
  readonly lagMax: number
}

let last = process.cpuUsage()
process.on('message', (asked) => {
  if (asked !== 'used') return
  globalThis.gc?.()
  const { user, system } = process.cpuUsage(last)
  last = process.cpuUsage()
  const resolution = 10
  const used: Used = {
    cpu: (user + system) / 1e6,
    memory: process.memoryUsage.rss(),
    lagP99: delay.percentile(99) / 1e6 - resolution,
    lagMax: delay.max / 1e6 - resolution,
  }
  delay.reset()
  process.send?.(used, () => undefined)
})
// The bench must not be outlived.
process.on('disconnect', () => process.exit(0))
