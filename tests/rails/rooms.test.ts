import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const planted: string[] = []
afterAll(() => {
  for (const file of planted) rmSync(file, { force: true })
})

test('every room imports only what the table allows', { timeout: 60_000 }, async () => {
  const { summary } = await rooms(['src', 'web-chat'])
  expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual(
    [],
  )
  // A tool that reads nothing finds nothing.
  expect(summary.totalCruised).toBeGreaterThan(100)
})

test.each([
  ['src/conversation', "import '../store/index.ts'"],
  ['src/turn', "import 'node:fs'"],
  ['src/reply', "import '../understanding/index.ts'"],
  ['src/bridge', "import 'botbuilder'"],
  ['src/store', "import 'wink-nlp'"],
  ['src/channels', "import '../bridge/index.ts'"],
  ['src/bridge', "import '../protocol/answer.ts'"],
  ['web-chat/widget', "import '../../src/conversation/index.ts'"],
])('a planted import in %s is caught: %s', { timeout: 60_000 }, async (room, line) => {
  const file = join(root, room, 'planted-by-the-test.ts')
  planted.push(file)
  writeFileSync(file, `${line}\n`)
  const { summary } = await rooms([join(room, 'planted-by-the-test.ts')])
  rmSync(file)
  expect(summary.error).toBeGreaterThan(0)
})

async function rooms(paths: string[]): Promise<ICruiseResult> {
  const { default: config } = await import(join(root, '.dependency-cruiser.cjs'))
  const { output } = await cruise(paths, {
    ruleSet: { forbidden: config.forbidden },
    validate: true,
    baseDir: root,
    ...config.options,
  })
  // Without a reporter the output is the result itself.
  return output as ICruiseResult
}
