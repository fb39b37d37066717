import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emotions, kinds, levels } from '../../../src/conversation/index.ts'
import { composeReply, type Move } from '../../../src/reply/index.ts'
import { listen, nobody, planFor, somebody, voice, wordsIn } from './real-voice.ts'

const never = [
  'calm down',
  'cheer up',
  'i know exactly how you feel',
  'you should have',
  'could be worse',
  'at least you',
  'have a great day',
  'rate this chat',
  "i'm a human",
  'i am a human',
  'real person',
  'undefined',
  'null',
  '{',
  '}',
  '[',
  '!',
]
const onlyInDanger = [
  '988',
  'samaritans',
  'suicid',
  'self-harm',
  'crisis line',
  'lifeline',
  'emergency',
]
const noSympathy = [
  'sorry to hear',
  "sorry you're",
  'you sound upset',
  "you're upset",
  'frustrating',
  'difficult time',
  'sorry for your loss',
]

const pieces = fc.constantFrom(
  ...(
    'my order has not arrived|I was charged twice|the {thing} broke|{order_number}|<b>help</b>|why|never again|I want my money back|' +
    "my mum's parcel|for three weeks|on hold two hours|if you don't|he said|😠|💐|wedding on Saturday|not|refund|قلت لك|привет|undefined|" +
    'null|[card hidden]|•••• 1111|rude agent|can you tell me|what time|I am scared|not angry|thanks|ok|hello|asdfgh|$' +
    '{x}|%s|\u202Eabc|the broadband is down|two kids|my rent'
  ).split('|'),
)
const text = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(' '))
const availability = fc.constantFrom(
  somebody,
  nobody,
  { people: false, opensAt: 'tomorrow at 8am', position: null },
  { people: true, opensAt: null, position: 3 },
)
const reasons = [
  'distress',
  'wish',
  'repeat-contact',
  'rising-distress',
  'not-understood',
  'failure',
  'flow',
  'agent-lost',
  'transfer',
] as const

const calmMove: fc.Arbitrary<Move> = fc.oneof(
  fc.constant<Move>(listen),
  fc.record({ type: fc.constant('listen' as const), misses: fc.nat(2), offerPerson: fc.boolean() }),
  availability.chain((there) =>
    fc.constantFrom<Move>(
      ...reasons.map((reason) => ({
        type: 'hand-over' as const,
        reason,
        availability: there,
        says: [],
      })),
      { type: 'waiting', availability: there, before: 'none', contactLeft: false },
      { type: 'waiting', availability: there, before: 'mild', contactLeft: true },
    ),
  ),
)

describe('whatever a customer writes', () => {
  it('gets a reply without broken templates, shouting or a forbidden phrase', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...levels),
        fc.constantFrom(...emotions),
        fc.option(fc.constantFrom(...kinds)),
        calmMove,
        (words, level, emotion, kind, move) => {
          const reply = composeReply(planFor(words, { level, emotion, kind }, { move }), voice)
          expect(reply.text.trim()).not.toBe('')
          for (const phrase of never) expect(reply.text.toLowerCase()).not.toContain(phrase)
          expect(wordsIn(reply.text)).toBeLessThanOrEqual(level === 'crisis' || kind ? 110 : 80)
          expect(reply.options.length).toBeLessThanOrEqual(4)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('hears no sympathy and no crisis words when nothing is wrong', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('neutral', 'joy', 'gratitude', 'confusion'),
        calmMove,
        (words, emotion, move) => {
          const reply = composeReply(planFor(words, { level: 'none', emotion }, { move }), voice)
          for (const phrase of [...onlyInDanger, ...noSympathy]) {
            expect(reply.text.toLowerCase()).not.toContain(phrase)
          }
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('hears no crisis words below a crisis and without a kind', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('mild', 'moderate', 'severe'),
        fc.constantFrom(...emotions),
        calmMove,
        (words, level, emotion, move) => {
          const reply = composeReply(planFor(words, { level, emotion }, { move }), voice)
          for (const phrase of onlyInDanger) expect(reply.text.toLowerCase()).not.toContain(phrase)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('stays within 45 words when there is nothing to choose', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('none', 'mild'),
        fc.constantFrom(...emotions),
        (words, level, emotion) => {
          const reply = composeReply(planFor(words, { level, emotion }), voice)
          expect(wordsIn(reply.text)).toBeLessThanOrEqual(reply.options.length > 0 ? 80 : 45)
        },
      ),
      { numRuns: 1_000 },
    )
  })
})
