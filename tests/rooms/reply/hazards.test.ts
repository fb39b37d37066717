import { describe, expect, it } from 'vitest'
import type { Reading } from '../../../src/conversation/index.ts'
import type { Move } from '../../../src/reply/index.ts'
import { conversationWith } from './conversation-with.ts'
import { nobody, replyTo, somebody, wordsIn } from './real-voice.ts'

const dangers: readonly (readonly [string, RegExp])[] = [
  ['The CO detector by the boiler went off twice since supper', /fresh air/],
  ['Something in the boiler room keeps sounding, it is an alarm and we are all dizzy', /fresh air/],
  ['There is a smell of gas under the sink since the visit', /leave the building/],
  ['The toaster you sent started smoking and the plug is too hot to touch', /stop using it/i],
  ['Rain is dripping through the light fitting in the hall', /fuse box/],
  ['A cable is hanging down across the road and fizzing', /keep well away/],
  ['The nut free cake came with almonds in it', /don't let anybody eat/],
  ['My heart tablets came with someone else\u2019s name on them', /don't take any/],
  ['The inhaler I ordered never came and I am down to my last few puffs', /pharmacist/],
  ['The brakes on your rental went soft on the hill', /don't drive/],
  ['I found a shard of glass in the soup', /don't let anybody eat/],
  ['A bit of wire as long as my nail was in the yoghurt', /don't let anybody eat/],
  ['A pipe burst and water is gushing out of the wall', /stopcock/],
  ['My mother is stuck in your lift between two floors', /alarm button/],
  ['My wife has collapsed by the tills', /call 999/],
  ['The recalled cot is still in our nursery', /stop using it/i],
  ['The cooker will not light and I can smell it', /leave the building/],
  ['The feeding pump keeps showing an error', /back-up/],
  ['The power bank has gone all puffed up on my desk', /get away from it/],
  ['There is a man on the line from the bank who says to move my pension', /move no money/],
  ['Next door are having a shower and it is pouring through my ceiling light', /fuse box/],
]

const calm: readonly string[] = [
  'Do you sell carbon monoxide alarms?',
  'Which of your cakes are nut free?',
  'The smoke alarm goes off when I make toast',
  'Can you renew my gas contract?',
  'How many tablets are in a pack?',
  'My charger is not in the box',
  'I do not recall the date',
  'The lamp is not as bright as I hoped',
  'When does the lift in your shop get its new doors?',
  'The drill battery does not hold its charge any more',
  'A lady called me from your team and said to send the form again',
  'The sun is coming through light curtains that were sold as blackout',
]

const handOver = (more: Partial<Extract<Move, { type: 'hand-over' }>> = {}): Move => ({
  type: 'hand-over',
  reason: 'distress',
  availability: somebody,
  says: [],
  ...more,
})

describe('a danger in what somebody tells', () => {
  it.each(dangers)('comes first, in fixed words, with the offer of a person: %s', (text, safe) => {
    const { text: reply, options, why } = replyTo(text, {}, { country: 'GB' })
    expect(reply).toMatch(safe)
    expect(why[0]?.part).toBe('hazards')
    expect(reply).toMatch(/\?$/)
    expect(options).toEqual(['A person'])
    expect(wordsIn(reply)).toBeLessThanOrEqual(80)
  })

  it.each(dangers)('is not lost when a person is brought: %s', (text, safe) => {
    for (const felt of [
      { level: 'severe', emotion: 'fear' },
      { level: 'severe', emotion: 'fear', kind: 'medical' },
      { level: 'moderate', emotion: 'anger', kind: 'complaint_legal' },
    ] satisfies Partial<Reading>[]) {
      const { text: reply, why } = replyTo(text, felt, { move: handOver(), country: 'GB' })
      expect(reply).toMatch(safe)
      expect(why[0]?.part).toBe('hazards')
      expect(reply).toMatch(/person|someone from the team/)
      expect(reply).not.toMatch(/\?/)
      expect(wordsIn(reply)).toBeLessThanOrEqual(80)
    }
  })

  it('is warned of before a flow goes on', () => {
    const move: Move = {
      type: 'flow',
      says: [{ kind: 'text', text: 'What is your order number?' }],
      options: [],
      offerPerson: false,
    }
    const { why, text } = replyTo('The kettle is sparking', {}, { move })
    expect(why[0]?.part).toBe('hazards')
    expect(text).toMatch(/order number/)
  })

  it('is warned of once', () => {
    const [first, second] = conversationWith([
      { text: 'The kettle is sparking' },
      { text: 'I told you, the kettle is sparking' },
    ])
    expect(first?.why[0]?.part).toBe('hazards')
    expect(second?.why.some(({ part }) => part === 'hazards')).toBe(false)
  })

  it('in the air comes before anything for whoever is ill from it', () => {
    const { text } = replyTo(
      'The CO alarm is going off and we all feel sick',
      { level: 'crisis', emotion: 'fear', kind: 'medical' },
      { move: handOver({ reason: 'crisis' }), country: 'GB' },
    )
    expect(text).toMatch(/^Please get everybody out/)
    expect(text.split(/[.!?] /)[0]).toMatch(/999/)
  })

  it('sends people away from a battery before it asks how they are', () => {
    const { text } = replyTo(
      'The e-bike battery is bulging and hissing and I am alone with it',
      { level: 'crisis', emotion: 'fear', kind: 'medical' },
      { move: handOver({ reason: 'crisis' }), country: 'GB' },
    )
    expect(text).toMatch(/get away from it now/)
    expect(text).not.toMatch(/Stay where/)
  })

  it('says truthfully that nobody is there', () => {
    const { text } = replyTo(
      'There is a smell of gas in the hall',
      { level: 'severe', emotion: 'fear' },
      { move: handOver({ availability: nobody }), country: 'GB' },
    )
    expect(text).toMatch(/leave the building/)
    expect(text).toMatch(/nobody|no one/i)
  })

  it.each(calm)('is not heard where there is none: %s', (text) => {
    expect(replyTo(text).why.some(({ chose }) => /^hazards\.(?!next)/.test(chose))).toBe(false)
  })

  it('does not give way to a threat that only a model hears', () => {
    const { why } = replyTo(
      'The nut free spread came with cashew in it and I have binned it all',
      { level: 'severe', emotion: 'anger', kind: 'harm_to_others', named: false },
      { move: handOver({ reason: 'sensitive' }) },
    )
    expect(why[0]?.part).toBe('hazards')
  })

  it('gives way to danger from people', () => {
    const { why } = replyTo(
      'He smashed the socket, it is sparking, and he is hitting me',
      { level: 'crisis', emotion: 'fear', kind: 'abuse' },
      { move: handOver({ reason: 'crisis' }) },
    )
    expect(why[0]?.chose).toMatch(/^kinds\.abuse/)
  })
})

describe('a need for help with health', () => {
  const medical = (level: Reading['level'], text: string, more: Partial<Reading> = {}) =>
    replyTo(
      text,
      { level, emotion: 'fear', kind: 'medical', ...more },
      { move: handOver({ reason: level === 'crisis' ? 'crisis' : 'sensitive' }), country: 'GB' },
    ).text

  it('speaks of running short only to somebody who runs short', () => {
    expect(medical('severe', 'My sister was taken to hospital from your hotel')).not.toMatch(
      /short/,
    )
    expect(medical('severe', 'We have two doses of feed left for the night')).toMatch(
      /pharmacist|doctor/,
    )
  })

  it('calls for help at once where somebody has taken more than they should', () => {
    const text = medical('crisis', 'I have taken nine ibuprofen since lunch and feel dizzy', {
      named: false,
    })
    expect(text).toMatch(/^[^.]*999/)
    expect(text).not.toMatch(/^(?:If anybody|Should anyone)/)
  })

  it('names the emergency number first, whatever is meant, and does no harm when nobody is ill', () => {
    const text = medical('crisis', 'My gran had a lovely visit from your fitter', { named: false })
    expect(text.split(/[.!?;] /)[0]).toMatch(/999/)
    expect(text).toMatch(/^(?:If anybody|Should anyone)/)
  })
})

describe('a word that is right as it stands', () => {
  it('is not mended into a danger', () => {
    const { why } = replyTo('The agent promised to phone after speaking to the landlord')
    expect(why.some(({ part }) => part === 'hazards')).toBe(false)
  })
})
