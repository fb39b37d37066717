import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { answerGolden, type Golden, inOneLine, measureReplies } from '../../../src/reply/index.ts'
import { voice } from './real-voice.ts'

const file = new URL('../../evaluation/replies/golden.yaml', import.meta.url)
// The shape is checked by `heed evaluate replies`; a wrong one fails every test below.
const { golden } = parse(readFileSync(file, 'utf8')) as { golden: Golden[] }
const answered = golden.map((one) => answerGolden(one, voice))
const report = measureReplies(answered, voice.neverSay)

describe('the golden set', () => {
  it('has at least 400 messages, each written once', () => {
    expect(golden.length).toBeGreaterThanOrEqual(400)
    expect(new Set(golden.map(({ says }) => says)).size).toBe(golden.length)
  })

  // A difference here is no fault by itself: `heed evaluate replies tests/evaluation/replies/golden.yaml --write`, read the diff, judge.
  it('is answered as it was judged', () => {
    expect(answered.map(inOneLine)).toEqual(golden.map(({ reply }) => reply))
  })

  it('holds at most one wrong paraphrase in twenty', () => {
    const wrong = golden.filter(({ judged }) => judged === 'wrong').length
    expect(wrong / golden.length).toBeLessThanOrEqual(0.05)
  })

  it('holds nothing forbidden, copied, too long or said twice', () => {
    expect(report.faults).toEqual([])
  })

  it('hears its complaints: a frame or a topic on most of them', () => {
    expect((report.paraphrased + report.named) / report.complaints).toBeGreaterThanOrEqual(0.8)
  })

  it('opens differently on different people', () => {
    expect(report.openings).toMatchObject({ of: 60 })
    expect(report.openings.distinct).toBeGreaterThanOrEqual(40)
  })

  it('apologises once at most', () => {
    for (const { reply } of answered)
      expect((reply.match(/\bsorry\b/gi) ?? []).length).toBeLessThanOrEqual(1)
  })
})
