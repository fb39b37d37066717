import { describe, expect, it } from 'vitest'
import type { Level, Reading } from '../../../src/conversation/index.ts'
import { trainedEar } from '../../../src/reading/index.ts'
import type { Alone } from '../../../src/understanding/alone.ts'
import { readOn } from '../../../src/understanding/course/read-on.ts'
import { createUnderstanding } from '../../../src/understanding/index.ts'

const calm: Alone = {
  level: 'none',
  score: 0.05,
  kind: null,
  named: false,
  emotion: 'neutral',
  emotions: {},
  style: 'plain',
  about: 'customer',
  sarcasm: false,
  wantsPerson: false,
  refusesPerson: false,
  repeatContact: false,
  botFailed: false,
  relief: false,
  retraction: false,
  because: [],
}

function talk(messages: readonly Partial<Alone>[], contacts = 0, repeated = false): Reading {
  const before: Reading[] = []
  for (const [message, said] of messages.entries())
    before.push(
      readOn(
        { ...calm, ...said },
        { before: [...before], cleared: 0, contacts, repeated, message, text: '', language: 'en' },
      ),
    )
  const last = before.at(-1)
  if (!last) throw new Error('Nobody said anything.')
  return last
}

const levels = (...names: Level[]) =>
  names.map((level) => ({
    level,
    emotion: level === 'none' ? ('neutral' as const) : ('frustration' as const),
  }))

describe('the course of a conversation', () => {
  it('rises at once', () => expect(talk(levels('none', 'severe')).level).toBe('severe'))
  it('fades by one with each neutral message', () => {
    expect(talk(levels('severe', 'none')).level).toBe('moderate')
    expect(talk(levels('severe', 'none', 'none')).level).toBe('mild')
    expect(talk(levels('severe', 'none', 'none', 'none')).level).toBe('none')
  })
  it('keeps the feeling while the level still fades', () =>
    expect(talk(levels('severe', 'none')).emotion).toBe('frustration'))
  it('brings a person to whoever is upset and was told one thing twice', () => {
    expect(talk(levels('none', 'moderate'), 0, true).escalate).toBe(true)
    expect(talk(levels('none', 'moderate')).escalate).toBe(false)
    expect(talk(levels('none', 'mild'), 0, true).escalate).toBe(false)
  })
  it('drops at once on relief', () =>
    expect(talk([{ level: 'severe' }, { relief: true }]).level).toBe('none'))
  it('drops at once when taken back', () =>
    expect(talk([{ level: 'moderate' }, { retraction: true }]).level).toBe('none'))
  it('keeps a crisis when taken back', () =>
    expect(talk([{ level: 'crisis', kind: 'self_harm' }, { retraction: true }]).kind).toBe(
      'self_harm',
    ))
  it('keeps the kind while the level fades', () =>
    expect(talk([{ level: 'severe', kind: 'bereavement' }, {}]).kind).toBe('bereavement'))
})

describe('a person is brought', () => {
  it('when asked for, and still wanted later', () =>
    expect(talk([{ wantsPerson: true }, {}]).escalate).toBe(true))
  it('not when the wish is withdrawn', () =>
    expect(talk([{ wantsPerson: true }, { refusesPerson: true }]).escalate).toBe(false))
  it('at the third contact', () => {
    expect(talk([{}], 2).escalate).toBe(true)
    expect(talk([{}], 1).escalate).toBe(false)
  })
  it('when distress rises over three messages', () => {
    expect(talk(levels('none', 'mild', 'moderate')).escalate).toBe(true)
    expect(talk(levels('moderate', 'none', 'mild')).escalate).toBe(false)
  })
  it('although refused, from severe on', () =>
    expect(talk([{ level: 'severe', refusesPerson: true }]).escalate).toBe(true))
  it('by offer only, at moderate', () => {
    const reading = talk(levels('moderate'))
    expect([reading.escalate, reading.offer]).toEqual([false, true])
  })
})

describe("owners' cues", () => {
  const { weights } = trainedEar()
  const heard = (
    text: string,
    says: string[],
    tells: 'harmless' | 'wants-person' | { kind: 'medical'; level: 'crisis' },
  ) =>
    createUnderstanding({ weights, cues: [{ reason: 'of ours', says, tells }] }).read({
      text,
      message: 0,
      before: [],
      asked: null,
      cleared: 0,
    })

  it('bring a person in words of their own', () =>
    expect(
      heard('ring the purple bell', ['(ring|press) the purple bell'], 'wants-person').escalate,
    ).toBe(true))
  it('name a danger that nobody else knows', () => {
    const reading = heard('The glow pump stopped.', ['glow pump .. stopped'], {
      kind: 'medical',
      level: 'crisis',
    })
    expect([reading.level, reading.kind, reading.evidence[0]?.quote]).toEqual([
      'crisis',
      'medical',
      'glow pump stopped'.replace('glow', 'glow'),
    ])
  })
  it('that cannot be read are refused with the phrase', () =>
    expect(() => heard('', ['(open'], 'wants-person')).toThrow('"(open"'))
})

describe('an answer that we held ready', () => {
  const { read } = createUnderstanding(trainedEar())
  const picked = (text: string) =>
    read({ text, message: 1, before: [], asked: null, cleared: 0, chosen: true })

  it('is not taken for a story of the customer’s own', () => {
    for (const text of ['All of it', 'Nobody', 'Just me', 'Lost', 'It is broken'])
      expect(picked(text), text).toMatchObject({ level: 'none', kind: null, escalate: false })
  })

  it('is still heard when it names danger', () => {
    expect(picked('I want to kill myself')).toMatchObject({ level: 'crisis', kind: 'self_harm' })
  })
})
