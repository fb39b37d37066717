import { parseArgs } from 'node:util'
import { expect, test } from 'vitest'
import { dashedIdsLast } from '../../../src/cli/dashed-ids.ts'

const options = { yes: { type: 'boolean', default: false } } as const
const parsed = (...words: string[]) =>
  parseArgs({ args: dashedIdsLast(words), allowPositionals: true, options })

test.each(['-vlbkQQdmXnHZvxJtRZ2tjCN', '--bkQQdmXnHZvxJtRZ2tjCN4', '7mdGPl4YHznOMSYqXY8xepvy'])(
  'an id is a person, whatever it begins with: %s',
  (id) => {
    expect(parsed(id, '--yes')).toMatchObject({ positionals: [id], values: { yes: true } })
  },
)

test('an id that its writer put behind two dashes stays there', () => {
  const id = '-vlbkQQdmXnHZvxJtRZ2tjCN'
  expect(parsed('--yes', '--', id)).toMatchObject({ positionals: [id], values: { yes: true } })
})

test('a mistyped option is still none', () => {
  expect(() => parsed('somebody', '--yess')).toThrow(/--yess/)
})
