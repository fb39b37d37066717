import { describe, expect, test } from 'vitest'
import { type DialogBook, type Flow, makeBook, readFlow } from '../../../src/dialog/index.ts'
import { Chat, shippedBook } from './chat.ts'

const shop = shippedBook()

const first = [
  {
    id: 'safe',
    choose: 'colour',
    say: 'Which colour?',
    checkpoint: 'yes',
    options: { red: { label: 'Red' }, blue: { label: 'Blue' } },
  },
  { id: 'size', ask: 'size', say: 'Which size?', gave_up: 'to-person' },
  { id: 'done', say: 'Thanks, {size} in {colour}.' },
  { id: 'stop', end: 'yes' },
  { id: 'to-person', handover: 'orders' },
]

function flow(hash: string, steps: readonly unknown[]): Flow {
  const remembers = { size: { kind: 'text' }, email: { kind: 'email' } }
  const read = readFlow(
    { flow: 'shirt', title: 'A shirt', starts_when: ['shirt'], remembers, steps },
    hash,
  )
  if ('problems' in read) throw new Error(JSON.stringify(read.problems))
  return read.flow
}

function bookWith(live: Flow, kept: readonly Flow[] = []): DialogBook {
  return makeBook([live], shop.house, shop.actions, new Map(kept.map((each) => [each.hash, each])))
}

/** Somebody who is asked for the size in the first version, and then answers in another book. */
function inTheMiddle(then: DialogBook): Chat {
  const before = new Chat(bookWith(flow('one', first)))
  before.say('a shirt please', 'shirt')
  before.say('red')
  const after = new Chat(then)
  after.position = before.position
  return after
}

describe('a new version while somebody is in the old one', () => {
  const inserted = [
    ...first.slice(0, 1),
    { id: 'sleeves', confirm: 'Long sleeves?', yes: 'size', no: 'size' },
    ...first.slice(1),
  ]

  test('a kept version goes on to its end', () => {
    const chat = inTheMiddle(bookWith(flow('two', inserted), [flow('one', first)]))
    expect(chat.say('medium')).toBe('Thanks, medium in red.')
  })

  test('a step that still does the same takes the answer', () => {
    const chat = inTheMiddle(bookWith(flow('two', inserted)))
    expect(chat.say('medium')).toBe('Thanks, medium in red.')
  })

  test('a step that is gone or does something else leads back to the last checkpoint', () => {
    const gone = [...first.slice(0, 1), ...first.slice(2)]
    const other = first.map((step) =>
      step.id === 'size' ? { id: 'size', say: 'One size fits all.' } : step,
    )
    for (const steps of [gone, other]) {
      const chat = inTheMiddle(bookWith(flow('two', steps)))
      expect(chat.say('medium')).toBe('Which colour?')
      expect(chat.position?.frames[0]?.hash).toBe('two')
    }
  })

  test('a step of the same name that asks for something else is another step', () => {
    const other = first.map((step) =>
      step.id === 'size' ? { ...step, ask: 'email', say: 'Which e-mail?' } : step,
    )
    const chat = inTheMiddle(bookWith(flow('two', other)))
    expect(chat.say('medium')).toBe('Which colour?')
    expect(chat.position?.frames[0]?.memory).not.toHaveProperty('email')
  })

  test('without a checkpoint a person comes, and nobody starts from scratch', () => {
    const chat = inTheMiddle(
      bookWith(flow('two', [{ id: 'new', say: 'Hello.' }, ...first.slice(4)])),
    )
    expect(chat.say('medium')).toContain("I've lost my place")
    expect(chat.last.handover).toEqual({ team: null, note: null, nobodyFree: null })
  })

  test('a flow that is gone brings a person', () => {
    const chat = inTheMiddle(makeBook([], shop.house, shop.actions))
    chat.say('medium')
    expect(chat.last.handover).not.toBeNull()
    expect(chat.last.ended).toBe(true)
  })

  test('a new conversation starts in the live version', () => {
    const chat = new Chat(bookWith(flow('two', inserted), [flow('one', first)]))
    chat.say('a shirt', 'shirt')
    chat.say('blue')
    expect(chat.step).toBe('sleeves')
  })
})

describe('a version that is taken back after something was carried out', () => {
  const refund = [
    { id: 'safe', confirm: 'Refund it?', yes: 'pay', no: 'stop', checkpoint: 'yes' },
    {
      id: 'pay',
      do: 'orders.cancel',
      with: { number: 'AB-123458' },
      once: 'yes',
      failed: 'to-person',
    },
    { id: 'rating', confirm: 'Was that all right?', yes: 'stop', no: 'to-person' },
    { id: 'stop', end: 'yes' },
    { id: 'to-person', handover: 'orders' },
  ]

  test('leads to a person, never back to where it would be carried out again', () => {
    const before = new Chat(bookWith(flow('one', refund)))
    before.say('a shirt please', 'shirt')
    before.say('yes')
    expect(before.step).toBe('rating')
    const after = new Chat(
      bookWith(
        flow(
          'two',
          refund.filter(({ id }) => id !== 'rating'),
        ),
      ),
    )
    after.position = before.position
    after.say('yes')
    expect(after.last.handover).not.toBeNull()
    expect(after.last.actions).toEqual([])
  })
})

describe('a flow that another one runs', () => {
  const outer = [
    { id: 'hello', confirm: 'Ready?', yes: 'inner', no: 'inner' },
    { id: 'inner', run: 'measure' },
    { id: 'done', say: 'Measured.' },
  ]

  test('is still there for who is in the older version', () => {
    const measure = readFlow(
      { flow: 'measure', title: 'Measure', steps: [{ id: 'a', say: 'Measuring.' }] },
      'kept',
    )
    if ('problems' in measure) throw new Error('a flow')
    const shirt = flow('one', outer)
    const before = new Chat(makeBook([shirt, measure.flow], shop.house, shop.actions))
    before.say('a shirt please', 'shirt')
    const after = new Chat(bookWith(flow('two', first), [shirt, measure.flow]))
    after.position = before.position
    expect(after.say('yes')).toBe('Measuring.\nMeasured.')
  })
})

describe('a flow that goes round in circles', () => {
  test('is stopped at its limit, and a person is asked for', () => {
    const chat = new Chat(
      bookWith(
        flow('loop', [
          { id: 'a', set: { size: 'x' } },
          { id: 'b', goto: 'a' },
        ]),
      ),
    )
    chat.say('a shirt', 'shirt')
    expect(chat.last.handover).not.toBeNull()
    expect(chat.last.says).toHaveLength(1)
  })
})
