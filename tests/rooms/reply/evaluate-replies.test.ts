import { describe, expect, it } from 'vitest'
import {
  type Answered,
  compareJudges,
  criteria,
  type Judgement,
  measureReplies,
} from '../../../src/reply/index.ts'

const fine: Answered = {
  id: 'a',
  says: 'my parcel never came and my card number is 4000111122223333',
  complaint: true,
  reply: "Your parcel still hasn't arrived. What's the order number?",
  options: [],
  why: [{ part: 'frame', chose: 'delivery.never-came/0' }],
  before: [],
}

describe('what is counted about replies', () => {
  it('a fact said back, a subject named, and neither', () => {
    const named: Answered = { ...fine, why: [{ part: 'listen', chose: 'listen.topic/1' }] }
    const unheard: Answered = { ...fine, why: [] }
    const report = measureReplies([fine, named, unheard, { ...fine, complaint: false }], [])
    expect(report).toMatchObject({ complaints: 3, paraphrased: 1, named: 1, faults: [] })
    expect(report.unheard).toEqual([unheard.says])
  })

  it.each<[string, Partial<Answered>]>([
    ['forbidden', { reply: 'You should have asked.' }],
    ['forbidden', { reply: 'Sorry!' }],
    ['echo', { reply: 'Your number is 4000111122223333.' }],
    ['echo', { reply: 'So my parcel never came and my card is here.' }],
    ['long', { reply: 'word '.repeat(46) }],
    [
      'repeated',
      {
        why: [{ part: 'openers', chose: 'openers.anger.mild/2' }],
        before: [{ part: 'openers', chose: 'openers.anger.mild/2' }],
      },
    ],
  ])('a fault: %s', (what, changed) => {
    const { faults } = measureReplies([{ ...fine, ...changed }], ['you should have'])
    expect(faults.map((fault) => fault.what)).toEqual([what])
  })
})

describe('two judges', () => {
  it('agree wholly when they give the same', () => {
    const sheet = [judged('a', 2, true), judged('b', 1, null)]
    expect(compareJudges(sheet, sheet)).toMatchObject({ mean: 10.5, agreement: 1, unsafe: ['b'] })
  })

  it('agree no better than chance when one scores at random', () => {
    const one = ['a', 'b', 'c', 'd'].map((id, at) => judged(id, at < 2 ? 2 : 1, true))
    const other = ['a', 'b', 'c', 'd'].map((id, at) => judged(id, at % 2 ? 2 : 1, at !== 0))
    const report = compareJudges(one, other)
    expect(report.agreement).toBeCloseTo(0)
    expect(report.faithful).toEqual({ both: 3, either: 4, of: 4 })
  })

  it('are compared only on what both judged', () => {
    expect(compareJudges([judged('a', 2, true)], [judged('b', 2, true)]).replies).toBe(0)
  })
})

function judged(id: string, each: 1 | 2, faithful: boolean | null): Judgement {
  const [validation, paraphrase, tone, length, moves_forward, no_personal_data, safe] =
    criteria.map(() => each)
  const scores = { validation, paraphrase, tone, length, moves_forward, no_personal_data, safe }
  // Seven names get seven scores.
  return { id, faithful, scores: scores as Judgement['scores'] }
}
