import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadContent, loadConversationTests, problemLine } from '../../../src/content/index.ts'
import { Rehearsal, runConversationTest } from '../../../src/dialog/index.ts'

const root = join(import.meta.dirname, '../../..')
const readme = readFileSync(join(root, 'dialogs/README.md'), 'utf8')
const lesson = mkdtempSync(join(tmpdir(), 'lesson-'))
const folders = { dialogs: join(lesson, 'dialogs'), intents: join(lesson, 'intents') }
for (const name of ['dialogs', 'intents']) {
  cpSync(join(root, name), join(lesson, name), { recursive: true })
}
afterAll(() => rmSync(lesson, { recursive: true }))

/** The first block of the page that begins like this. */
function block(beginning: string): string {
  const found = [...readme.matchAll(/```(?:yaml)?\n([\s\S]*?)```/g)].map(([, text]) => text ?? '')
  const text = found.find((each) => each.startsWith(beginning))
  if (text === undefined) throw new Error(`no block begins with ${beginning}`)
  return text
}

test('the first flow of the page goes wrong and right as it says', async () => {
  writeFileSync(join(folders.intents, 'gift-wrapping.yaml'), block('intent: gift-wrapping'))
  const flow = block('flow: gift-wrapping')
  writeFileSync(join(folders.dialogs, 'gift-wrapping.flow.yaml'), flow)
  const wrong = loadContent(folders)
  expect('problems' in wrong && wrong.problems.map(problemLine)).toEqual(
    block('dialogs/gift-wrapping.flow.yaml').trim().split('\n'),
  )

  const right = flow.replace('gift-wraping', 'gift-wrapping').replace('to-persn', 'to-person')
  writeFileSync(join(folders.dialogs, 'gift-wrapping.flow.yaml'), right)
  const loaded = loadContent(folders)
  if ('problems' in loaded) throw new Error(loaded.problems.map(problemLine).join('\n'))
  const { book, intents } = loaded.content
  expect(readme).toContain(`${book.flows.size} flows and ${intents.length} intents are ready.`)

  const written = block('- name: Picks the paper')
  writeFileSync(join(folders.dialogs, 'gift-wrapping.test.yaml'), written)
  expect(await failuresOf('gift-wrapping.test.yaml')).toEqual([
    { at: 5, message: expect.stringContaining('It should say “silver stars”.') },
  ])
  writeFileSync(join(folders.dialogs, 'gift-wrapping.test.yaml'), written.replace('silver', 'gold'))
  expect(await failuresOf('gift-wrapping.test.yaml')).toEqual([])

  async function failuresOf(file: string) {
    const tests = loadConversationTests(folders.dialogs).files.find((each) =>
      each.file.endsWith(file),
    )
    const [first] = tests?.tests ?? []
    if (!first) throw new Error('no test')
    const { failures } = await runConversationTest(
      first,
      new Rehearsal(book, { now: 0, zone: 'UTC' }),
    )
    return failures
  }
})

test('every verb, kind and built-in name stands on the page', async () => {
  const { stepKinds } = await import('../../../src/dialog/index.ts')
  const { kindNames } = await import('../../../src/dialog/values/index.ts')
  const { builtIns } = await import('../../../src/dialog/look-up.ts')
  const words = [...stepKinds.map(({ verb }) => verb), ...kindNames, ...builtIns]
  expect(words.filter((word) => !readme.includes(`\`${word}\``))).toEqual([])
})
