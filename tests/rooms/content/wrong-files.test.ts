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
const shop = new SmallShop()
afterAll(() => shop.close())

describe('a wrong file is explained in plain words', () => {
  test('there are at least sixty of them, and the shop without them is fine', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(60)
    expect(shop.problems().map(problemLine)).toEqual([])
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
