import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Reading, rank } from '../../../src/conversation/index.ts'
import { trainedEar } from '../../../src/reading/index.ts'
import { createUnderstanding } from '../../../src/understanding/index.ts'

const understanding = createUnderstanding(trainedEar())

function read(text: string, before: readonly Reading[] = [], asked: string | null = null): Reading {
  return understanding.read({ text, message: before.length, before, asked, cleared: 0 })
}

const pieces = fc.constantFrom(
  'I want to kill myself',
  'where is my parcel',
  'my husband hit me',
  'k i l l',
  '😭',
  '"quoted"',
  'http://',
  'ﷺ',
  '\ud800',
  '\u200b',
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢',
  'שלום',
  '我想死',
  '!!!!',
  '\n',
  "can't",
  'FURIOUS',
  '1000',
)
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join(' ')),
)

describe('every reading', () => {
  it('quotes the customer exactly, inside the text, in full only when the text is short', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end, quote } of read(text).evidence) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(start).toBeLessThan(end)
          expect(quote).toBe(text.slice(start, end))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is the same for the same text', () => {
    fc.assert(
      fc.property(texts, texts, (text, other) => {
        const first = read(text)
        read(other)
        expect(read(text)).toEqual(first)
      }),
      { numRuns: 150 },
    )
  })

  it('has evidence whenever the message itself is at least mild', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = read(text)
        if (rank(reading.alone.level) >= 1) expect(reading.evidence.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps its promises: a kind or a severe level brings a person, and nothing is offered that is already done', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const reading = read(text)
        if (reading.kind !== null || rank(reading.level) >= 3) expect(reading.escalate).toBe(true)
        expect(reading.escalate && reading.offer).toBe(false)
        expect(reading.score).toBeGreaterThanOrEqual(0)
        expect(reading.score).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a crisis', () => {
  it('is not cleared by anything the customer writes later', () => {
    const crisis = read('I am going to kill myself tonight')
    expect(crisis.level).toBe('crisis')
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 4 }), (later) => {
        const before = [crisis]
        for (const text of later) before.push(read(text, before))
        expect(before.at(-1)?.level).toBe('crisis')
        expect(before.at(-1)?.escalate).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('holds against calm, thanks and "only joking"', () => {
    const before = [read('I want to die')]
    for (const text of [
      'only joking',
      'thanks, all good',
      'Where is my order?',
      'never mind, I am fine now',
    ])
      before.push(read(text, before))
    expect(before.map(({ level }) => level)).toEqual(Array(5).fill('crisis'))
  })

  it('is over once a person has cleared it', () => {
    const before = [read('I want to die')]
    const later = understanding.read({
      text: 'Where is my order?',
      message: 1,
      before,
      asked: null,
      cleared: 1,
    })
    expect(later.level).toBe('none')
    expect(later.escalate).toBe(false)
  })

  it('is heard in a bare "no" to "are you safe right now?"', () => {
    expect(read('no', [], 'Are you safe right now?').level).toBe('crisis')
    expect(read('yes', [], 'Are you safe right now?').level).toBe('none')
    expect(read('no', [], 'Is there anything else?').level).toBe('none')
  })

  it('is heard in what was asked, not in the advice beside it', () => {
    const asked = 'Is it safe to message here? In danger, call your local emergency number.'
    const before = [read('My husband reads my phone and will not let me out')]
    expect(before[0]?.kind).toBe('abuse')
    expect(read("yes it's safe", before, asked).level).not.toBe('crisis')
    expect(read('no', before, asked)).toMatchObject({ level: 'crisis', kind: 'abuse' })
  })

  it('is asked about themselves where nobody has said what the danger is', () => {
    expect(read('no', [], 'Are you safe right now?').kind).toBe('self_harm')
  })
})

describe('a wish for the person who was offered', () => {
  const asked = "I'm an automated assistant. A person can join whenever you ask."
  it.each(['then get me one', 'ok get me one please', "I'd like one", 'yes, fetch one'])(
    'is heard: %s',
    (text) => expect(read(text, [], asked)).toMatchObject({ wantsPerson: true, escalate: true }),
  )
  it.each([
    ['yes, fetch one', 'Which colour would you like?'],
    ['I want one in blue by Friday', asked],
  ])('is not heard in %s after %s', (text, before) => {
    expect(read(text, [], before).wantsPerson).toBe(false)
  })
})

const dangers = [
  'I want to kill myself',
  'My husband is strangling me',
  "my dad isn't breathing",
  'I am going to stab my manager',
  "I don't want to be alive any more",
]
const neutral = fc.constantFrom(
  'Where is my parcel?',
  'The invoice shows last month.',
  'Please change my address.',
  'I bought the blue kettle on Tuesday.',
  'Do you deliver to the islands?',
  'My account ends in 1234.',
)

describe('a sentence about something else', () => {
  it.each(dangers)('clears no crisis: %s', (danger) => {
    fc.assert(
      fc.property(
        fc.array(neutral, { maxLength: 6 }),
        fc.array(neutral, { maxLength: 6 }),
        (before, after) => {
          const reading = read([...before, `${danger}.`, ...after].join(' '))
          expect([reading.level, reading.escalate]).toEqual(['crisis', true])
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('long and hostile input', () => {
  it.each([
    ['a scheme three thousand times', 'http://'.repeat(1143)],
    ['eight thousand exclamation marks', '!'.repeat(8000)],
    ['single letters', 'k i l l '.repeat(1000)],
    ['one endless word', 'a'.repeat(8000)],
    ['digits and stars', '1*'.repeat(4000)],
    ['combining marks', `e${'\u0301'.repeat(7999)}`],
    ['lone surrogates', '\udc00'.repeat(8000)],
    ['zero width', '\u200b'.repeat(8000)],
    ['right to left', 'אבג דהו '.repeat(1000)],
    ['the word "i"', 'i '.repeat(4000)],
    ['wants', 'i want to want to be '.repeat(380)],
    ['emoji', '😭'.repeat(4000)],
    ['quotes', '"\''.repeat(4000)],
    [
      'an honest essay',
      'I have been waiting for my parcel since Tuesday and nobody tells me anything about it. '.repeat(
        92,
      ),
    ],
  ])('is read quickly: %s', (_, text) => {
    read(text)
    // Time on the processor, so that other tests on the same machine do not count.
    const began = process.cpuUsage()
    for (let turn = 0; turn < 3; turn++) read(text)
    const { user, system } = process.cpuUsage(began)
    // The benchmark measures the 50 ms; this only catches what would hang.
    expect((user + system) / 3000).toBeLessThan(3_000)
  })

  it('is read in its first 8,000 units only', () => {
    const reading = read(`${'Where is my parcel? '.repeat(420)}I want to kill myself`)
    expect(reading.kind).toBeNull()
    expect(reading.level).not.toBe('crisis')
  })
})
