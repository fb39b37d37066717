import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { contentOrStop } from '../brain.ts'
import { loadConversationTests, problemLine } from '../content/index.ts'
import {
  coverageOf,
  type DialogBook,
  freeTests,
  Rehearsal,
  runConversationTest,
  runFreeTest,
  type Trace,
} from '../dialog/index.ts'
import { type Reader, readerOf } from '../reading/index.ts'
import type { CliCommand } from './command.ts'
import { folders } from './folders.ts'
import { junit } from './junit.ts'

/** One test and what went wrong in it; nothing means that it passed. */
export interface Ran {
  readonly file: string
  readonly name: string
  readonly wrong: readonly string[]
  readonly trace: readonly Trace[]
}

export const test: CliCommand = {
  name: 'test',
  usage: 'heed test [--only WORDS] [--free] [--coverage] [--junit FILE]',
  about:
    'Plays the conversations of dialogs/*.test.yaml. --free adds what people do besides answering, for every flow.',
  async run(words) {
    const { values } = parseArgs({
      args: [...words],
      options: {
        only: { type: 'string', default: '' },
        free: { type: 'boolean', default: false },
        coverage: { type: 'boolean', default: false },
        junit: { type: 'string' },
      },
    })
    const content = contentOrStop(folders())
    const { book } = content
    const reader = readerOf(content)
    const written = await playWritten(book, reader, values.only)
    const free = values.free ? await playFree(book, values.only) : []
    const ran = [...written, ...free]
    for (const { file, name, wrong } of ran.filter(({ wrong }) => wrong.length > 0)) {
      console.log(`✗ ${file}: ${name}\n${wrong.map((line) => `    ${line}`).join('\n')}`)
    }
    if (values.coverage) console.log(coverage(book, ran).join('\n'))
    if (values.junit) writeFileSync(values.junit, junit(ran))
    const failed = ran.filter(({ wrong }) => wrong.length > 0).length
    console.log(`${ran.length - failed} passed, ${failed} failed`)
    return failed > 0 || ran.length === 0 ? 1 : 0
  },
}

// A fixed moment, so that “Thursday 26 November” in a test stays true: 22 November 2026, nine in the morning in London.
const clock = { now: 1_795_338_000_000, zone: 'Europe/London' }

async function playWritten(book: DialogBook, reader: Reader, only: string): Promise<Ran[]> {
  const ran: Ran[] = []
  const { files, problems } = loadConversationTests(folders().dialogs)
  if (problems.length > 0) throw new Error(problems.map(problemLine).join('\n'))
  for (const { file, tests } of files) {
    for (const written of tests.filter(({ name }) => name.includes(only))) {
      const talk = new Rehearsal(book, {
        ...clock,
        pretend: written.pretend,
        read: readWith(reader),
      })
      const { name, failures, trace } = await runConversationTest(written, talk)
      const wrong = failures.map(
        ({ at, message }) => `${at === null ? 'at the end' : `line ${at + 1}`}: ${message}`,
      )
      ran.push({ file, name, wrong, trace })
    }
  }
  return ran
}

async function playFree(book: DialogBook, only: string): Promise<Ran[]> {
  const ran: Ran[] = []
  for (const flow of book.flows.keys()) {
    for (const free of freeTests(book, flow, clock.now).filter(({ name }) => name.includes(only))) {
      const wrong = await runFreeTest(
        free,
        new Rehearsal(book, { ...clock, pretend: free.pretend }),
      )
      ran.push({ file: `${flow}.flow.yaml`, name: free.name, wrong, trace: [] })
    }
  }
  return ran
}

function readWith(reader: Reader) {
  return (text: string) => {
    const { intent, values, emotion, level } = reader.read({
      text,
      message: 0,
      before: [],
      asked: null,
      cleared: 0,
    })
    return { intent, values, emotion, level }
  }
}

function coverage(book: DialogBook, ran: readonly Ran[]): string[] {
  return coverageOf(
    book,
    ran.flatMap(({ trace }) => trace),
  ).flatMap(({ flow, steps, routes, variants }) => {
    const missing = [...steps.missing, ...routes.missing, ...variants.missing]
    const counts = [steps, routes, variants].map(({ covered, all }) => `${covered}/${all}`)
    return [
      `${flow}: steps ${counts[0]}, routes ${counts[1]}, variants ${counts[2]}`,
      ...missing.map((name) => `    never: ${name}`),
    ]
  })
}
