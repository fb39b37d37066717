import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { problemLine } from '../../../src/content/index.ts'
import { SmallShop } from './try-file.ts'

const fixtures = z
  .array(
    z.strictObject({
      name: z.string(),
      file: z.string(),
      text: z.string(),
      says: z.array(z.string()).min(1),
    }),
  )
  .parse(
    parse(
      readFileSync(join(import.meta.dirname, '../../fixtures/wrong-content/files.yaml'), 'utf8'),
    ),
  )
/** What must be found however it comes about, and the file that shows that it is. */
const mustBeFound: readonly (readonly [string, ...string[]])[] = [
  ['only the branch of the verb is explained', 'an ask without gave_up', 'a confirm without no'],
  ['steps that nothing leads to', 'a step that nothing leads to'],
  [
    'loops without a question or a limit',
    'a circle without a question',
    'at_most without after_that',
  ],
  ['a flow with no way to a person', 'no way to a person'],
  ['a change of the world without once', 'a change that could happen twice'],
  [
    'a name that no road sets',
    'a name in a text that nothing sets',
    'a name that is only set later',
  ],
  ['a private value that is read out', 'a private value read out', 'a private value for the agent'],
  ['phrases that are never said', 'a phrase that is never said', 'calming down', 'policy'],
  ['words that promise', 'a promise'],
  ['more than one question', 'two questions', 'a question in front of a question'],
  ['reading age and length', 'a text that is hard to read', 'a text that is too long'],
  ['variants that can never win', 'a variant that never wins'],
  ['intents that no flow starts on', 'an intent that no flow starts on'],
  ['two intents with one example', 'an example of two intents'],
  ['a hash that cuts a sentence', 'a hash that cuts a sentence', 'an example cut by a hash'],
  ['a colon in a sentence', 'a colon in a sentence', 'a text that YAML sees as name and value'],
  ['numbers where text is meant', 'a text that is a number', 'an example that is a number'],
]
const shop = new SmallShop()
afterAll(() => shop.close())

describe('a wrong file is explained in plain words', () => {
  test('there are at least sixty of them, and the shop without them is fine', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(60)
    expect(shop.problems().map(problemLine)).toEqual([])
  })

  test.each(mustBeFound)('%s', (_, ...names) => {
    const known = fixtures.map(({ name }) => name)
    expect(names.filter((name) => !known.includes(name))).toEqual([])
  })

  for (const { name, file, text, says } of fixtures) {
    test(name, () => {
      const here = shop.problemsWith(file, text).filter((problem) => problem.file === file)
      const said = here.map((problem) => {
        const line = problemLine(problem).replace(`${file}:`, '')
        return problem.weight === 'advice' ? `advice ${line}` : line
      })
      expect(said).toEqual(says)
    })
  }
})
