import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { PeerName } from './peers.ts'

/** Milliseconds for the worst of the hostile messages; null when all of them together took longer than `most`. */
export async function worstOf(name: PeerName | 'heed', most: number): Promise<number | null> {
  const worker = new Worker(new URL('./worst-worker.ts', import.meta.url), { workerData: name })
  const stop = AbortSignal.timeout(most)
  try {
    // The worker posts one number.
    const [worst] = (await once(worker, 'message', { signal: stop })) as [number]
    return worst
  } catch (error) {
    if (stop.aborted) return null
    throw error
  } finally {
    await worker.terminate()
  }
}
