// Loaded into every server that is measured, ours and the others', and asked by the bench.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { BroadcastChannel, isMainThread } from 'node:worker_threads'

/** What one process has used since it was last asked. CPU in seconds, memory in bytes, delays in milliseconds. */
export interface Used {
  readonly cpu: number
  readonly memory: number
  /** What lives on the heap of the main thread after a collection; of all threads, when that was asked for. */
  readonly heap: number
  readonly lagP99: number
  readonly lagMax: number
}

/** `of all threads` collects in each of them first, which takes seconds. */
export type Asked = 'used' | 'used of all threads'

const resolution = 10
/** Milliseconds that a thread has to come to the question. */
const patience = 2_000
const between = new BroadcastChannel('probe')
between.unref()
if (isMainThread) answerTheBench()
else answerTheMainThread()

function answerTheBench(): void {
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  let last = process.cpuUsage()
  process.on('message', async (asked: Asked) => {
    const { user, system } = process.cpuUsage(last)
    const lagP99 = delay.percentile(99) / 1e6 - resolution
    const lagMax = delay.max / 1e6 - resolution
    const elsewhere = asked === 'used' ? 0 : await heapsElsewhere()
    const heap = liveHeap() + elsewhere
    const { rss: memory } = process.memoryUsage()
    // The pause for that collection is ours, and is only measured once the timer behind the delays has run again.
    await pause(3 * resolution)
    last = process.cpuUsage()
    delay.reset()
    const used: Used = { cpu: (user + system) / 1e6, memory, heap, lagP99, lagMax }
    process.send?.(used, () => undefined)
  })
  // The bench must not be outlived.
  process.on('disconnect', () => process.exit(0))
}

function answerTheMainThread(): void {
  between.onmessage = () => between.postMessage(liveHeap())
}

async function heapsElsewhere(): Promise<number> {
  let sum = 0
  between.onmessage = ({ data }: { data: unknown }) => {
    sum += Number(data)
  }
  between.postMessage('collect')
  await pause(patience)
  return sum
}

function liveHeap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed
}
