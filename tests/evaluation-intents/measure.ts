import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import {
  classify,
  crossValidate,
  evaluateIntents,
  type IntentEvaluation,
  type LabelledText,
  readLabelledCsv,
  trainIntents,
} from '../../src/understanding/intent/index.ts'
import { background, shopIntents } from '../rooms/intent/intents-of-the-shop.ts'
import { byIntent, chance, holdOut, keepFew, withSlip } from './splits.ts'

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
/** From here on a flow starts (`sure_enough.to_start` in `dialogs/`). */
const sureEnough = 0.6
const pairs = z.array(z.tuple([z.string(), z.string()]))
const clinc = z.object({ train: pairs, val: pairs, oos_train: pairs, oos_val: pairs })
const nothingElse = { ...background, outOfScope: [] }
/** Processor time: other work on the machine does not count. */
const now = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

if (import.meta.main) measure(process.env.HEED_EVAL_DATA)

function measure(folder: string | undefined): void {
  const ownFiles = crossValidate(shopIntents, background, 5, now)
  print('own intents, 5 folds', [ownFiles])
  const twenty = shopIntents.map(({ name, examples }) => ({
    name,
    examples: examples.slice(0, 20),
  }))
  print(`${twenty.length} intents, 20 examples each`, [
    evaluateIntents({ train: twenty, background, test: [], now }),
  ])
  if (folder === undefined) {
    console.log('HEED_EVAL_DATA names no folder: Banking77 and CLINC150 are skipped.')
    return
  }
  withData(join(folder, 'banking77/train.csv'), (text) => measureBanking(readLabelledCsv(text)))
  withData(join(folder, 'clinc150/train-val.json'), measureClinc)
}

function withData(path: string, use: (text: string) => void): void {
  if (existsSync(path)) use(readFileSync(path, 'utf8'))
  else console.log(`${path} is absent: skipped.`)
}

function measureBanking(rows: readonly LabelledText[]): void {
  const tenths = seeds.map((seed) => holdOut(rows, 0.1, seed))
  const evaluate = (train: readonly LabelledText[], test: readonly LabelledText[]) =>
    evaluateIntents({ train: byIntent(train), background: nothingElse, test, now })
  print(
    'Banking77, held-out tenth',
    tenths.map(({ train, test }) => evaluate(train, test)),
  )
  const slipped = tenths.map(({ train, test }, i) => {
    const next = chance(seeds[i] ?? 0)
    return evaluate(
      train,
      test.map((row) => ({ ...row, text: withSlip(row.text, next) })),
    )
  })
  print('Banking77, one slip a message', slipped)
  const few = seeds.map((seed) => keepFew(rows, 10, seed))
  print(
    'Banking77, 10 examples an intent',
    few.map(({ train, test }) => evaluate(train, test)),
  )
}

function measureClinc(text: string): void {
  const data = clinc.parse(JSON.parse(text))
  const shop = trainIntents(shopIntents, background)
  const foreign = [...data.oos_train, ...data.oos_val].map(([said]) => classify(shop, said))
  const sure = foreign.filter(({ inScope, confidence }) => inScope && confidence > sureEnough)
  console.log(
    `foreign texts that would start a flow of the shop: ${sure.length} of ${foreign.length}`,
  )
  const rows = (some: [string, string][]): LabelledText[] =>
    some.map(([said, category]) => ({ text: said, category }))
  const found = evaluateIntents({
    train: byIntent(rows(data.train)),
    background: nothingElse,
    test: rows(data.val),
    outOfScope: rows([...data.oos_train, ...data.oos_val]),
    now,
  })
  print('CLINC150, validation part', [found])
}

function print(name: string, runs: readonly IntentEvaluation[]): void {
  const mean = (value: (run: IntentEvaluation) => number | null): number | null => {
    const values = runs.map(value).filter((each) => each !== null)
    return values.length === 0 ? null : values.reduce((a, b) => a + b, 0) / values.length
  }
  const percent = (value: number | null) => (value === null ? '–' : (value * 100).toFixed(1))
  console.log(
    [
      name.padEnd(34),
      `accuracy ${percent(mean((run) => run.accuracy))}`,
      `macro-F1 ${percent(mean((run) => run.macroF1))}`,
      `AUROC ${percent(mean((run) => run.auroc))}`,
      `rejected at 95 % kept ${percent(mean((run) => run.recallAt95))}`,
      `kept ${percent(mean((run) => run.kept))}`,
      `training ${(mean((run) => run.trainSeconds) ?? 0).toFixed(2)} s`,
      `query ${(mean((run) => run.microsecondsPerQuery) ?? 0).toFixed(0)} µs`,
    ].join('  '),
  )
}
