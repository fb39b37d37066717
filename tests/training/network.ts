import { join } from 'node:path'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { packWeights } from '../../src/understanding/training.ts'
import { foldOf, isDev, readCorpus } from './corpus.ts'
import { readWordVectors } from './embeddings.ts'
import { createListener } from './listener.ts'
import { readGoEmotions, readTasks } from './others-data.ts'
import { train } from './train.ts'
import { readTroubles } from './troubles.ts'
import { chooseVocabulary } from './vocabulary.ts'

/** Folders. */
export interface Data {
  readonly corpus: string
  readonly goemotions: string
  readonly tasks: string
  readonly embeddings: string
  readonly matters: string
}

export interface Wanted {
  readonly data: Data
  /** The third of the lines that is not taught; null for none. */
  readonly without: number | null
  readonly rounds: number
  readonly seed: number
}

/** Trains a network in a thread of its own; resolves to its packed weights. `say` is told of every round. */
export function trainNetwork(wanted: Wanted, say: (line: string) => void): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(import.meta.dirname, 'network.ts'), {
      workerData: wanted,
      resourceLimits: { maxOldGenerationSizeMb: 6000 },
    })
    worker.on('message', (message: string | Uint8Array) =>
      typeof message === 'string' ? say(message) : resolve(message),
    )
    worker.on('error', reject)
  })
}

if (!isMainThread) {
  // Given by `trainNetwork` above.
  const { data, without, rounds, seed } = workerData as Wanted
  const lines = readCorpus(data.corpus)
  const learnt = lines.filter((line) => !isDev(line))
  const comments = readGoEmotions(data.goemotions, 'train')
  const tasks = readTasks(data.tasks)
  const { words, start } = chooseVocabulary(
    learnt,
    comments,
    tasks,
    readWordVectors(data.embeddings),
  )
  const weights = train({
    corpus: learnt.filter((line) => foldOf(line) !== without),
    watched:
      without === null ? lines.filter(isDev) : learnt.filter((line) => foldOf(line) === without),
    comments,
    tasks,
    troubles: readTroubles(data.matters, 'taught'),
    words,
    start,
    listener: createListener(words),
    rounds,
    seed,
    say: (line) => parentPort?.postMessage(line),
  })
  parentPort?.postMessage(packWeights(weights))
}
