import { describe, expect, test } from 'vitest'
import {
  type Command,
  type Conversation,
  emptyLog,
  evolve,
  type Happening,
  latestReading,
  newConversation,
  numberEvents,
} from '../../../src/conversation/index.ts'
import { translationsOf } from '../../../src/dialog/index.ts'
import { decide } from '../../../src/turn/index.ts'
import { open, reading, realBrain } from '../switchboard/making.ts'

/** A conversation by hand: each command is decided and its happenings take place. */
class Played {
  conversation: Conversation = newConversation('played')
  head = emptyLog

  readonly people: boolean

  readonly brain: typeof realBrain

  constructor(people = true, brain = realBrain) {
    this.people = people
    this.brain = brain
  }

  do(command: Command): Happening[] {
    const now = Date.UTC(2026, 10, 23, 12) + this.head.seq
    const availability = { people: this.people, opensAt: null, position: null }
    const moment = { now, zone: 'Europe/London', availability }
    const happenings = decide(this.conversation, command, this.brain, moment)
    const { events, head } = numberEvents('played', this.head, happenings, now)
    this.head = head
    this.conversation = events.reduce(evolve, this.conversation)
    return happenings
  }

  say(text: string, read = reading('none'), choice?: string): Happening[] {
    const clientMessageId = `message-${this.head.seq}`
    this.do({ type: 'say', clientMessageId, text, ...(choice && { choice }) })
    const heard = this.do({ type: 'hear', message: this.head.seq, reading: read })
    return [...heard, ...this.do({ type: 'answer' })]
  }
}

function askedForTheNumber(people = true): Played {
  const played = new Played(people)
  played.do(open)
  played.say('it is late', reading('none', { intent: { name: 'order-late', confidence: 1 } }))
  return played
}

const alarmed = reading('moderate', { escalate: true, wantsPerson: true }, 'financial_hardship')

describe('what a flow expects as an answer', () => {
  test.each([
    ["I don't have it", "I don't have it"],
    ["I can't find it", undefined],
  ])('is no sign of anything: %s', (text, choice) => {
    const played = askedForTheNumber()
    played.say(text, alarmed, choice)
    expect(played.conversation.stage).toBe('bot')
    expect(latestReading(played.conversation)).toMatchObject({ level: 'none', kind: null })
  })

  test.each([
    ['more was said', "I can't find it and I can't pay my rent", alarmed],
    ['it is deep distress', "I can't find it", reading('severe')],
    ['it is danger', "I can't find it", reading('crisis')],
  ])('still counts when %s', (_, text, read) => {
    const played = askedForTheNumber()
    played.say(text, read)
    expect(played.conversation.stage).toBe('waiting')
  })
})

describe('a flow that waits for a back-end', () => {
  const status = { intent: { name: 'order-status', confidence: 1 } }
  const value = {
    number: 'AB-123456',
    status: 'in_transit',
    item: 'the blue vase',
    carrier: 'Royal Post',
    tracking: 'https://carrier.example.com/9',
  }

  test('says nothing rather than nothing in a bubble, and answers with its card', () => {
    const played = new Played()
    played.do(open)
    const done = played.say('status of AB-123456', reading('none', status))
    expect(done.map(({ type }) => type)).not.toContain('bot-said')
    const key = played.conversation.pendingActions[0]?.key ?? ''
    const outcome = { result: 'ok', value } as const
    const said = played.do({ type: 'finish-action', key, outcome })
    expect(said.find(({ type }) => type === 'bot-said')).toMatchObject({
      text: expect.stringContaining('Royal Post'),
      cards: [{ title: 'The blue vase', links: [{ url: 'https://carrier.example.com/9' }] }],
    })
  })
})

describe('a conversation is solved by the bot', () => {
  const status = reading('none', { intent: { name: 'order-status', confidence: 1 } })
  const told = () => {
    const played = new Played()
    played.do(open)
    played.say('status of AB-123456', status)
    const key = played.conversation.pendingActions[0]?.key ?? ''
    const value = { number: 'AB-123456', status: 'delivered', item: 'the vase' }
    played.do({ type: 'finish-action', key, outcome: { result: 'ok', value } })
    return played
  }

  test('when a flow has come to its end', () => {
    const played = told()
    expect(played.conversation.solved).toBe(false)
    played.say('Yes', reading('none'), 'Yes')
    expect(played.conversation.solved).toBe(true)
  })

  test.each([
    ['a person is needed', 'No'],
    ['the customer walks away', 'never mind'],
    ['nothing is understood', 'purple monkey dishwasher'],
  ])('not when %s', (_, text) => {
    const played = told()
    played.say(text, reading('none'))
    expect(played.conversation.solved).toBe(false)
  })
})

