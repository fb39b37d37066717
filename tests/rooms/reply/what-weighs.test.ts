import { describe, expect, it } from 'vitest'
import { quotedFrom } from '../../../src/reply/say-back/in-their-words.ts'
import { replyTo, somebody, voice } from './real-voice.ts'

const upset = { level: 'moderate', emotion: 'frustration' } as const
const handedOver = {
  type: 'hand-over',
  reason: 'sensitive',
  availability: somebody,
  says: [],
} as const

function stakeIn(text: string, felt: Parameters<typeof replyTo>[1] = upset): string | undefined {
  const said = replyTo(text, felt).why.find(({ part }) => part === 'stake')
  return said?.chose.split('/')[0]
}

describe('why a trouble weighs', () => {
  it('is said in the words of what is at stake', () => {
    expect(stakeIn('The dosette box was empty and my tablets were in the wrong day.')).toBe(
      'stake.medicine',
    )
    expect(stakeIn('The stall has no card reader, so my customers walk on.')).toBe('stake.living')
    expect(stakeIn('He corrected my spelling in front of the whole class.')).toBe('stake.shown-up')
  })

  it('is the weightiest of several', () => {
    expect(stakeIn('For the third time this month the ramp was locked away.')).toBe('stake.access')
  })

  it('is said drily to somebody who shows no feeling, and not to somebody who only asks', () => {
    expect(stakeIn('The pram has no wheels and our baby sleeps in a drawer.', {})).toBe(
      'stake.child',
    )
    expect(stakeIn('Can I bring a pram for my baby?', {})).toBeUndefined()
  })

  it('is not supposed', () => {
    expect(stakeIn('If my baby were ill I would call you again.')).toBeUndefined()
  })
})

describe('what nobody could turn round', () => {
  const { typos } = voice.frames

  it('is quoted in plain words of theirs', () => {
    const quote = quotedFrom('Bins, as ever. No, kids on the bus were wet through.', typos)
    expect(quote?.said).toBe('No, kids on the bus were wet through')
  })

  it('is not quoted with a word that nobody else uses, a name or a rude word', () => {
    for (const word of ['Zorbelux', 'korrektpferd', 'Priscilla', 'shitty', '4111111111111111']) {
      expect(quotedFrom(`The kids on the ${word} bus were wet through.`, typos)).toBeNull()
    }
  })

  it.each([
    // As much of a sentence as stands by itself, and tells of the trouble.
    [
      'I bought it in May and the hinge, which Marco fitted, snapped off on the first day, right in front of all of my guests.',
      'Snapped off on the first day, right in front of all of my guests',
    ],
    [
      'Lovely shop. I waited an hour, and the soup had gone cold.',
      'I waited an hour, and the soup had gone cold',
    ],
    // Learners' and other Englishes are theirs.
    ['I send three letter and nobody is answer me.', 'I send three letter and nobody is answer me'],
    ['Una deduct my data again.', 'Una deduct my data again'],
    // Nothing that was wanted before anything went wrong, praised, or left hanging.
    ['Paid for a sea view.', null],
    ['Not a single complaint, the trip was perfect.', null],
    ["I don't, and I have the receipt.", null],
    ['Abeg how I go pay.', null],
    ['Hello from the night shift.', null],
  ])('is quoted as far as it tells something: %s', (text, said) => {
    expect(quotedFrom(text, typos)?.said ?? null).toBe(said)
  })

  it('is asked for them word for word', () => {
    expect(replyTo('Which bus goes to the market?').text).toContain(
      '“Which bus goes to the market?”',
    )
    expect(replyTo('Are the plums ripe, and where do they grow?').text).toContain(
      '“Are the plums ripe, and where do they grow?”',
    )
    expect(
      replyTo('My train gets in at ten. Will the car hire desk still be open then?').text,
    ).toMatch(/whether the car hire desk will still be open then/)
    expect(replyTo('Could you tell me when the roofer is due?').text).toContain(
      'when the roofer is due',
    )
    expect(replyTo('If I leave early, do I get the taxes back?').text).toContain(
      '“If I leave early, do I get the taxes back?”',
    )
  })
})

describe('hopelessness', () => {
  it.each([
    'I just do not see the point in anything any more, the delivery never came.',
    'The delivery never came and I cannot go on.',
  ])('is never mirrored: %s', (text) => {
    for (const level of ['moderate', 'severe', 'crisis'] as const) {
      const felt = { level, emotion: 'sadness', kind: 'self_harm', named: false } as const
      expect(replyTo(text, felt, { move: handedOver }).text).not.toMatch(/see the point|go on\b/)
      expect(replyTo(text, { level, emotion: 'sadness' }).text).not.toMatch(/see the point|go on\b/)
    }
  })
})

describe('somebody afraid in their own home', () => {
  it('is not answered as a threat, even in a crisis that the models alone hear', () => {
    const { why } = replyTo(
      'The caretaker let himself in while I was asleep and now I have a chair against the door.',
      { level: 'crisis', emotion: 'fear', kind: 'harm_to_others', named: false },
      { move: handedOver },
    )
    expect(why[0]?.chose).toMatch(/^kinds\.unsure\.afraid/)
  })

  it('is believed and told what to do, and never that all may be well', () => {
    const { text } = replyTo(
      'The caretaker let himself in while I was asleep and now I have a chair against the door.',
      { level: 'severe', emotion: 'fear', kind: 'abuse', named: false },
      { move: handedOver },
    )
    expect(text).toMatch(/safe (?:at this moment|right now)\?/)
    expect(text).toMatch(/emergency number/)
    expect(text).not.toMatch(/all is well/)
  })
})

describe('praise that only the examples know', () => {
  const matter = { name: 'praise', confidence: 0.9 }

  it('is thanked', () => {
    const { why } = replyTo('Your porter carried my trunk up four flights and took no tip.', {
      matter,
    })
    expect(why[0]?.chose).toMatch(/^openers\.gratitude/)
  })

  it('is not heard in a wish', () => {
    const { why } = replyTo("I'd like to send the trunk back.", { matter })
    expect(why[0]?.chose).not.toMatch(/^openers\.gratitude/)
  })
})

describe('grief that only the models hear', () => {
  it('is not condoled where the message is plainly about something else', () => {
    const { text } = replyTo(
      'I lost my job at the mill and cannot pay the 80 this month.',
      {
        level: 'severe',
        emotion: 'sadness',
        kind: 'bereavement',
        matter: { name: 'money_worry', confidence: 0.7 },
      },
      { move: handedOver },
    )
    expect(text).not.toMatch(/condolence|loss|sorry/i)
  })
})

describe('grief with words of dying in it', () => {
  it('is asked about before anything is taken care of', () => {
    const { why } = replyTo(
      'My wife died in May and I do not want to be alive without her.',
      { level: 'severe', emotion: 'grief', kind: 'bereavement' },
      { move: handedOver },
    )
    expect(why.some(({ chose }) => chose.startsWith('kinds.self_harm.'))).toBe(true)
  })
})

describe('every matter', () => {
  it.each([...voice.steps])('%s has words enough of its own', (_, { mild, strong, tell }) => {
    expect(mild.length + strong.length).toBeGreaterThanOrEqual(6)
    expect(tell.length).toBeGreaterThanOrEqual(4)
  })
})
