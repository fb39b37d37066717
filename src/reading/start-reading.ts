import { Worker } from 'node:worker_threads'
import type { Texts } from '../content/index.ts'
import type { Reading } from '../conversation/index.ts'
import type { ToRead } from './read-message.ts'
import type { Asked, Heard, Taught } from './reading-worker.ts'

export interface ReadingService {
  /** Null when the message could not be read in time. Never rejects. */
  read(message: ToRead): Promise<Reading | null>
  /** How many messages have not been read yet. */
  queue(): number
  /** Resolves once messages are read at once. */
  readonly loaded: Promise<void>
  /** Reads with other content, once that is ready. */
  reload(texts: Texts): Promise<void>
  stop(): Promise<void>
}

interface Waiting extends Asked {
  readonly answer: (reading: Reading | null) => void
}

/**
 * Reads in a thread of its own, so that no message can hold up the sockets. `deadline` is in milliseconds,
 * for the message at the head of the queue; past it the thread is replaced and that message counts as unread.
 * `learned`: a folder for what was learned from the content's examples, so that the next start need not learn it again.
 */
export function startReading(
  first: Texts,
  deadline: number,
  report: (error: unknown) => void,
  learned: string | null = null,
): ReadingService {
  // A Map keeps the order of insertion: the first is the head of the queue.
  const waiting = new Map<number, Waiting>()
  let nextId = 1
  let timer: NodeJS.Timeout | null = null
  let stopped = false
  // Loading takes seconds and nobody waits for it but the first messages: what is said is stored meanwhile.
  let replacing = true
  let texts = first
  let worker: Worker | null = null
  const loaded = start().then(goOn, giveUp)

  return {
    loaded,
    queue: () => waiting.size,
    read(message) {
      if (stopped) return Promise.resolve(null)
      return new Promise((answer) => {
        const asked = { id: nextId++, message }
        waiting.set(asked.id, { ...asked, answer })
        // A thread that is still loading is given everything once it is ready.
        if (replacing) return
        worker?.postMessage(asked)
        if (waiting.size === 1) watchTheHead()
      })
    },
    async reload(others) {
      const before = texts
      texts = others
      const fresh = await start().catch((error: unknown) => {
        if (texts === others) texts = before
        throw error
      })
      // Something newer was asked for while this was loading.
      if (texts !== others) return void (await fresh.terminate())
      const old = worker
      worker = fresh
      askAgain(fresh)
      await old?.terminate()
    },
    async stop() {
      stopped = true
      if (timer) clearTimeout(timer)
      for (const { answer } of waiting.values()) answer(null)
      await worker?.terminate()
    },
  }

  /** Resolves once the thread has loaded everything; rejects when it cannot. */
  function start(): Promise<Worker> {
    return new Promise((resolve, reject) => {
      const workerData: Taught = { texts, learned }
      const fresh = new Worker(new URL('./reading-worker.ts', import.meta.url), { workerData })
      fresh.on('message', (heard: Heard) => {
        if (heard.type === 'loaded') resolve(fresh)
        else if (heard.type === 'read') settle(heard)
        else report(Object.assign(heard.error, { code: heard.code }))
      })
      fresh.on('error', (error) => {
        reject(error)
        if (fresh === worker && !stopped) replace(error)
      })
    })
  }

  function settle({ id, reading }: Extract<Heard, { type: 'read' }>): void {
    waiting.get(id)?.answer(reading)
    if (waiting.delete(id)) watchTheHead()
  }

  function watchTheHead(): void {
    if (waiting.size > 0) {
      timer ??= setTimeout(() => replace(new Error('reading took too long')), deadline)
      timer.refresh()
    } else if (timer) {
      clearTimeout(timer)
      timer = null
    }
  }

  // The head of the queue is what the thread hangs on: it is given up, the rest is asked again.
  function replace(error: unknown): void {
    if (replacing || stopped) return
    replacing = true
    if (timer) clearTimeout(timer)
    timer = null
    report(error)
    const [stuck] = waiting.values()
    if (stuck) waiting.delete(stuck.id)
    stuck?.answer(null)
    void worker?.terminate()
    start().then(goOn, giveUp)
  }

  function goOn(fresh: Worker): void {
    replacing = false
    worker = fresh
    if (stopped) void fresh.terminate()
    askAgain(fresh)
    watchTheHead()
  }

  function askAgain(fresh: Worker): void {
    for (const { id, message } of waiting.values()) fresh.postMessage({ id, message })
  }

  function giveUp(failure: unknown): void {
    replacing = false
    report(failure)
    for (const { answer } of waiting.values()) answer(null)
    waiting.clear()
  }
}
