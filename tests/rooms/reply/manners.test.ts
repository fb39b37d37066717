import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../src/conversation/index.ts'
import { conversationWith } from './conversation-with.ts'
import { replyTo, somebody, wordsIn } from './real-voice.ts'

const glad = { emotion: 'gratitude' } as const
const wish = { type: 'hand-over', reason: 'wish', availability: somebody, says: [] } as const

describe('praise', () => {
  it.each([
    ['The young man who fixed our line was an absolute gem', /young man/],
    ['My regards to your receptionist, she made my day', /receptionist/],
    ['The kettle is still going strong after nine years', /kettle/],
    ['We keep talking about the cake', /cake/],
    ['I will never forget what your nurse did for us', /nurse/],
    ['I want to commend the driver of the early bus', /driver/],
    ['Hats off to whoever answers the phones', /./],
    ['Top man, your Tunde, he went out of his way for us', /./],
  ])('is taken as praise, with whom or what it is about: %s', (text, named) => {
    const { text: reply, why } = replyTo(text)
    expect(why[0]?.chose).toMatch(/^openers\.(?:joy|gratitude)/)
    expect(reply).toMatch(named)
    expect(reply).not.toMatch(/sorry|what happened|order number|put (?:it )?right/i)
  })

  it('is not taken for distress because a model feels some', () => {
    const felt = { level: 'moderate', emotion: 'sadness' } as const
    const praise = replyTo('We keep talking about the little cakes in our room', felt)
    expect(praise.why[0]?.chose).toMatch(/^openers\.(?:joy|gratitude)/)
    const trouble = replyTo('Hats off to your driver, I have been in tears all day', felt)
    expect(trouble.why[0]?.chose).not.toMatch(/^openers\.(?:joy|gratitude)/)
  })

  it('that asks to be handed on is offered a person who can', () => {
    const { text, options } = replyTo('Please see that his manager hears: Callum was a treasure')
    expect(text).toMatch(/person/)
    expect(options).toEqual(['A person'])
  })

  it.each([
    'Well done, another week without hot water',
    'Your driver is a star, but the parcel is soaked',
    'I have a friend at the paper who would love this',
    'He was a gem until he broke the door',
    'Five stars if it had ever come',
    'My wife passed on Wednesday. Best cancel the lunch',
    'Granddad passed, his account has some money on it',
    'I got my order today and it is damaged',
    'I paid for first class',
  ])('is not heard where somebody means the opposite or tells of trouble: %s', (text) => {
    for (const felt of [{}, { sarcasm: true }] satisfies Partial<Reading>[]) {
      const { why } = replyTo(text, felt)
      expect(why[0]?.chose).not.toMatch(/^openers\.(?:joy|gratitude)/)
    }
  })
})

describe('thanks and small talk', () => {
  it('that hide a disappointment are not taken for thanks', () => {
    for (const text of ['thanks anyway', 'Thanks I guess', 'cheers for nothing']) {
      const { text: reply, options } = replyTo(text, glad)
      expect(reply).toMatch(/sorry/i)
      expect(options).toEqual(['A person'])
    }
  })

  it('for help are answered as thanks, not as praise of a colleague', () => {
    expect(replyTo('thank you, you have been so helpful', glad).text).not.toMatch(/team/)
  })

  it('get a kind answer that does not pretend to be a person', () => {
    expect(replyTo('how are you today?').text).toMatch(/software|computer program/)
    expect(replyTo('Happy new year everyone').text).toMatch(/thank you|kind/i)
  })
})

describe('an insult', () => {
  it.each(['bunch of jokers', 'what a shower of incompetents', 'go to hell', 'are you thick?'])(
    'is never mirrored, never rebuked, and met with an open question: %s',
    (text) => {
      const { text: reply, options, why } = replyTo(text)
      expect(why[0]?.chose).toMatch(/^listen\.insult/)
      expect(reply).toMatch(/\?/)
      expect(reply).not.toMatch(/language|polite|rude|jokers|thick|hell|shower/i)
      expect(options).toEqual(['A person'])
    },
  )

  it('of the software is agreed with, and a person offered', () => {
    const { text, options } = replyTo('you useless piece of junk')
    expect(text).toMatch(/software/)
    expect(options).toEqual(['A person'])
  })
})

