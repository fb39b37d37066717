import { describe, expect, it } from 'vitest'
import type { Move } from '../../../src/reply/index.ts'
import { conversationWith } from './conversation-with.ts'
import { nobody, replyTo, somebody } from './real-voice.ts'

const cross = { level: 'moderate', emotion: 'anger' } as const
const waitingFor = (people: boolean, opensAt: string | null = null): Move => ({
  type: 'waiting',
  availability: { people, opensAt, position: null },
  before: 'none',
  contactLeft: false,
})

describe('in one conversation', () => {
  it('no opener is heard twice', () => {
    const feelings = ['anger', 'frustration', 'disappointment'] as const
    const turns = Array.from({ length: 36 }, (_, at) => ({
      text: `The printer broke again, take ${at}.`,
      felt: { level: 'moderate', emotion: feelings[at % 3] ?? 'anger' } as const,
    }))
    const openers = conversationWith(turns).flatMap(({ why }) =>
      why.flatMap(({ chose }) => (/^(?:openers|cause)\./.test(chose) ? [chose] : [])),
    )
    expect(openers.length).toBeGreaterThan(20)
    expect(new Set(openers).size).toBe(openers.length)
  })

  it('an unchanged feeling is not named again and again', () => {
    const [first, second] = conversationWith([
      { text: 'This is outrageous.', felt: cross },
      { text: 'Outrageous, I said.', felt: cross },
    ])
    expect(first?.why.some(({ part }) => part === 'openers' || part === 'cause')).toBe(true)
    expect(second?.why.some(({ part }) => part === 'openers' || part === 'cause')).toBe(false)
  })

  it('no question is put twice in a row', () => {
    const replies = conversationWith(
      Array.from({ length: 6 }, () => ({ text: 'It is still broken.', felt: cross })),
    )
    for (const [at, reply] of replies.entries()) {
      if (at > 0) expect(reply.text).not.toBe(replies[at - 1]?.text)
    }
  })

  it('the same plan gives the same words', () => {
    expect(replyTo('My parcel is late.', cross)).toEqual(replyTo('My parcel is late.', cross))
  })

  it('different customers hear different openings', () => {
    const troubles = [
      'The bill is far too high',
      'The router has stopped working',
      'The sofa still has not arrived',
      'The flight was cancelled',
      'Nobody answers my emails',
      'The fitter never came',
    ]
    const messages = Array.from({ length: 60 }, (_, at) => `${troubles[at % 6]}, number ${at}`)
    const openings = messages.map((text) =>
      replyTo(text, cross).text.split(' ').slice(0, 4).join(' '),
    )
    expect(new Set(openings).size).toBeGreaterThanOrEqual(20)
  })
})

describe('somebody who comes back', () => {
  const late = { text: 'My sofa still has not arrived.', felt: cross }

  it('is remembered, with the day', () => {
    const [, second] = conversationWith([
      late,
      { ...late, text: 'Now the lamp is broken.', hours: 48 },
    ])
    expect(second?.text).toMatch(/last time.*your sofa|your sofa.*last time/i)
    expect(second?.text).toMatch(/on the 1st/)
  })

  it.each([
    ['in the middle of a contact', { ...late, hours: 1 }],
    ['after so long that a day would puzzle', { ...late, hours: 24 * 60 }],
  ])('hears no day %s', (_, again) => {
    const [, second] = conversationWith([late, again])
    expect(second?.text).not.toMatch(/on the 1st/)
  })
})

describe('the register', () => {
  const stiff = 'Good afternoon. I wish to enquire why my invoice is wrong.'

  it('is formal with the formal: no contraction, and it stays so', () => {
    const replies = conversationWith([
      { text: stiff, felt: cross },
      { text: 'It says forty pounds too much.', felt: cross },
    ])
    for (const { text } of replies)
      expect(text).not.toMatch(/n't|'re|'ve|'ll|'m\b|'d\b|it's|that's|what's/i)
  })

  it('never touches a reviewed text', () => {
    const felt = { level: 'crisis', emotion: 'sadness', kind: 'self_harm' } as const
    const move = { type: 'hand-over', reason: 'crisis', availability: somebody, says: [] } as const
    expect(replyTo('Dear Sir, I wish to die', felt, { move }).text).toMatch(
      /I'm|isn't|aren't|you'd/,
    )
  })

  it('is everyday with everybody else', () => {
    const texts = ['bill', 'router', 'sofa'].map((it) => replyTo(`My ${it} is broken.`, cross).text)
    expect(texts.join(' ')).toMatch(/n't|that's|you'/i)
  })
})

describe('while waiting', () => {
  it('a minute is given to somebody who asks for it', () => {
    expect(replyTo('give me a minute', cross, { move: waitingFor(true) }).text).toMatch(
      /hurry|rush|take your time|not going anywhere/i,
    )
  })

  it('the truth is told about who can come', () => {
    expect(replyTo('hello?', {}, { move: waitingFor(true) }).text).not.toMatch(/nobody/i)
    expect(replyTo('hello?', {}, { move: waitingFor(false) }).text).toMatch(/nobody|no one/i)
    expect(replyTo('hello?', {}, { move: waitingFor(false, 'tomorrow at 8am') }).text).toMatch(
      /tomorrow at 8am/,
    )
    expect(replyTo('hello?', {}, { move: waitingFor(false) }).text).toMatch(/reach you/i)
  })

  it('a crisis that is said now gets the crisis text', () => {
    const { text } = replyTo(
      "I don't want to live any more",
      { level: 'crisis', emotion: 'sadness', kind: 'self_harm' },
      { move: waitingFor(true), country: 'GB' },
    )
    expect(text).toMatch(/are you safe right now\?/i)
    expect(text).toMatch(/999/)
  })
})

describe('a hand-over', () => {
  it('promises nobody when nobody is there', () => {
    const move = { type: 'hand-over', reason: 'wish', availability: nobody, says: [] } as const
    const { text } = replyTo('a person please', {}, { move })
    expect(text).toMatch(/nobody|no one/i)
    expect(text).not.toMatch(/join you here|on the way|bringing in/i)
    expect(text).toMatch(/reach you/i)
  })

  it('listens before it hands over when somebody is upset', () => {
    const move = {
      type: 'hand-over',
      reason: 'distress',
      availability: somebody,
      says: [],
    } as const
    const { text } = replyTo(
      'You lost my suitcase and I am in tears',
      { level: 'severe', emotion: 'sadness' },
      { move },
    )
    expect(text).toMatch(/suitcase|luggage|tears/i)
    expect(text).toMatch(/person|someone/i)
  })
})

describe('a long message', () => {
  it('is checked back, and “Not quite” gets an open question', () => {
    const long = `I ordered the sofa in May. ${'I have been trying to find out what is going on with it ever since. '.repeat(6)}It still hasn't arrived.`
    const [first, second] = conversationWith([{ text: long, felt: cross }, { text: 'Not quite' }])
    expect(first?.text).toMatch(/right\?|how it was\?|the gist\?/i)
    expect(first?.options).toContain('Not quite')
    expect(second?.text).toMatch(/\?$/)
  })
})

it('a bare yes to the offer of a person is shown the way to one', () => {
  const [, second] = conversationWith([{ text: 'Do you ship to Malta?' }, { text: 'yes please' }])
  expect(second?.text).toMatch(/A person/)
  expect(second?.options).toEqual(['A person'])
})
