import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Kind, kinds, type Level } from '../../../src/conversation/index.ts'
import type { Availability, Move, Reply } from '../../../src/reply/index.ts'
import { conversationWith, type Turn } from './conversation-with.ts'
import { nobody, replyTo, somebody, voice, wordsIn } from './real-voice.ts'

const inDanger: readonly Kind[] = [
  'self_harm',
  'abuse',
  'medical',
  'harm_to_others',
  'child_safety',
]

/** What behaviour.md says is never said, least of all here. */
const never =
  /calm down|\brelax\b|cheer up|at least|could be worse|know (?:exactly )?how you feel|you should have|for a reason|\bpolicy\b|committed suicide|why don't you (?:just )?leave|our secret|your secret|you(?:'ll| will) be (?:fine|ok|okay)|i'm a (?:person|human)|think of your family|promise me|you won't, will you|anything else (?:today|i can)|survey|rate (?:this|your)|have a (?:great|nice|good) day|everything will|diagnos|!|undefined|[{}[\]]/i

const words = fc
  .array(
    fc.constantFrom(
      ...(
        "I want to die|I can't go on|he hits me|he is here now|she's not breathing|chest pain|I took pills|my son|my daughter is missing|I'll hurt him|" +
        'a man online|my mum died|our dog died|no food|rent|my order|refund|because I am black|my solicitor|the ombudsman|the press|how many pills|tonight|' +
        'I am scared|please|just kidding|yes|no|thanks|bye|{name}|<b>|card 4111 1111 1111 1111|on hold for two hours'
      ).split('|'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(', '))

/** Kinds that are spoken of only when the words show them. */
const shows: Readonly<Partial<Record<Kind, string>>> = {
  discrimination: 'because I am black, ',
  financial_hardship: 'I cannot afford the rent, ',
}

const situation = fc
  .record({
    kind: fc.constantFrom(...kinds),
    level: fc.constantFrom<Level>('moderate', 'severe', 'crisis'),
    about: fc.constantFrom<'customer' | 'other'>('customer', 'other'),
    country: fc.option(fc.constantFrom(...voice.resources.countries.keys())),
    availability: fc.constantFrom(somebody, nobody, { ...nobody, opensAt: 'tomorrow at 8am' }),
    texts: fc.array(words, { minLength: 5, maxLength: 5 }),
  })
  .map((told) => {
    const calm = inDanger.includes(told.kind) ? told.texts : told.texts.map(withoutIllness)
    const [first = '', ...rest] = calm
    return { ...told, texts: [`${shows[told.kind] ?? ''}${first}`, ...rest] }
  })

/** Of somebody ill we warn, and who wants to die is asked about it, whatever else a message is about: `hazards.test.ts`, `what-weighs.test.ts`. */
function withoutIllness(text: string): string {
  return text.replaceAll(
    /she's not breathing|chest pain|how many pills|I took pills|I want to die/g,
    'hello',
  )
}
type Situation = typeof situation extends fc.Arbitrary<infer Told> ? Told : never

describe('all sensitive kinds, on the first turn and on later ones', () => {
  it('say nothing of the never-list and in danger nothing of what was written, within the word limits', () => {
    everywhere(({ kind, level }, replies) => {
      for (const [at, { text }] of replies.entries()) {
        expect(text).not.toMatch(never)
        expect(text).not.toMatch(/4111/)
        const mayTell = level !== 'crisis' && !inDanger.includes(kind)
        if (!mayTell) expect(text).not.toMatch(/two hours/)
        expect((text.match(/\?/g) ?? []).length).toBeLessThanOrEqual(1)
        const most =
          at > 0 && !onlyAsked(replies[at - 1])
            ? 60
            : level === 'crisis' || inDanger.includes(kind)
              ? 100
              : 80
        expect(wordsIn(text)).toBeLessThanOrEqual(most)
      }
    })
  })

  it('are fixed texts: nothing is made up, and no button leads elsewhere', () => {
    everywhere(({ kind }, replies) => {
      for (const { why, options } of inDanger.includes(kind) ? replies : replies.slice(0, 1)) {
        expect(why.map(({ part }) => part)).not.toContain('frame')
        expect(why.some(({ chose }) => /^(?:kinds|hazards)\./.test(chose))).toBe(true)
        expect(options).toEqual([])
      }
    })
  })

  it('tell the truth about who comes, once', () => {
    everywhere(({ availability }, [first]) => {
      const coming = /asking a person from our team to join/i.test(first?.text ?? '')
      const nobodyHere = /nobody from our team is here/i.test(first?.text ?? '')
      expect(coming && nobodyHere).toBe(false)
      if (!availability.people) expect(coming).toBe(false)
    })
  })

  it('list numbers once, ask about safety once, and never say the same twice running', () => {
    everywhere(({ level, country }, [first, ...later]) => {
      const line = first?.text.match(/You can also reach .*? on ([\d +-]+)/)?.[1]
      const asked = first?.text.match(
        /Are you (?:safe|thinking)[^?]*\?|Is it safe to message here\?/,
      )
      let before = first?.text
      for (const { text } of later) {
        expect(text).not.toBe(before)
        if (level === 'crisis' && country && line) expect(text).not.toContain(line)
        if (level === 'crisis' && asked) expect(text).not.toContain(asked[0])
        before = text
      }
    })
  })
})

describe('the order of a first answer', () => {
  it.each<[Kind, readonly RegExp[]]>([
    [
      'self_harm',
      [
        /glad|thank you|matters more|won't help|not going to answer|frightening/i,
        /safe right now|ending your life|danger right now|with you right now|with them right now/i,
      ],
    ],
    [
      'abuse',
      [
        /believe you|isn't your fault|not your fault|wrong|thank you/i,
        /is it safe to message here\?/i,
      ],
    ],
    ['child_safety', [/believe you|take it seriously|glad|take[ns]* seriously/i, /\?/]],
    ['harm_to_others', [/angry|something serious|thank you/i, /is anyone in danger/i, /call/i]],
  ])(
    'to %s: heard first, then one question on safety, then numbers and who joins',
    (kind, order) => {
      everywhere((told, [first]) => {
        if (told.kind !== kind || told.level !== 'crisis') return
        if (/^(?:please )?call |^if you can, call|^you're in danger/i.test(first?.text ?? ''))
          return
        const places = order.map((part) => first?.text.search(part) ?? -1)
        expect(places.every((place) => place >= 0)).toBe(true)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      })
    },
  )

  it('to danger for a body now: the number is in the first sentence', () => {
    everywhere((told, [first]) => {
      if (told.kind !== 'medical' || told.level !== 'crisis') return
      const [sentence = ''] = (first?.text ?? '').split(/[.!?] /)
      expect(sentence).toMatch(/\d|local emergency number/)
    })
  })

  it('to grief, hardship, unfairness and complaints: no number, no sale, no survey', () => {
    everywhere((told, replies) => {
      if (inDanger.includes(told.kind) || told.level === 'crisis') return
      for (const { text, why } of replies) {
        // Who tells of a danger, too, is warned first: then the number is no part of the text for the kind.
        if (why.some(({ part }) => part === 'hazards')) continue
        expect(text).not.toMatch(/emergency|helpline|\b999\b|\b988\b|upgrade|offer|payment plan/i)
      }
    })
  })
})

/** The line before asked whether anybody is in danger; the text for danger may follow it. */
function onlyAsked(before: Reply | undefined): boolean {
  return before?.why.some(({ chose }) => /^kinds\.(?:unsure|medical\.concern)/.test(chose)) ?? false
}

function everywhere(check: (told: Situation, replies: readonly Reply[]) => void): void {
  fc.assert(
    fc.property(situation, (told) => check(told, play(told))),
    { numRuns: 600 },
  )
}

/** The first message is handed over; the others are written while waiting. */
function play({ kind, level, about, country, availability, texts }: Situation): Reply[] {
  const felt = { kind, level, about, emotion: 'fear', style: 'plain' } as const
  return conversationWith(
    texts.map(
      (text, at): Turn => ({
        text,
        felt,
        move: at === 0 ? fetched(availability) : wait(availability, level),
      }),
    ),
    country,
  )
}

function fetched(availability: Availability) {
  return { type: 'hand-over', reason: 'sensitive', availability, says: [] } as const
}

function wait(availability: Availability, before: Level) {
  return { type: 'waiting', availability, before, contactLeft: false } as const
}

describe('a kind that nothing in the words shows', () => {
  const felt = (kind: Kind, level: Level) => ({ level, kind, emotion: 'fear' }) as const
  const move: Move = {
    type: 'hand-over',
    reason: 'sensitive',
    availability: somebody,
    says: [],
  }

  it('is asked about gently, with help named, instead of taken for certain', () => {
    const [first] = conversationWith([
      {
        text: 'The text said ready, and the counter said not ready.',
        felt: felt('self_harm', 'severe'),
        move,
      },
    ])
    expect(first?.why.some(({ chose }) => chose.startsWith('kinds.unsure.'))).toBe(true)
    expect(first?.text).toMatch(/emergency|999/)
    expect(first?.text).not.toMatch(/ending your life|suicid/i)
  })

  it('is never doubted in a crisis', () => {
    const [first] = conversationWith([
      {
        text: 'I found a home for the dog, that was the last thing.',
        felt: felt('self_harm', 'crisis'),
        move,
      },
    ])
    expect(first?.why.some(({ chose }) => chose.startsWith('kinds.self_harm.'))).toBe(true)
  })

  it('is heard as any trouble is where the models alone tell of it, with a word on safety behind it', () => {
    for (const kind of ['self_harm', 'abuse', 'medical', 'child_safety'] as const) {
      const [first] = conversationWith([
        {
          text: 'My claim has been open since May and the kitchen floor is still up.',
          felt: { ...felt(kind, 'severe'), named: false },
          move,
        },
      ])
      expect(first?.text).toMatch(/emergency number first\.$/)
      expect(first?.text).not.toMatch(/believe you|ending your life|running short|helpline/i)
      expect(first?.text).toMatch(/person|someone from the team/)
    }
  })

  it('is asked about as gently as can be in a crisis that the models alone tell of', () => {
    const told = (kind: Kind) =>
      conversationWith([
        {
          text: 'The machine kept my card, and the branch is closed.',
          felt: { ...felt(kind, 'crisis'), named: false },
          move,
        },
      ])[0]?.text
    expect(told('self_harm')).toMatch(/misread/)
    expect(told('self_harm')).toMatch(/safe right now\?/)
    expect(told('self_harm')).toMatch(/ending your life/)
    expect(told('harm_to_others')).not.toMatch(/angry|threat/i)
    expect(told('child_safety')).not.toMatch(/the child/i)
    expect(told('abuse')).not.toMatch(/you're in danger|your fault/i)
    expect(told('medical')).toMatch(/^(?:If anybody|Should anyone)/)
  })
})

describe('a child who writes themselves', () => {
  const told = (text: string) =>
    conversationWith([
      { text, felt: { level: 'crisis', kind: 'abuse', emotion: 'fear' }, move: fetched(somebody) },
    ])[0]?.why.map(({ chose }) => chose)

  it.each([
    'A man says I am mature for 12 and he wants to meet me. He follows me home.',
    "i'm 13 and he knows where i live",
    'im eleven and he is following me',
  ])('is spoken to as a child, though it was heard as somebody followed: %s', (text) => {
    expect(told(text)).toContain('child_safety.child')
  })

  it.each([
    "I'm 34 and he follows me everywhere",
    'He hit me again, I am 12 weeks pregnant',
    'When I was 12 he hit me, and now he is back',
  ])('and nobody else is: %s', (text) => {
    expect(told(text)).not.toContain('child_safety.child')
  })
})

describe('who is spoken to as a child', () => {
  const felt = { kind: 'child_safety', level: 'crisis', emotion: 'fear' } as const
  const move = { type: 'hand-over', reason: 'crisis', availability: somebody, says: [] } as const
  it.each(['he knows what school i go to', 'i am 12 and he keeps asking'])('%s', (text) => {
    expect(replyTo(text, felt, { move }).text).toMatch(/grown-up|in trouble/)
  })
  it('and not somebody of 84', () => {
    expect(replyTo('I am 84 and he keeps asking', felt, { move }).text).not.toMatch(
      /not in trouble/,
    )
  })
})
