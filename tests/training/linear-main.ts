// `npm run train:linear`: rebuilds the second opinion from the corpus and everyday requests. Same data, same bytes.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { kinds, levels } from '../../src/conversation/index.ts'
import {
  createLinear,
  createModel,
  linearOutputs,
  packLinear,
  unpackLinear,
  unpackWeights,
} from '../../src/understanding/training.ts'
import { isDev, type Line, readCorpus } from './corpus.ts'
import { type LinearLesson, learnLinear } from './learn-linear.ts'
import { createListener } from './listener.ts'
import { readTasks } from './others-data.ts'

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
if (!values.tasks)
  throw new Error(
    'Say where the everyday requests are: --tasks DIR (with clinc150/ and banking77/)',
  )

const calm = Float32Array.from([1, 0, 0, 0, 0, 1, ...kinds.map(() => 0), 0, 0])

const began = performance.now()
const networkWeights = unpackWeights(readFileSync(values.network))
const network = createModel(networkWeights)
const { words } = networkWeights
const listener = createListener(words)
const lines = readCorpus(values.corpus)
const lessons = [
  ...lines.filter((line) => !isDev(line)).flatMap(lessonsOf),
  ...readTasks(values.tasks).map((text) => lesson(wordsOf(text), calm, 0.3)),
]
const weights = learnLinear(lessons, Number(values.rounds), 7, Number(values.rate))
const packed = packLinear(weights)
writeFileSync(values.out, packed)
report()

/** Of a long message in trouble only the part that the network finds worst is told to be so; the rest is calm. */
function lessonsOf(line: Line): LinearLesson[] {
  const isLast = line.messages.length === 1 || line.level === 'none' || line.level === 'mild'
  if (!isLast && !/^(human_request|sarcasm|emotion|repeat)/.test(line.file)) return []
  const { marked, parts } = listener.mark(line.messages.at(-1) ?? '')
  const opinions = network.judge(marked, parts)
  const worst = opinions.reduce((a, b) => (b.heat > a.heat ? b : a), opinions[0] ?? { heat: 0 })
  return opinions.map((opinion) => {
    const words = marked.spoken.words
      .slice(opinion.part.from, opinion.part.to)
      .map(({ text }) => text)
    if (line.level === 'none') return lesson(words, wantedOf(line), 1 / opinions.length)
    return opinion === worst ? lesson(words, wantedOf(line), 1) : lesson(words, calm, 0.3)
  })
}

function wordsOf(text: string): string[] {
  return listener.mark(text).marked.spoken.words.map((word) => word.text)
}

function lesson(words: readonly string[], wanted: Float32Array, weight: number): LinearLesson {
  return { words, wanted, weight }
}

function wantedOf(line: Line): Float32Array {
  const level = spread(levels, line.level, line.alsoLevel)
  const kind = spread(
    ['none', ...kinds],
    line.kind ?? 'none',
    line.alsoKind.map((other) => other ?? 'none'),
  )
  return Float32Array.from([
    ...level,
    ...kind,
    Number(line.wantsPerson),
    Number(line.repeatContact),
  ])
}

function spread(names: readonly string[], first: string, others: readonly string[]): number[] {
  const rest = others.filter((other) => other !== first)
  return names.map((name) =>
    name === first ? (rest.length === 0 ? 1 : 0.75) : rest.includes(name) ? 0.25 / rest.length : 0,
  )
}

function report(): void {
  const linear = createLinear(unpackLinear(packed))
  const dev = lines.filter(isDev)
  let level = 0
  let kind = 0
  for (const line of dev) {
    const { marked } = listener.mark(line.messages.at(-1) ?? '')
    const answers = linear.judge(marked.spoken.words.map((word) => word.text))
    const best = (values: Float32Array) => values.indexOf(Math.max(...values))
    if ([line.level, ...line.alsoLevel].includes(levels[best(answers.level)] ?? 'none')) level++
    const read = best(answers.kind) === 0 ? null : (kinds[best(answers.kind) - 1] ?? null)
    if ([line.kind, ...line.alsoKind].includes(read)) kind++
  }
  const share = (right: number) => ((100 * right) / dev.length).toFixed(1)
  console.log(
    `${lessons.length} lessons, ${linearOutputs} answers, ${packed.length} bytes; of ${dev.length} unseen lines level ${share(level)} %, kind ${share(kind)} %; ${Math.round((performance.now() - began) / 1000)} s`,
  )
}
