import { describe, expect, test } from 'vitest'
import {
  coverageOf,
  freeTests,
  Rehearsal,
  runFreeTest,
  type Trace,
} from '../../../src/dialog/index.ts'
import { monday, shippedBook } from './chat.ts'

const book = shippedBook()

describe('every shipped flow, without a test that anybody wrote', () => {
  for (const flow of book.flows.values()) {
    if (flow.startsWhen.length === 0 || flow.onlyInterrupts) continue
    test(`${flow.name} always replies, never echoes, and ends or brings a person`, async () => {
      const tests = freeTests(book, flow.name, monday)
      const wrong: string[] = []
      for (const free of tests) {
        const talk = new Rehearsal(book, {
          pretend: free.pretend,
          now: monday,
          zone: 'Europe/London',
        })
        const found = await runFreeTest(free, talk)
        wrong.push(...found.map((each) => `${free.name}: ${each}`))
      }
      expect(tests.length).toBeGreaterThan(0)
      expect([...new Set(wrong)]).toEqual([])
    })
  }
})

describe('coverage by the free tests', () => {
  test('goes through every step and every road of every flow', async () => {
    const traces: Trace[] = []
    for (const { name } of book.flows.values()) {
      for (const free of freeTests(book, name, monday)) {
        const talk = new Rehearsal(book, {
          pretend: free.pretend,
          now: monday,
          zone: 'Europe/London',
        })
        const kept = { say: talk.say.bind(talk), silence: talk.silence.bind(talk) }
        await runFreeTest(free, {
          say(text, how) {
            const answered = kept.say(text, how)
            traces.push(...(answered.trace ?? []))
            return answered
          },
          silence: kept.silence,
        })
      }
    }
    const coverage = coverageOf(book, traces).filter(
      ({ flow }) => !book.flows.get(flow)?.onlyInterrupts,
    )
    expect(
      coverage.flatMap(({ flow, steps }) => steps.missing.map((step) => `${flow}/${step}`)),
    ).toEqual([])
    expect(
      coverage.flatMap(({ flow, routes }) => routes.missing.map((step) => `${flow}/${step}`)),
    ).toEqual([])
  })
})
