import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { abouts, emotions, kinds, levels, styles } from '../../../src/conversation/index.ts'
import { nearDuplicates } from '../../evaluation/near-duplicates.ts'
import { readCases } from '../../evaluation/read-cases.ts'
import { readMarked } from '../../evaluation/spans.ts'
import { readCorpus } from '../../training/corpus.ts'

const root = join(import.meta.dirname, '../../..')
const folder = join(root, 'intents/distress')
const say = z.string().min(1)
const file = z.strictObject({
  capability: z.string(),
  scenarios: z.array(
    z.strictObject({
      name: z.string(),
      level: z.enum(levels),
      also_level: z.array(z.enum(levels)).optional(),
      emotion: z.enum(emotions),
      also_emotion: z.array(z.enum(emotions)).optional(),
      kind: z.enum(kinds).optional(),
      also_kind: z.array(z.enum(kinds).nullable()).optional(),
      style: z.enum(styles).optional(),
      about: z.enum(abouts).optional(),
      wants_person: z.boolean().optional(),
      repeat_contact: z.boolean().optional(),
      sarcasm: z.boolean().optional(),
      same: z.boolean().optional(),
      say: z.array(z.union([say, z.array(say).min(2)])).min(1),
    }),
  ),
})

const files = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml') && name !== 'cues.yaml')
  .map((name) => ({ name, content: parse(readFileSync(join(folder, name), 'utf8')) as unknown }))

describe('the distress corpus', () => {
  it.each(files)('$name has labels that exist', ({ content }) => {
    const checked = file.safeParse(content)
    expect(checked.error?.issues ?? []).toEqual([])
  })

  it('names every scenario of a capability once, as the dev part is chosen by names', () => {
    const names = files.flatMap(({ content }) => {
      const { capability, scenarios } = file.parse(content)
      return scenarios.map(({ name }) => `${capability}/${name}`)
    })
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('says hardly anything twice', () => {
    const texts = readCorpus(folder)
      .filter(({ same }) => !same)
      .map(({ messages }) => messages.join(' / '))
    expect(texts.length).toBeGreaterThan(5000)
    expect(nearDuplicates(texts).length / texts.length).toBeLessThanOrEqual(0.02)
  }, 30_000)

  it('holds nothing that it is measured by', () => {
    const measured = [
      ...[
        'functional-sample.jsonl',
        'distress-unseen.jsonl',
        'distress-unseen-2.jsonl',
        'distress-unseen-3.jsonl',
        'distress-unseen-4.jsonl',
        'everyday-unseen.jsonl',
      ]
        .flatMap((name) => readCases(join(root, 'tests/fixtures', name)))
        .map(({ messages }) => messages.at(-1)?.text ?? ''),
      ...readMarked().map(({ text }) => text),
    ].filter((text) => text.split(' ').length > 5)
    const corpus = readCorpus(folder).map(({ messages }) => messages.at(-1) ?? '')
    expect(nearDuplicates(corpus, measured)).toEqual([])
  }, 30_000)
})
