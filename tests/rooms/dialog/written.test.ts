import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadConversationTests, problemLine } from '../../../src/content/index.ts'
import {
  coverageOf,
  type ReadForFlows,
  Rehearsal,
  runConversationTest,
  type Trace,
} from '../../../src/dialog/index.ts'
import { monday, root, shippedBook } from './chat.ts'

const book = shippedBook()
const { files, problems } = loadConversationTests(join(root, 'dialogs'))
const traces: Trace[] = []

/** Without the trained model, a test says by `means` and `feels` how a line is read. */
function read(text: string): ReadForFlows {
  const moderate = text.includes('exam')
  return { intent: null, values: [], emotion: 'fear', level: moderate ? 'moderate' : 'none' }
}

describe('the conversations that product owners wrote', () => {
  test('can be read', () => {
    expect(problems.map(problemLine)).toEqual([])
  })

  test('are there for every flow', () => {
    const names = files.map(({ file }) => file.replace(/^.*\//, '').replace('.test.yaml', ''))
    expect([...book.flows.keys()].filter((flow) => !names.includes(flow))).toEqual([])
  })

  for (const { file, tests } of files) {
    for (const written of tests) {
      test(`${file}: ${written.name}`, async () => {
        const talk = new Rehearsal(book, {
          pretend: written.pretend,
          read,
          now: monday,
          zone: 'Europe/London',
        })
        const { failures, trace } = await runConversationTest(written, talk)
        traces.push(...trace)
        expect(failures).toEqual([])
      })
    }
  }

  test('go through every variant', () => {
    const missing = coverageOf(book, traces).flatMap(({ flow, variants }) =>
      variants.missing.map((place) => `${flow}/${place}`),
    )
    expect(missing).toEqual([])
  })
})
