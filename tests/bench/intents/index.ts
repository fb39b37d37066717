import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bench } from '../bench.ts'
import { heed, type Learner, nlpjs } from './learners.ts'
import { type Found, meanOf, measure } from './measure.ts'
import { type Trials, trialsWith } from './trials.ts'

const results = join(import.meta.dirname, '../results/intents.md')

/** Ours on every shuffle, nlp.js on the first of them, in one run. */
export const intents: Bench = {
  name: 'intents',
  about: '[--shuffles 10]  with Banking77 and CLINC150 in the folder HEED_EVAL_DATA',
  async run(words) {
    const { values } = parseArgs({
      args: [...words],
      options: { shuffles: { type: 'string', default: '10' } },
    })
    const lines = [
      `\`npm run bench -- intents --shuffles ${values.shuffles}\`: Heed on every shuffle, nlp.js on the first of them.`,
      '',
      '| | accuracy | AUROC | rejected at 95 % kept | training, s | a query, µs |',
      '|---|---|---|---|---|---|',
    ]
    for (const { name, trials } of trialsWith(
      process.env.HEED_EVAL_DATA,
      Number(values.shuffles),
    )) {
      for (const [learner, some] of [
        [heed, trials],
        [nlpjs, trials.slice(0, 1)],
      ] as const) {
        console.error(`${name}: ${learner.name} …`)
        lines.push(await lineOf(learner, { name, trials: some }))
      }
    }
    console.log(lines.join('\n'))
    mkdirSync(dirname(results), { recursive: true })
    writeFileSync(results, `${lines.join('\n')}\n`)
  },
}

async function lineOf(learner: Learner, { name, trials }: Trials): Promise<string> {
  const found: Found[] = []
  for (const trial of trials) found.push(await measure(learner, trial))
  const percent = (which: keyof Found) => {
    const mean = meanOf(found, which)
    return mean === null ? '–' : (100 * mean).toFixed(1)
  }
  const cells = [
    `${name}: ${learner.name}`,
    percent('accuracy'),
    percent('auroc'),
    percent('recallAt95'),
    (meanOf(found, 'trainSeconds') ?? 0).toFixed(2),
    (meanOf(found, 'microsecondsPerQuery') ?? 0).toFixed(0),
  ]
  return `| ${cells.join(' | ')} |`
}
