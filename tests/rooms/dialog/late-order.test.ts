import { describe, expect, test } from 'vitest'
import { runDialog } from '../../../src/dialog/index.ts'
import { Chat, message, shippedBook } from './chat.ts'

const book = shippedBook()

function atNumber(): Chat {
  const chat = new Chat(book)
  chat.say('my parcel still has not come', 'order-late')
  return chat
}

function atChoice(): Chat {
  const chat = atNumber()
  chat.say('ab-123456')
  return chat
}

describe('the late order flow', () => {
  test('reflects first and then asks for the number', () => {
    const chat = atNumber()
    expect(chat.said).toBe(
      "<the wait for your order>\nWhat's your order number, if you have it? It looks like AB-123456.",
    )
    expect(chat.last.options).toEqual(["I don't have it"])
    expect(chat.last.heard).toBe('started')
  })

  test('does not ask for a number that the opening message gives', () => {
    const chat = new Chat(book)
    chat.say('AB 123 456 still has not come', 'order-late')
    expect(chat.step).toBe('choose')
  })

  test('answers a question about opening hours in the middle and comes back', () => {
    const chat = atNumber()
    const said = chat.say('what time do you close?', 'opening-hours')
    expect(said).toContain("We're open 8am to 8pm")
    expect(said).toContain("Back to your order.\nWhat's your order number")
    expect(chat.last.heard).toBe('digression')
    expect(chat.position?.frames[0]?.tries).toBe(1)
  })

  test('takes an ok for an answer, not for a goodbye', () => {
    const chat = atNumber()
    chat.say('ok', 'goodbye')
    expect(chat.step).toBe('ask-number')
  })

  test('tells nobody who is upset that it was no order number', () => {
    const chat = atNumber()
    chat.hear({ ...message('I have no money left until Friday'), level: 'moderate' })
    expect(chat.said).toContain("What's your order number")
    expect(chat.said).not.toContain("couldn't match that one")
  })

  test('takes a correction and looks up again', () => {
    const chat = atChoice()
    chat.say("no, it's AB-123457")
    expect(chat.moves[0]?.heard).toBe('correction')
    expect(chat.said).toContain('has lost track of the tea towels')
  })

  test('understands the second one, a misspelling and a refusal', () => {
    for (const words of ['the second one', 'refnd please', "I don't want a new one, refund me"]) {
      const chat = atChoice()
      chat.say(words)
      expect(chat.position?.frames[0]?.memory.resolution, words).toBe('refund')
    }
  })

  test('goes back one question and asks it again', () => {
    const chat = atChoice()
    chat.say('refund')
    expect(chat.step).toBe('confirm')
    chat.say('go back')
    expect(chat.step).toBe('choose')
  })

  test('carries a refund out once, with a key of conversation, flow, step and visit', () => {
    const chat = atChoice()
    chat.say('refund')
    chat.say('go on then')
    const call = chat.moves[0]?.actions[0]
    expect(call?.once).toBe(true)
    expect(call?.key).toMatch(/^c1:late-order:carry-out:/)
    expect(call?.input).toEqual({ number: 'AB-123456', how: 'refund', reason: 'late' })
    expect(chat.said).toContain('R-20417')
  })

  test('says that it is still looking when somebody writes before the back-end has answered', () => {
    const asking = atNumber()
    const [number, more] = ['AB-123456', 'are you there?'].map((text) => message(text))
    if (!number || !more) throw new Error('two messages')
    const looking = runDialog(book, asking.position, number, 'c1')
    expect(looking.actions).toHaveLength(1)
    const meanwhile = runDialog(book, looking.position, more, 'c1')
    expect(meanwhile.says).toMatchObject([{ text: expect.stringContaining('still looking') }])
    expect(meanwhile.position?.waiting).toEqual(looking.position?.waiting)
  })

  test('offers another flow instead of jumping into it', () => {
    const chat = atNumber()
    expect(chat.say('where is my refund', 'refund-status')).toContain(
      'Shall we leave your order for now',
    )
    chat.say('nah')
    expect(chat.said).toBe("What's your order number, if you have it? It looks like AB-123456.")
    chat.say('where is my refund', 'refund-status')
    expect(chat.say('ok go ahead')).toContain('<the wait for your refund>')
    expect(chat.position?.frames.map(({ flow }) => flow)).toEqual([
      'late-order',
      'refund',
      'find-order',
    ])
  })
})
