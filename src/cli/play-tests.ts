import { loadConversationTests, problemLine } from '../content/index.ts'
import type { RoadTaken } from '../conversation/index.ts'
import {
  freeTests,
  type Pretended,
  pretendBackEnds,
  runConversationTest,
  runFreeTest,
  type TestFailure,
} from '../dialog/index.ts'
import type { Reader } from '../reading/index.ts'
import type { Brain } from '../turn/index.ts'
import { type Rehearsal, startRehearsal } from './rehearsal.ts'

/** One test and what went wrong in it; nothing means that it passed. */
export interface Ran {
  readonly file: string
  readonly name: string
  readonly wrong: readonly Wrong[]
  readonly trace: readonly RoadTaken[]
  readonly ms: number
}

export interface Wrong {
  /** Line of the file, counted from 1; null for a test that nobody wrote. */
  readonly line: number | null
  readonly lines: readonly string[]
}

export interface WholeBot {
  readonly brain: Brain
  readonly reader: Reader
}

/** The conversations that product owners wrote. */
export async function playWritten(bot: WholeBot, dialogs: string, only: string): Promise<Ran[]> {
  const { files, problems } = loadConversationTests(dialogs)
  if (problems.length > 0) throw new Error(problems.map(problemLine).join('\n'))
  const ran: Ran[] = []
  for (const { file, tests } of files) {
    for (const { test, lineOf } of tests.filter((each) => each.test.name.includes(only))) {
      const from = performance.now()
      const { failures, trace } = await runConversationTest(test, talkWith(bot, test.pretend))
      const wrong = failures.map((failure) => ({
        line: lineOf(failure.at),
        lines: inWords(failure),
      }))
      ran.push({ file, name: test.name, wrong, trace, ms: performance.now() - from })
    }
  }
  return ran
}

/** What people do besides answering, for every flow. */
export async function playFree(bot: WholeBot, only: string): Promise<Ran[]> {
  const ran: Ran[] = []
  const { book } = bot.brain
  for (const flow of book.flows.keys()) {
    for (const free of freeTests(book, flow, clock).filter(({ name }) => name.includes(only))) {
      const from = performance.now()
      const { wrong, trace } = await runFreeTest(free, talkWith(bot, free.pretend))
      const ms = performance.now() - from
      const lines = wrong.length === 0 ? [] : [{ line: null, lines: wrong }]
      ran.push({ file: `dialogs/${flow}.flow.yaml`, name: free.name, wrong: lines, trace, ms })
    }
  }
  return ran
}

// A fixed moment, so that “Thursday 26 November” in a test stays true: 22 November 2026, nine in the morning in London.
const clock = 1_795_338_000_000

function talkWith(bot: WholeBot, pretend: Readonly<Record<string, Pretended>>): Rehearsal {
  const backEnds = pretendBackEnds(bot.brain.book, pretend)
  let now = clock
  return startRehearsal({
    ...bot,
    moment: () => {
      now += 1_000
      const availability = { people: true, opensAt: null, position: null }
      return { now, zone: 'Europe/London', availability }
    },
    pretend: (action, input) => backEnds({ action, input }),
  })
}

/** What was said, as a conversation, and below it what should have been. */
function inWords({ at, customer, bot, message }: TestFailure): string[] {
  return [
    ...(customer === null ? [] : [`  customer: ${customer}`]),
    ...(bot === null ? [] : [`  bot: ${bot === '' ? '(nothing)' : bot.replaceAll('\n', ' ')}`]),
    at === null ? `At the end: ${message}` : message,
  ]
}
