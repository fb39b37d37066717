// `npm run train:linear`: rebuilds the second opinion alone, for a network that is there. Same data, same bytes.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readCorpus } from './corpus.ts'
import { readTasks } from './others-data.ts'
import { trainSecondOpinion } from './second-opinion.ts'

const root = join(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    tasks: { type: 'string' },
    corpus: { type: 'string', default: join(root, 'intents/distress') },
    out: { type: 'string', default: join(root, 'src/understanding/second-opinion.bin') },
    network: { type: 'string', default: join(root, 'src/understanding/weights.bin') },
    rounds: { type: 'string', default: '5' },
    rate: { type: 'string', default: '0.5' },
  },
})
if (!values.tasks) {
  console.error('Say where the everyday requests are: --tasks DIR (with clinc150/ and banking77/)')
  process.exit(1)
}
const packed = trainSecondOpinion({
  lines: readCorpus(values.corpus),
  tasks: readTasks(values.tasks),
  network: readFileSync(values.network),
  rounds: Number(values.rounds),
  rate: Number(values.rate),
  say: console.log,
})
writeFileSync(values.out, packed)
