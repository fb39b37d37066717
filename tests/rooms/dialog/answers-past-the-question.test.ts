import { describe, expect, test } from 'vitest'
import { Chat, shippedBook } from './chat.ts'

const book = shippedBook()

function at(intent: string, ...says: string[]): Chat {
  const chat = new Chat(book)
  chat.say('it is about this', intent)
  for (const text of says) chat.say(text)
  return chat
}

describe('what is written instead of an answer', () => {
  test.each(["no that's not good enough", 'ok so what do you do about it', 'see you in court'])(
    'is no goodbye, whatever the intents make of it: %s',
    (text) => {
      const chat = at('order-late', 'AB-123457')
      chat.say(text, 'goodbye', 0.95)
      expect(chat.step).toBe('choose')
    },
  )

  test.each(['right, have to go now', 'that is the lot, bye', 'ok good night'])(
    'is a goodbye when its words are, too: %s',
    (text) => {
      const chat = at('order-late', 'AB-123457')
      expect(chat.say(text, 'goodbye', 0.95)).toMatch(/take care/i)
      expect(chat.position?.frames).toEqual([])
    },
  )

  test.each([
    'i dont have the order number',
    "haven't got the reference",
    'no clue',
    'I deleted the email',
  ])('skips the question when they have no answer to it: %s', (text) => {
    const chat = at('order-late')
    chat.say(text)
    expect(chat.step).toBe('ask-email')
  })

  test.each(['I lost my job and need it', 'i dont have time for this today'])(
    'skips nothing when something else is missing: %s',
    (text) => {
      const chat = at('order-late')
      chat.say(text)
      expect(chat.step).toBe('ask-number')
    },
  )

  test('is taken in, and nobody is told that it was no e-mail address', () => {
    const chat = at('account-locked', 'it says wrong password')
    const said = chat.say('this is urgent, I have a meeting in 10 minutes')
    expect(said).not.toContain('doesn')
    expect(said).toContain('Which e-mail address do you sign in with?')
    expect(chat.last.says.map(({ kind }) => kind)).toEqual(['reflect', 'text', 'text'])
  })

  test('is told what is wrong with it when it was meant as one', () => {
    const chat = at('account-locked', 'it says wrong password')
    expect(chat.say('sam@example')).toContain("doesn't look like an e-mail address")
  })

  test('is a question that nobody here can answer, said so, with the open question after it', () => {
    const chat = at('double-charge', 'AB-123456')
    const said = chat.say('how long will that take')
    expect(said).toMatch(/person/)
    expect(said).toContain('Shall I do that?')
    expect(chat.last.handover).toBeNull()
  })

  test('is no yes for having the words of one inside a question', () => {
    const chat = at('double-charge', 'AB-123456')
    chat.say('do i have to pay for that')
    expect(chat.last.heard).toBe('not-understood')
    chat.say('can you do it please')
    expect(chat.last.heard).toBe('answer')
  })
})

test.each(['no thanks, AB-123457 can wait', 'no'])('an offer refused stays refused: %s', (text) => {
  const chat = at('cancel-subscription')
  chat.say('my order is late', 'order-late', 0.98)
  chat.say(text)
  expect(chat.position?.frames.map(({ flow }) => flow)).toEqual(['cancel-subscription'])
})

test.each([
  'I have been waiting for it for three weeks, AB-123456',
  "I can't wait any longer for AB-123457",
])('what a story says by the way chooses nothing: %s', (text) => {
  const chat = new Chat(book)
  chat.say(text, 'order-late')
  expect(chat.step).toBe('choose')
})

