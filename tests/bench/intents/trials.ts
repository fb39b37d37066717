import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type LabelledText, readLabelledCsv } from '../../../src/understanding/index.ts'
import { shopIntents } from '../../rooms/intent/intents-of-the-shop.ts'
import type { Trial } from './measure.ts'
import { chance, holdOut, keepFew, withSlip } from './splits.ts'

export interface Trials {
  readonly name: string
  /** One for each shuffle. */
  readonly trials: readonly Trial[]
}

/** The shop's own intents, and the public data that is there; what is absent is named and skipped. */
export function trialsWith(folder: string | undefined, shuffles: number): Trials[] {
  const seeds = Array.from({ length: shuffles }, (_, i) => i + 1)
  return [
    ...shop(seeds),
    ...withFile(folder, 'banking77/train.csv', (text) => banking(readLabelledCsv(text), seeds)),
    ...withFile(folder, 'clinc150/train-val.json', clinc),
  ]
}

function withFile(
  folder: string | undefined,
  name: string,
  use: (text: string) => Trials[],
): Trials[] {
  const path = folder === undefined ? undefined : join(folder, name)
  if (path !== undefined && existsSync(path)) return use(readFileSync(path, 'utf8'))
  console.error(`${name} is skipped: ${path ?? 'HEED_EVAL_DATA names no folder'}.`)
  return []
}

function shop(seeds: readonly number[]): Trials[] {
  const rows = shopIntents.flatMap(({ name, examples }) =>
    examples.map((text) => ({ text, category: name })),
  )
  return [
    { name: 'Shop, 20 examples an intent', trials: seeds.map((seed) => keepFew(rows, 20, seed)) },
    { name: 'Shop, held-out fifth', trials: seeds.map((seed) => holdOut(rows, 0.2, seed)) },
  ]
}

function banking(rows: readonly LabelledText[], seeds: readonly number[]): Trials[] {
  const tenths = seeds.map((seed) => holdOut(rows, 0.1, seed))
  const slipped = tenths.map(({ train, test }, i) => {
    const next = chance(seeds[i] ?? 0)
    return { train, test: test.map((row) => ({ ...row, text: withSlip(row.text, next) })) }
  })
  return [
    { name: 'Banking77, held-out tenth', trials: tenths },
    { name: 'Banking77, one slip a message', trials: slipped },
    {
      name: 'Banking77, 10 examples an intent',
      trials: seeds.map((seed) => keepFew(rows, 10, seed)),
    },
  ]
}

const pairs = z.array(z.tuple([z.string(), z.string()]))
const clincFile = z.object({ train: pairs, val: pairs, oos_train: pairs, oos_val: pairs })

function clinc(text: string): Trials[] {
  const data = clincFile.parse(JSON.parse(text))
  const rows = (some: [string, string][]): LabelledText[] =>
    some.map(([said, category]) => ({ text: said, category }))
  const outOfScope = [...data.oos_train, ...data.oos_val].map(([said]) => said)
  const trial = { train: rows(data.train), test: rows(data.val), outOfScope }
  return [{ name: 'CLINC150, validation part', trials: [trial] }]
}
