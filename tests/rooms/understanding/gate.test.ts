import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { harms, isAtLeast } from '../../../src/conversation/index.ts'
import { trainedEar } from '../../../src/reading/index.ts'
import { createUnderstanding, evaluateDistress } from '../../../src/understanding/index.ts'
import { casesOf } from '../../evaluation/corpus-cases.ts'
import {
  floors,
  leastSpanF1,
  mostEverydayDanger,
  mostEverydayGrave,
  partOf,
} from '../../evaluation/floors.ts'
import { lastReading } from '../../evaluation/last-reading.ts'
import { readCases } from '../../evaluation/read-cases.ts'
import { evaluateSpans, readMarked } from '../../evaluation/spans.ts'
import { isDev, readCorpus } from '../../training/corpus.ts'
import { readTroubles } from '../../training/troubles.ts'

const root = join(import.meta.dirname, '../../..')
const { read } = createUnderstanding(trainedEar())
const fixture = (name: string) => readCases(join(root, 'tests/fixtures', name))

describe('the shipped understanding is as good as it was', () => {
  it.each([
    [
      'on the functional sample',
      fixture('functional-sample.jsonl'),
      floors['functional-sample.jsonl'],
    ],
    ['on the unseen cases', fixture('distress-unseen.jsonl'), floors['distress-unseen.jsonl']],
    [
      'on newer unseen cases',
      fixture('distress-unseen-2.jsonl'),
      floors['distress-unseen-2.jsonl'],
    ],
    [
      'on the unseen cases of a third writer',
      fixture('distress-unseen-3.jsonl'),
      floors['distress-unseen-3.jsonl'],
    ],
    [
      'on the newest unseen cases',
      fixture('distress-unseen-4.jsonl'),
      floors['distress-unseen-4.jsonl'],
    ],
    [
      'on the part of the corpus that training never sees',
      casesOf(readCorpus(join(root, 'intents/distress')).filter(isDev)),
      floors.dev,
    ],
  ])('%s', (_, cases, least) => {
    const report = evaluateDistress(cases, (one) => lastReading(one, read))
    expect(partOf(report.cases)).toBeGreaterThanOrEqual(least.wholeCases)
    expect(partOf(report.crisesEscalated)).toBeGreaterThanOrEqual(least.crisesEscalated)
    expect(partOf(report.ordinaryEscalated)).toBeLessThanOrEqual(least.ordinaryEscalated)
    expect(partOf(report.ordinaryCalledCrisis)).toBeLessThanOrEqual(least.ordinaryCalledCrisis)
  })

  it('on everyday messages in which nobody is in danger', () => {
    const messages = readFileSync(join(root, 'tests/fixtures/everyday-unseen.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { messages: [{ text: string }] })
    const grave = messages.filter(({ messages: [{ text }] }) => {
      const { level, kind } = read({ text, message: 0, before: [], asked: null, cleared: 0 })
      return isAtLeast(level, 'severe') || kind !== null
    })
    expect(grave.length / messages.length).toBeLessThanOrEqual(mostEverydayGrave)
  })

  it('on everyday troubles, of which it was taught others', () => {
    const troubles = readTroubles(join(root, 'intents/matters'), 'kept')
    const told = troubles.filter((text) => {
      const { level, kind } = read({ text, message: 0, before: [], asked: null, cleared: 0 })
      return level === 'crisis' || (kind !== null && harms.has(kind))
    })
    expect(troubles.length).toBeGreaterThan(1_000)
    expect(told.length / troubles.length).toBeLessThanOrEqual(mostEverydayDanger)
  })

  it('on the words that a person marked', () => {
    const { f1 } = evaluateSpans(
      readMarked(),
      (text) => read({ text, message: 0, before: [], asked: null, cleared: 0 }).evidence,
    )
    expect(f1).toBeGreaterThanOrEqual(leastSpanF1)
  })
})
