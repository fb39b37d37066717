import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { brainOf, contentOrStop } from '../../../src/brain.ts'
import { playFree, playWritten, type Ran } from '../../../src/cli/play-tests.ts'
import { coverageOf } from '../../../src/dialog/index.ts'
import { readerOf } from '../../../src/reading/index.ts'

const root = join(import.meta.dirname, '../../..')
const folders = { dialogs: join(root, 'dialogs'), intents: join(root, 'intents') }
const content = contentOrStop(folders)
const bot = { brain: brainOf(content), reader: readerOf(content) }
const written = await playWritten(bot, folders.dialogs, '')

describe('the conversations that product owners wrote, with the whole bot', () => {
  test('are there for every flow', () => {
    const files = written.map(({ file }) => file.replace(/^.*\/|\.test\.yaml$/g, ''))
    expect([...content.book.flows.keys()].filter((flow) => !files.includes(flow))).toEqual([])
  })

  for (const ran of written)
    test(`${ran.file}: ${ran.name}`, () => expect(wrongIn(ran)).toEqual([]))

  test('and those that nobody wrote go through every variant', () => {
    const traces = [...written, ...free].flatMap(({ trace }) => trace)
    const missing = coverageOf(content.book, traces).flatMap(({ flow, variants }) =>
      variants.missing.map((place) => `${flow}/${place}`),
    )
    expect(missing).toEqual([])
  })
})

const free = await playFree(bot, '')

describe('what people do besides answering, with the whole bot', () => {
  for (const [file, all] of Map.groupBy(free, ({ file }) => file)) {
    test(`${file}: ${all.length} conversations`, () => expect(all.flatMap(wrongIn)).toEqual([]))
  }
})

function wrongIn({ name, wrong }: Ran): string[] {
  return wrong.map(({ line, lines }) => [`${name} ${line ?? ''}`, ...lines].join('\n'))
}
