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
  let waiting: Waiting[] = []
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
    queue: () => waiting.length,
    read(message) {
      if (stopped) return Promise.resolve(null)
      return new Promise((answer) => {
        const asked = { id: nextId++, message }
        waiting.push({ ...asked, answer })
        // A thread that is still loading is given everything once it is ready.
        if (replacing) return
        worker?.postMessage(asked)
        if (waiting.length === 1) watchTheHead()
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
      for (const { id, message } of waiting) fresh.postMessage({ id, message })
      await old?.terminate()
    },
    async stop() {
      stopped = true
      if (timer) clearTimeout(timer)
      for (const { answer } of waiting) answer(null)
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
    const place = waiting.findIndex((asked) => asked.id === id)
    const asked = waiting[place]
    if (!asked) return
    waiting = waiting.toSpliced(place, 1)
    asked.answer(reading)
    watchTheHead()
  }

  function watchTheHead(): void {
    if (timer) clearTimeout(timer)
    timer =
      waiting.length === 0
        ? null
        : setTimeout(() => replace(new Error('reading took too long')), deadline)
  }

  // The head of the queue is what the thread hangs on: it is given up, the rest is asked again.
  function replace(error: unknown): void {
    if (replacing || stopped) return
    replacing = true
    if (timer) clearTimeout(timer)
    report(error)
    const [stuck, ...rest] = waiting
    waiting = rest
    stuck?.answer(null)
    void worker?.terminate()
    start().then(goOn, giveUp)
  }

  function goOn(fresh: Worker): void {
    replacing = false
    worker = fresh
    if (stopped) void fresh.terminate()
    for (const { id, message } of waiting) fresh.postMessage({ id, message })
    watchTheHead()
  }

  function giveUp(failure: unknown): void {
    replacing = false
    report(failure)
    for (const { answer } of waiting) answer(null)
    waiting = []
  }
}