describe('a flow that only informs', () => {
  const hours = { intent: { name: 'opening-hours', confidence: 1 } }
  const about = 'You took our till down in business hours'
  const answer = (level: 'none' | 'moderate') => {
    const played = new Played()
    played.do(open)
    return played.say(about, reading(level, hours)).find(isBotLine)?.text
  }

  test('answers who asks', () => expect(answer('none')).toMatch(/8am to 8pm/))

  test('is no answer to somebody upset', () => expect(answer('moderate')).not.toMatch(/8am to 8pm/))
})

describe('silence', () => {
  test('is broken gently, each line once, and the buttons stay', () => {
    const played = askedForTheNumber()
    const lines = [1, 2, 3].map(() =>
      played.do({ type: 'break-silence', seq: played.head.seq }).find(isBotLine),
    )
    expect(lines[0]?.text).toMatch(/no rush/)
    expect(lines[0]?.choices).toEqual(["I don't have it"])
    expect(lines[1]?.text).not.toBe(lines[0]?.text)
    expect(lines[2]).toBeUndefined()
  })

  test('is left alone where somebody has written since, or nothing was asked', () => {
    const played = askedForTheNumber()
    expect(played.do({ type: 'break-silence', seq: played.head.seq - 1 })).toEqual([])
    const fresh = new Played()
    fresh.do(open)
    expect(fresh.do({ type: 'break-silence', seq: fresh.head.seq })).toEqual([])
  })
})

describe('a flow that brings a person', () => {
  const handedOver = (people: boolean) => {
    const played = askedForTheNumber(people)
    played.say("I don't have it")
    return played.say('not sure').find(isBotLine)?.text
  }

  test('says its own words when nobody is there, and not the house’s', () => {
    expect(handedOver(false)).toContain('Nobody from the orders team is free right now.')
    expect(handedOver(false)).not.toMatch(/To be straight|at the desk|no one free/)
  })

  test('says nothing of the kind when somebody is', () =>
    expect(handedOver(true)).not.toContain('Nobody from the orders team'))
})

test('the log keeps the roads that were taken through a flow', () => {
  const happenings = askedForTheNumber().say('AB-123456')
  const moved = happenings.find((each) => each.type === 'dialog-moved')
  expect(moved?.trace).toContainEqual({
    flow: 'late-order',
    step: 'ask-number',
    route: 'answered',
  })
})

function isBotLine(happening: Happening) {
  return happening.type === 'bot-said'
}

test('a translated flow speaks the customer’s language alone, with its own spaces, also to somebody upset', () => {
  const from = "What's your order number, if you have it? It looks like AB-123456."
  const to = 'Quel est son numéro, si vous l’avez ?'
  const translations = translationsOf([
    {
      language: 'fr',
      translates: 'late-order',
      steps: { 'ask-number': [{ from, to }] },
      lines: [],
    },
  ])
  const played = new Played(true, { ...realBrain, book: { ...realBrain.book, translations } })
  played.do(open)
  const upset = reading('mild', {
    language: 'fr',
    emotion: 'anger',
    intent: { name: 'order-late', confidence: 1 },
  })
  const said = played.say('ma commande est en retard et personne ne répond', upset)
  expect(said.flatMap((each) => (each.type === 'bot-said' ? [each.text] : []))).toEqual([to])
})

describe('a bare order number where no flow runs', () => {
  const guess = (name: string, confidence: number) =>
    reading('none', { intent: { name, confidence } })

  test('belongs to what was spoken of before, though that was a guess', () => {
    const played = new Played()
    played.do(open)
    played.say('it is the wrong colour', guess('wrong-item', 0.47))
    played.say('AB-123459', reading('none'))
    expect(JSON.stringify(played.conversation.position)).toContain('"flow":"wrong-item"')
  })

  test('is looked up when nothing was spoken of', () => {
    const played = new Played()
    played.do(open)
    const said = played.say('AB-123457', reading('none'))
    expect(said.some(({ type }) => type === 'action-requested')).toBe(true)
  })

  test('is not asked for again once they say what it is about', () => {
    const { house } = realBrain.book
    const book = { ...realBrain.book, house: { ...house, number_alone: [] } }
    const played = new Played(true, { ...realBrain, book })
    played.do(open)
    played.say('AB-123457', reading('none'))
    const said = played.say('it is late', guess('order-late', 0.95))
    expect(said.some(({ type }) => type === 'action-requested')).toBe(true)
  })
})

test('small talk has an answer, so nothing was missed', () => {
  const played = new Played()
  played.do(open)
  for (const text of ['hello', 'how are you?', 'good morning', 'hi again']) played.say(text)
  expect(played.conversation.stage).toBe('bot')
})
