import { describe, expect, it } from 'vitest'
import { houseLine, parseVoice } from '../../../src/reply/index.ts'
import { rawVoice, voice } from './real-voice.ts'

describe('the content files', () => {
  it('hold at least 150 frames that are said back', () => {
    const said = voice.frames.frames.filter(({ role }) =>
      ['problem', 'aggravation', 'impact', 'want', 'liking'].includes(role),
    )
    expect(said.length).toBeGreaterThanOrEqual(150)
  })

  it('hold at least twelve openers for every feeling and strength', () => {
    for (const [key, variants] of voice.texts) {
      if (key.startsWith('openers.')) expect([key, variants.length >= 12]).toEqual([key, true])
    }
  })

  it('name what is missing, and in which file', () => {
    const raw = rawVoice()
    const parsed = parseVoice({ ...raw, house: { person_button: 'A person', texts: {} } })
    expect(parsed).toMatchObject({
      problems: expect.arrayContaining([
        { file: 'house.yaml', path: 'texts.lines.still_waiting', message: 'This text is missing.' },
      ]),
    })
  })

  it('refuse a phrase that is never said, and a shout', () => {
    const raw = rawVoice()
    const sayBack = [
      {
        name: 'mine',
        role: 'problem',
        frames: [{ id: 'mine.one', when: 'late', say: 'calm down!' }],
      },
    ]
    const parsed = parseVoice({ ...raw, sayBack: [...raw.sayBack, ...sayBack] })
    expect('problems' in parsed && parsed.problems.map(({ message }) => message)).toEqual([
      'No exclamation marks.',
      '“calm down” is never said.',
    ])
  })

  it('refuse a say-back line with a slot that no pattern hears: nothing else a customer wrote is ever repeated', () => {
    const raw = rawVoice()
    const frames = [{ id: 'mine.one', when: 'late {thing}', say: '{your message} is late' }]
    const parsed = parseVoice({
      ...raw,
      sayBack: [...raw.sayBack, { name: 'mine', role: 'problem', frames }],
    })
    expect('problems' in parsed && parsed.problems.map(({ message }) => message)).toEqual([
      'No line under “when” hears {message}.',
    ])
  })

  it('say in plain words what is wrong with a pattern', () => {
    const raw = rawVoice()
    const sayBack = [
      {
        name: 'mine',
        role: 'problem',
        frames: [{ id: 'mine.one', when: '@nowhere {thingy}', say: 'late' }],
      },
    ]
    const parsed = parseVoice({ ...raw, sayBack: [...raw.sayBack, ...sayBack] })
    expect('problems' in parsed && parsed.problems).toEqual([
      { file: 'say-back/mine', path: 'mine.one', message: 'There is no list called @nowhere.' },
    ])
  })

  it('never throw, whatever stands in them', () => {
    for (const odd of [null, 7, 'text', [], {}]) {
      expect(
        'problems' in parseVoice({ voice: odd, house: odd, resources: odd, sayBack: [odd] }),
      ).toBe(true)
    }
  })
})

describe('house lines', () => {
  it('fill their slots and leave out what is empty', () => {
    expect(houseLine(voice, 'agent_joined', { agent: 'Priya' })).toMatch(/^Priya /)
    expect(houseLine(voice, 'still_waiting', { position: '3' })).toMatch(/number 3/)
    expect(houseLine(voice, 'still_waiting', { position: '' })).not.toMatch(/number|[[\]{}]/)
    expect(houseLine(voice, 'nobody_available_until', { opens: 'tomorrow at 8am' })).toMatch(
      /tomorrow at 8am/,
    )
  })
})
