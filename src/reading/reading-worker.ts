import { parentPort, workerData } from 'node:worker_threads'
import { checkContent, type Texts } from '../content/index.ts'
import { readerOf } from './load-reader.ts'
import type { ToRead } from './read-message.ts'

export interface Asked {
  readonly id: number
  readonly message: ToRead
}

// Given by `startReading`, which starts this file, and checked before.
const loaded = checkContent(workerData as Texts)
if ('problems' in loaded) throw new Error('the content has problems')
const reader = readerOf(loaded.content)
// The first reading compiles the phrases; nobody should wait for that.
reader.read({ text: 'hello', message: 0, before: [], asked: null, cleared: 0 })

parentPort?.on('message', ({ id, message }: Asked) => {
  try {
    parentPort?.postMessage({ id, reading: reader.read(message) })
  } catch (error) {
    const { name, stack } = error instanceof Error ? error : { name: 'Error', stack: '' }
    // The message of an error may hold the customer's words; its place in our code does not.
    const place = stack?.split('\n').find((line) => line.includes('at ')) ?? ''
    parentPort?.postMessage({ id, reading: null, failure: `${name}${place}` })
  }
})
parentPort?.postMessage({ id: 0, reading: null })
