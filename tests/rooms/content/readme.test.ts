import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { commands } from '../../../src/cli/commands.ts'

const root = join(import.meta.dirname, '../../..')
const readme = readFileSync(join(root, 'dialogs/README.md'), 'utf8')
const lesson = mkdtempSync(join(tmpdir(), 'lesson-'))
const flow = join(lesson, 'dialogs/gift-wrapping.flow.yaml')
const written = join(lesson, 'dialogs/gift-wrapping.test.yaml')

beforeAll(() => {
  for (const name of ['dialogs', 'intents']) {
    cpSync(join(root, name), join(lesson, name), { recursive: true })
  }
  vi.stubEnv('HEED_DIALOGS', join(lesson, 'dialogs'))
  vi.stubEnv('HEED_INTENTS', join(lesson, 'intents'))
  vi.stubEnv('HEED_DATA', join(lesson, 'data'))
  writeFileSync(join(lesson, 'intents/gift-wrapping.yaml'), block('intent: gift-wrapping'))
  writeFileSync(flow, block('flow: gift-wrapping'))
  writeFileSync(written, block('- name: Picks the paper'))
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(lesson, { recursive: true })
})

/** What the page tells its reader to change before a command, by the number of the command. */
const edits: Readonly<Record<number, () => void>> = {
  1: () => change(flow, ['gift-wraping', 'gift-wrapping'], ['to-persn', 'to-person']),
  3: () => change(written, ['silver stars', 'gold stars']),
  6: () =>
    change(flow, ["Happy to. What's your order number?", 'With pleasure. Which order is it for?']),
}

describe('the first flow of the page', () => {
  const steps = consoleSteps()

  test('has commands to follow', () => expect(steps.length).toBe(10))

  for (const [at, { words, says }] of steps.entries()) {
    test(`heed ${words.join(' ')}`, { timeout: 60_000 }, async () => {
      edits[at]?.()
      expect(await heed(words)).toEqual(says.map(whereverAndWhenever))
    })
  }
})

test('every verb, kind, built-in name and command stands on the page', async () => {
  const { stepKinds } = await import('../../../src/dialog/index.ts')
  const { kindNames } = await import('../../../src/dialog/values/index.ts')
  const { builtIns } = await import('../../../src/dialog/look-up.ts')
  const words = [...stepKinds.map(({ verb }) => verb), ...kindNames, ...builtIns]
  expect(words.filter((word) => !readme.includes(`\`${word}\``))).toEqual([])
  const named = [...readme.matchAll(/npm run -s heed -- (\w+)/g)].map(([, name]) => name)
  expect(named.filter((name) => !commands.some((known) => known.name === name))).toEqual([])
})

/** The first block of the page that begins like this. */
function block(beginning: string): string {
  const text = blocks().find((each) => each.startsWith(beginning))
  if (text === undefined) throw new Error(`no block begins with ${beginning}`)
  return text
}

function blocks(): string[] {
  return [...readme.matchAll(/```(?:yaml)?\n([\s\S]*?)```/g)].map(([, text]) => text ?? '')
}

/** Every command of the page with what it prints. */
function consoleSteps(): { words: string[]; says: string[] }[] {
  return blocks()
    .filter((text) => text.startsWith('$ '))
    .flatMap((text) => text.trim().split(/^\$ /m).filter(Boolean))
    .map((text) => {
      const [command = '', ...says] = text.trimEnd().split('\n')
      const typed = command.replace('npm run -s heed -- ', '').matchAll(/"([^"]*)"|(\S+)/g)
      return { words: [...typed].map(([, quoted, plain]) => quoted ?? plain ?? ''), says }
    })
}

async function heed([name, ...words]: readonly string[]): Promise<string[]> {
  const said: string[] = []
  const print = vi.spyOn(console, 'log').mockImplementation((text) => void said.push(String(text)))
  try {
    await commands.find((each) => each.name === name)?.run(words)
  } finally {
    print.mockRestore()
  }
  return said.flatMap((text) => text.split('\n')).map(whereverAndWhenever)
}

/** Without what is different each time: hashes, times, names, and what the house adds behind a flow's own words. */
function whereverAndWhenever(line: string): string {
  return line
    .replace(/\b[0-9a-f]{8}\b/g, 'VERSION')
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d {2}\S+/, 'TIME NAME')
    .replace(/(gold stars\.) .*/, '$1 …')
}

function change(file: string, ...pairs: readonly (readonly [string, string])[]): void {
  const text = pairs.reduce((all, [from, to]) => all.replace(from, to), readFileSync(file, 'utf8'))
  writeFileSync(file, text)
}
