import { describe, expect, it } from 'vitest'
import type { Kind, Level, Reading } from '../../../src/conversation/index.ts'
import { conversationWith } from './conversation-with.ts'
import { replyTo, somebody } from './real-voice.ts'

const fetched = (reason: 'crisis' | 'sensitive' | 'wish' | 'distress') =>
  ({ type: 'hand-over', reason, availability: somebody, says: [] }) as const
const waiting = (before: Level) =>
  ({ type: 'waiting', availability: somebody, before, contactLeft: false }) as const

const felt = (kind: Kind, level: Level, more: Partial<Reading> = {}): Partial<Reading> => ({
  kind,
  level,
  emotion: 'fear',
  ...more,
})

/** What is said to the second message. */
function answerTo(
  first: string,
  firstFelt: Partial<Reading>,
  second: string,
  secondFelt: Partial<Reading> = {},
): string {
  const level = firstFelt.level ?? 'none'
  const [, answer] = conversationWith(
    [
      { text: first, felt: firstFelt, move: fetched(level === 'crisis' ? 'crisis' : 'sensitive') },
      { text: second, felt: secondFelt, move: waiting(level) },
    ],
    'GB',
  )
  return answer?.text ?? ''
}

describe('an answer to “are you safe right now?”', () => {
  const crisis = felt('self_harm', 'crisis')
  it.each(['kind of', 'maybe', 'i am scared', 'I am not sure I am safe', 'no'])(
    'that is less than a yes is taken for danger: %s',
    (second) => {
      expect(answerTo('I want to die', crisis, second, crisis)).toMatch(/call 999|that call to 999/)
    },
  )

  it('that is a yes is believed, and a person looks in all the same', () => {
    const text = answerTo('I want to die', crisis, 'yes I am', crisis)
    expect(text).toMatch(/glad/)
    expect(text).toMatch(/person/)
  })
})

describe('after the gentle question whether anybody is in danger', () => {
  const unsure = felt('abuse', 'severe')
  it('a no brings the text for danger, with whom to call', () => {
    const text = answerTo('He is in a mood again', unsure, 'no', felt('self_harm', 'crisis'))
    expect(text).toMatch(/999/)
    expect(text).toMatch(/believe you/)
    expect(text).not.toMatch(/ending your life/)
  })

  it('it is not asked again', () => {
    const text = answerTo('He is in a mood again', unsure, 'he sleeps', felt('abuse', 'crisis'))
    expect(text).not.toMatch(/misread|once too often/)
  })
})

describe('a bare answer', () => {
  it('belongs to the danger that was asked about, whatever it is read as alone', () => {
    const text = answerTo('He hits me', felt('abuse', 'severe'), 'no', felt('self_harm', 'crisis'))
    expect(text).toMatch(/page/)
    expect(text).not.toMatch(/ending your life/)
  })

  it('that it is not safe to write is not followed by the same question', () => {
    const text = answerTo('He hits me', felt('abuse', 'severe'), 'no', felt('abuse', 'crisis'))
    expect(text).not.toContain('Is it safe to message here?')
  })
})

describe('"forget it" to somebody who waits', () => {
  it('is no relief, and nothing that has come right', () => {
    const move = {
      type: 'waiting',
      availability: somebody,
      before: 'none',
      contactLeft: false,
    } as const
    const text = replyTo('forget it', {}, { move }).text
    expect(text).not.toMatch(/relief|glad|sorted|settled/i)
  })
})

describe('somebody bereaved who is asked whether to stay', () => {
  const grief: Partial<Reading> = { kind: 'bereavement', level: 'moderate', emotion: 'grief' }
  const held: Partial<Reading> = {
    ...grief,
    level: 'mild',
    matter: { name: 'stay', confidence: 0.95 },
  }

  it('hears that they are not alone, and nothing about hotels', () => {
    const text = answerTo('My mum died on Monday', grief, 'stay here', held)
    expect(text).toMatch(/here with you/)
    expect(text).not.toMatch(/place to stay/)
  })

  it('is asked how to be reached when they would rather be contacted', () => {
    expect(answerTo('My mum died on Monday', grief, 'contact me later please', held)).toMatch(
      /reach you/,
    )
  })
})

describe('whoever asks how long it will be', () => {
  it('is told that nobody knows, rather than thanked', () => {
    expect(answerTo('agent please', { wantsPerson: true }, 'how long will it be')).toMatch(
      /exact time|how many minutes/,
    )
  })
})