describe('a plain question', () => {
  it.each([
    'Excuse me, when does the last boat leave the island',
    'does the student price count on sale things',
    'Can three people use one login?',
    'hi is the ramp at the side door still there',
    'Is the 9.40 running today',
  ])('gets no feeling put on it, whatever the matter is taken for: %s', (text) => {
    for (const matter of [undefined, { name: 'access', confidence: 0.9 }]) {
      const { why, text: reply } = replyTo(text, matter ? { matter } : {})
      expect(why.some(({ chose }) => /^(?:cause|openers|listen\.lead)/.test(chose))).toBe(false)
      expect(reply).not.toMatch(/sorry|shouldn't|annoy|upset/i)
      expect(reply).toMatch(/\?$/)
    }
  })
})

describe('whoever asks for a person', () => {
  it('is told yes in a few words', () => {
    for (const text of [
      'human please',
      'Put me through to somebody who can decide this claim today',
    ]) {
      const { text: reply } = replyTo(text, { wantsPerson: true }, { move: wish })
      expect(reply).toMatch(/^(?:Yes|Of course|Certainly)/)
      expect(wordsIn(reply)).toBeLessThanOrEqual(30)
    }
  })

  it('is asked what it is about only when nothing was said yet', () => {
    const [first] = conversationWith([{ text: 'human please', move: wish }])
    expect(first?.text).toMatch(/\?$/)
    const [, second] = conversationWith([
      { text: 'My claim for the kitchen floor has been open since May, and nobody answers.' },
      { text: 'human please', move: wish },
    ])
    expect(second?.text).not.toMatch(/\?/)
  })
})

describe('a wish to be gone', () => {
  it.each(['I want to disappear', 'i just want to cry', 'I give up'])(
    'is never taken for an errand, and asked about gently: %s',
    (text) => {
      const { text: reply, options } = replyTo(text, {}, { country: 'GB' })
      expect(reply).toMatch(/999/)
      expect(reply).toMatch(/glad you/i)
      expect(reply).not.toMatch(/somebody on the team can do that|ending your life/i)
      expect(options).toEqual(['A person'])
    },
  )
})

describe('small talk that only the examples know', () => {
  const matter = { name: 'chat', confidence: 0.95 }
  it.each(['my cat just walked over the keyboard', 'who have you got for the final then'])(
    'is answered as small talk, and brings nobody: %s',
    (text) => {
      const { why, options } = replyTo(text, { matter })
      expect(why[0]?.chose).toMatch(/^manners\.chat/)
      expect(options).toEqual([])
    },
  )

  it.each([
    ['somebody upset', 'my cat just walked over the keyboard', { matter, level: 'mild' as const }],
    ['a wish', "I'd like to change the name on my order", { matter }],
    ['trouble', 'the parcel never arrived and nobody answers', { matter }],
    ['two words', "I'll wait", { matter }],
  ])('is not supposed of %s', (_, text, felt) => {
    expect(
      replyTo(text, felt)
        .why.map(({ chose }) => chose)
        .join(),
    ).not.toMatch(/manners\.chat/)
  })
})

describe('sure praise', () => {
  const felt = {
    emotion: 'gratitude' as const,
    sarcasm: true,
    matter: { name: 'praise', confidence: 0.97 },
  }
  const text = 'Just wanted to say Tunde in the shop was brilliant, mended my bag for nothing'
  it('is taken as meant, even where a model hears an edge', () => {
    expect(replyTo(text, felt).why[0]?.chose).toMatch(/^openers\.(?:joy|gratitude)/)
  })
  it('is not, where the examples are not beyond doubt', () => {
    const doubtful = { ...felt, matter: { name: 'praise', confidence: 0.7 } }
    expect(replyTo(text, doubtful).why[0]?.chose).not.toMatch(/^openers\.(?:joy|gratitude)/)
  })
})