describe('another matter in the middle of a flow', () => {
  test('is none when the words point back at what is open', () => {
    const chat = at('cancel-subscription', 'SUB-00019')
    chat.say('then just cancel it', 'cancel-order', 0.99)
    expect(chat.position?.frames.map(({ flow }) => flow)).toEqual(['cancel-subscription'])
    expect(chat.step).toBe('confirm')
  })

  test('is one when the words point back, and nothing alike is open', () => {
    const chat = at('order-late')
    chat.say('someone hacked this account', 'suspicious-activity', 0.98)
    expect(chat.position?.waiting.for).toBe('offer')
  })

  test('is turned to at once when what runs was only said by the way', () => {
    const chat = at('feedback-bot')
    chat.say('my order is late', 'order-late', 0.98)
    expect(chat.position?.frames.map(({ flow }) => flow)).toEqual(['late-order'])
  })

  test('is accepted by giving what only that one asks for', () => {
    const chat = at('cancel-subscription')
    chat.say('my order is late', 'order-late', 0.98)
    expect(chat.position?.waiting.for).toBe('offer')
    chat.say('AB-123457')
    expect(chat.position?.frames.at(-1)?.flow).toBe('late-order')
    expect(chat.step).toBe('choose')
  })
})

test('nobody is asked to choose what the message that began it named', () => {
  const chat = new Chat(book)
  chat.say('my order AB-123457 is late and I want a refund', 'order-late')
  expect(chat.step).toBe('confirm')
  expect(chat.said).toContain('goes back to the card')
  chat.say('no')
  expect(chat.step).toBe('choose')
})

test('what happened, where it has a flow of its own, leads there from a complaint', () => {
  const chat = at('complaint')
  chat.say('my order is late', 'order-late', 0.98)
  expect(chat.position?.frames.map(({ flow }) => flow)).toEqual(['late-order'])
})

test('a long message is no yes or no for a word in its middle', () => {
  const chat = at('double-charge', 'AB-123456')
  chat.say("i really don't care about any voucher just give me my money")
  expect(chat.last.heard).toBe('not-understood')
  chat.say('well yes I would like that very much since I am short of money')
  expect(chat.last.heard).toBe('answer')
})

test.each([
  ['not-understood', 'just the lid please'],
  ['not-understood', 'ok so who made you'],
  ['not-understood', 'do i have to pay for that'],
  ['not-understood', 'i want a lovely one'],
  ['answer', 'that would be great'],
  ['answer', 'well yes'],
  ['answer', 'this sounds good'],
  ['answer', 'i said yes'],
  ['answer', 'oh go on then'],
  ['answer', 'ok do it'],
  ['answer', "it's correct"],
  ['answer', "that's ok"],
  ['answer', 'that would be lovely'],
  ['answer', 'thank you, ok'],
  ['answer', 'do go ahead'],
])(
  'a word of yes inside something else is none, and one with something before it is: %s, %s',
  (as, text) => {
    const chat = at('double-charge', 'AB-123456')
    chat.say(text)
    expect(chat.last.heard).toBe(as)
  },
)

describe('“Does that answer it?”', () => {
  test.each(["that's too late", 'still nothing', 'can you just tell me if it is lost'])(
    'is answered with no by whoever asks on or finds it no help: %s',
    (text) => {
      const chat = at('order-status', 'AB-123456')
      chat.say(text)
      expect(chat.last.handover?.team).toBe('orders')
    },
  )

  test('lets another matter begin without asking whether it may', () => {
    const chat = at('order-status', 'AB-123456')
    chat.say('I would like to send something back', 'return-item')
    expect(chat.position?.frames[0]?.flow).toBe('return-item')
  })

  test('is put once more to whoever only tells something', () => {
    const chat = at('order-status', 'AB-123456')
    expect(chat.say('my neighbour takes them in for me')).toContain('Does that answer it?')
  })
})

test('a choice is settled by the value that only one of its roads asks for', () => {
  const chat = at('change-address')
  expect(chat.step).toBe('choose')
  chat.say('AB-123456')
  expect(chat.said).not.toContain('Which address should change?')
  expect(chat.position?.frames[0]?.memory.order_number).toBe('AB-123456')
})
