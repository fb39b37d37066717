import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { isAtLeast } from '../../../src/conversation/index.ts'
import { composeReply } from '../../../src/reply/index.ts'
import { feltFrom, moveFor } from './felt.ts'
import { planFor, voice, wordsIn } from './real-voice.ts'

const file = new URL('../../evaluation/replies/golden.yaml', import.meta.url)
const { golden } = z
  .object({
    golden: z.array(
      z.object({
        says: z.string(),
        felt: z.string(),
        reply: z.string(),
        judged: z.enum(['good', 'thin', 'wrong', 'not yet']),
      }),
    ),
  })
  .parse(parse(readFileSync(file, 'utf8')))

const answered = golden.map((entry) => {
  const reading = feltFrom(entry.felt)
  const reply = composeReply(
    { ...planFor(entry.says), reading, move: moveFor(reading), country: 'GB' },
    voice,
  )
  return { ...entry, reading, now: reply }
})
const complaints = answered.filter(
  ({ reading, says }) =>
    isAtLeast(reading.level, 'mild') && !reading.kind && !reading.wantsPerson && wordsIn(says) > 3,
)

describe('the golden set', () => {
  it('has at least 400 messages, each written once', () => {
    expect(golden.length).toBeGreaterThanOrEqual(400)
    expect(new Set(golden.map(({ says }) => says)).size).toBe(golden.length)
  })

  // A difference here is no fault by itself: run write-golden.ts, read the diff, judge what changed.
  it('is answered as it was judged', () => {
    const said = answered.map(({ now }) =>
      [now.text, ...now.options.map((option) => `[${option}]`)].join(' '),
    )
    expect(said).toEqual(golden.map(({ reply }) => reply))
  })

  it('holds at most one wrong paraphrase in twenty', () => {
    const wrong = golden.filter(({ judged }) => judged === 'wrong').length
    expect(wrong / golden.length).toBeLessThanOrEqual(0.05)
  })

  it('hears its complaints: a frame or a topic on most of them', () => {
    const heard = complaints.filter(({ now }) =>
      now.why.some(
        ({ part, chose }) =>
          part === 'frame' || chose.startsWith('listen.thing') || chose.startsWith('ask.'),
      ),
    )
    expect(heard.length / complaints.length).toBeGreaterThanOrEqual(0.8)
  })

  it('opens differently on different people', () => {
    const openings = complaints
      .slice(0, 60)
      .map(({ now }) => now.text.split(' ').slice(0, 4).join(' '))
    expect(new Set(openings).size).toBeGreaterThanOrEqual(40)
  })

  it('apologises once at most', () => {
    for (const { now } of answered)
      expect((now.text.match(/\bsorry\b/gi) ?? []).length).toBeLessThanOrEqual(1)
  })
})
