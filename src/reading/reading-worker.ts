import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'
import { basename } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { checkContent, type Texts } from '../content/index.ts'
import type { Reading } from '../conversation/index.ts'
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

export type Heard =
  | { readonly type: 'loaded' }
  /** Null when the message cannot be read. */
  | { readonly type: 'read'; readonly id: number; readonly reading: Reading | null }
  /** `code` apart: an error loses its own on the way between threads. */
  | { readonly type: 'failed'; readonly error: Error; readonly code: string | undefined }

stepBack()
// Given by `startReading`, which starts this file, and checked before.
const { texts, learned } = workerData as Taught
const loaded = checkContent(texts)
if ('problems' in loaded) throw new Error('the content has problems')
const reader = readerOf(loaded.content, learned === null ? learnAnew : learnOnce(learned, failed))
// The first reading compiles the phrases; nobody should wait for that.
reader.read({ text: 'hello', message: 0, before: [], asked: null, cleared: 0 })

parentPort?.on('message', ({ id, message }: Asked) =>
  tell({ type: 'read', id, reading: readingOf(message) }),
)
tell({ type: 'loaded' })

function readingOf(message: ToRead): Reading | null {
  try {
    return reader.read(message)
  } catch (error) {
    failed(error)
    return null
  }
}

function failed(thrown: unknown): void {
  const error: NodeJS.ErrnoException = thrown instanceof Error ? thrown : new Error()
  tell({ type: 'failed', error, code: error.code })
}

function tell(heard: Heard): void {
  parentPort?.postMessage(heard)
}

/** Where processors are scarce, what customers say is stored before it is read. Only Linux lets a thread say so for itself. */
function stepBack(): void {
  try {
    setPriority(Number(basename(readlinkSync('/proc/thread-self'))), 5)
  } catch {
    // Elsewhere all threads are alike.
  }
}
