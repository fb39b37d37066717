import { describe, expect, test } from 'vitest'
import {
  type Conversation,
  evolve,
  type Kind,
  type Level,
  mayHaveCopy,
  mayRate,
  newConversation,
} from '../../../src/conversation/index.ts'
import { forgetMe, identify, letMoodCount, rate } from '../../../src/turn/customer-rights.ts'

const rating = { type: 'rate', score: 4, comment: null } as const

describe('a rating', () => {
  test('is taken once, after a person has finished', () => {
    expect(rate(over(), rating)).toEqual([{ type: 'rated', score: 4, comment: null }])
    expect(rate({ ...over(), rated: true }, rating)).toEqual([])
    expect(mayRate({ ...over(), rated: true })).toBe(false)
    for (const stage of ['bot', 'waiting', 'with-agent'] as const) {
      expect(() => rate({ ...over(), stage }, rating)).toThrow('nothing to rate')
    }
  })

  test('is also taken after the bot has solved it, and not once more was said', () => {
    const solved = { ...over(), stage: 'bot', solved: true } as const
    expect(rate(solved, rating)).toHaveLength(1)
    expect(mayRate({ ...solved, stage: 'waiting' })).toBe(false)
    const said = { type: 'customer-said', clientMessageId: 'message-9', text: 'one more' } as const
    const event = { ...said, conversationId: 'c', seq: 4, customerSeq: 3, epoch: 0, at: 0 }
    expect(mayRate(evolve(solved, event))).toBe(false)
  })

  test('may be declined, which is the end of it', () => {
    const declined = rate(over(), { ...rating, score: null })
    expect(declined).toEqual([{ type: 'rated', score: null, comment: null }])
  })

  test.each([
    'self_harm',
    'abuse',
    'medical',
    'harm_to_others',
    'child_safety',
    'bereavement',
  ] as const)('is never asked for after %s', (kind) => {
    expect(mayRate(over({ kind }))).toBe(false)
    expect(() => rate(over({ kind }), rating)).toThrow()
    expect(mayRate({ ...over({ kind }), stage: 'bot', solved: true })).toBe(false)
  })

  test('is never asked for after a crisis, also when somebody has cleared it', () => {
    expect(mayRate(over({ level: 'crisis' }))).toBe(false)
    expect(mayRate(over({ level: 'severe', kind: 'financial_hardship' }))).toBe(true)
  })
})

describe('a copy', () => {
  test('is never offered after abuse: who hurts somebody may read their mail', () => {
    expect(mayHaveCopy(over({ kind: 'abuse' }))).toBe(false)
    expect(mayHaveCopy(over({ kind: 'child_safety' }))).toBe(false)
    expect(mayHaveCopy(over({ kind: 'bereavement' }))).toBe(true)
    expect(mayHaveCopy(newConversation('c'))).toBe(false)
  })
})

test('who somebody is, is told once, and again when their name is another', () => {
  const wish = { type: 'identify', customer: 'known-1', name: 'Sam' } as const
  expect(identify(over(), wish)).toHaveLength(1)
  const customer = { id: 'c', name: 'Sam', country: null }
  expect(identify({ ...over(), knownAs: 'known-1', customer }, wish)).toEqual([])
  expect(identify({ ...over(), knownAs: 'known-1', customer }, { ...wish, name: null })).toEqual([])
})

test('mood counts until the customer says otherwise', () => {
  expect(letMoodCount(over(), { type: 'let-mood-count', counts: true })).toEqual([])
  expect(letMoodCount(over(), { type: 'let-mood-count', counts: false })).toEqual([
    { type: 'mood-counts', counts: false },
  ])
  expect(forgetMe()).toEqual([{ type: 'erasure-wished' }])
})

function over(read: { level?: Level; kind?: Kind } = {}): Conversation {
  const at = Date.UTC(2026, 10, 22, 9)
  const line = { choices: [], why: [], at }
  // Only the level and the kind of a reading count here.
  const reading = { level: read.level ?? 'mild', kind: read.kind ?? null } as never
  return {
    ...newConversation('c'),
    stage: 'closed',
    messages: [
      { ...line, seq: 2, from: 'customer', name: null, text: 'Hello' },
      { ...line, seq: 3, from: 'agent', name: 'Ada', text: 'Hi' },
    ],
    readings: [{ message: 2, reading }],
  }
}
