import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { flowJsonSchema } from '../../../src/dialog/index.ts'
import { root } from './chat.ts'

const dialogs = join(root, 'dialogs')

describe('the schema that editors complete and check flows with', () => {
  test('is the one in dialogs/, made from the step kinds', async () => {
    const text = `${JSON.stringify(flowJsonSchema(), null, 2)}\n`
    await expect(text).toMatchFileSnapshot(join(dialogs, 'flow.schema.json'))
  })

  const schema = z.fromJSONSchema(flowJsonSchema())
  for (const file of readdirSync(dialogs).filter((name) => name.endsWith('.flow.yaml'))) {
    test(`fits ${file}`, () => {
      const checked = schema.safeParse(parse(readFileSync(join(dialogs, file), 'utf8')))
      expect(checked.error?.issues ?? []).toEqual([])
    })
  }

  test('refuses a step without a verb', () => {
    const flow = { flow: 'a', title: 'A', steps: [{ id: 'b', note: 'nothing' }] }
    expect(schema.safeParse(flow).success).toBe(false)
  })
})
