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

it.each(['first', 'second', 'third', 'fourth'])(
  'the %s batch of fresh messages gets nothing that must not leave',
  (batch) => {
    const file = new URL(`../../fixtures/reply-messages-${batch}.jsonl`, import.meta.url)
    const lines = readFileSync(file, 'utf8').trim().split('\n')
    for (const felt of ['none neutral', 'mild frustration', 'moderate anger', 'severe fear']) {
      const fresh = lines.map((line): Golden => {
        // Our own fixture; its shape is the transcript's.
        const { messages } = JSON.parse(line) as { messages: { text: string }[] }
        return { says: messages[0]?.text ?? '', felt, reply: '', judged: 'not yet' }
      })
      const { faults } = measureReplies(
        fresh.map((one) => answerGolden(one, voice)),
        voice.neverSay,
      )
      expect(faults).toEqual([])
    }
  },
)
