import { describe, expect, test } from 'vitest'
import type { RoadTaken } from '../../../src/conversation/index.ts'
import { coverageOf, freeTests, runFreeTest } from '../../../src/dialog/index.ts'
import { monday, shippedBook } from './chat.ts'
import { EngineTalk } from './engine-talk.ts'

const book = shippedBook()
const traces: RoadTaken[] = []

describe('every shipped flow, without a test that anybody wrote', () => {
  for (const flow of book.flows.values()) {
    if (flow.startsWhen.length === 0 || flow.onlyInterrupts) continue
    test(`${flow.name} always replies, never echoes, and ends or brings a person`, async () => {
      const tests = freeTests(book, flow.name, monday)
      const wrong: string[] = []
      for (const free of tests) {
        const { pretend } = free
        const talk = new EngineTalk(book, { pretend, now: monday, zone: 'Europe/London' })
        const found = await runFreeTest(free, talk)
        wrong.push(...found.wrong.map((each) => `${free.name}: ${each}`))
        traces.push(...found.trace)
      }
      expect(tests.length).toBeGreaterThan(0)
      expect([...new Set(wrong)]).toEqual([])
    })
  }

  test('all of them together go through every step and every road', () => {
    const missing = coverageOf(book, traces).flatMap(({ flow, steps, routes }) =>
      book.flows.get(flow)?.onlyInterrupts
        ? []
        : [...steps.missing, ...routes.missing].map((place) => `${flow}/${place}`),
    )
    expect(missing).toEqual([])
  })
})
