import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { checkContent, type Texts } from '../content/index.ts'
import { learnAnew, learnOnce } from './learned-before.ts'
import { readerOf } from './load-reader.ts'
import type { ToRead } from './read-message.ts'

/** What the thread is started with. */
export interface Taught {
  readonly texts: Texts
  /** Where it may keep what it has learned; null: nowhere. */
  readonly learned: string | null
}

export interface Asked {
  readonly id: number
  readonly message: ToRead
}

stepBack()
// Given by `startReading`, which starts this file, and checked before.
const { texts, learned } = workerData as Taught
const loaded = checkContent(texts)
if ('problems' in loaded) throw new Error('the content has problems')
const reader = readerOf(loaded.content, learned === null ? learnAnew : learnOnce(learned, tell))
// The first reading compiles the phrases; nobody should wait for that.
reader.read({ text: 'hello', message: 0, before: [], asked: null, cleared: 0 })

parentPort?.on('message', ({ id, message }: Asked) => {
  try {
    parentPort?.postMessage({ id, reading: reader.read(message) })
  } catch (error) {
    parentPort?.postMessage({ id, reading: null, failure: placeOf(error) })
  }
})
parentPort?.postMessage({ id: 0, reading: null })

/** Where processors are scarce, what customers say is stored before it is read. Only Linux lets a thread say so for itself. */
function stepBack(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), 5)
  } catch {
    // Elsewhere all threads are alike.
  }
}

function tell(error: unknown): void {
  parentPort?.postMessage({ id: -1, reading: null, failure: placeOf(error) })
}

/** The message of an error may hold the customer's words; its place in our code does not. */
function placeOf(error: unknown): string {
  const { name, stack } = error instanceof Error ? error : { name: 'Error', stack: '' }
  return `${name}${stack?.split('\n').find((line) => line.includes('at ')) ?? ''}`
}
