import { describe, expect, it } from 'vitest'
import { composeReply } from '../../../src/reply/index.ts'
import { calm, planFor, replyTo, voice } from './real-voice.ts'

describe('odd input', () => {
  it.each([
    ['nothing', ''],
    ['blanks', '   \n '],
    ['a dot', '.'],
    ['an angry face', '😡'],
    ['flowers', '💐'],
    ['one word', 'printer'],
    ['scribble', 'xcvbnm'],
    ['8,000 characters', 'my parcel never came and '.repeat(320)],
    ['a template', '{order_number} {{name}} %s'],
    ['markup', '<img src=x onerror=alert(1)><b>hi</b>'],
    ['right-to-left', '\u202Eملابسي لم تصل'],
    ['a long word', 'a'.repeat(8000)],
    ['many gaps', 'waiting '.repeat(900)],
    ['a name of every object, told', 'My constructor left the kitchen broken, 3 constructor days'],
    ['a name of every object, asked', 'How do I contact the constructor of my kitchen?'],
  ])('%s gets a sensible reply', (_, text) => {
    const reply = replyTo(text)
    expect(reply.text).not.toBe('')
    expect(reply.text).not.toMatch(/[{}<>]|undefined|onerror|native code/)
  })

  it('another language is told so, in that language when we have it', () => {
    expect(
      replyTo('¿Dónde está mi paquete? Llevo esperando dos semanas', { ...calm, language: 'es' })
        .text,
    ).toMatch(/persona/)
    expect(
      replyTo('Mahali kifurushi changu kiko wapi tafadhali', { ...calm, language: 'sw' }).text,
    ).toMatch(/person/)
  })

  it('our own words pasted back are recognised', () => {
    const said = "You'd like your money back, and I can look for the payment."
    const message = {
      seq: 1,
      from: 'bot',
      name: null,
      text: said,
      choices: [],
      why: [],
      at: 0,
    } as const
    const reply = composeReply(
      planFor(said, {}, { said: { messages: [message], readings: [] } }),
      voice,
    )
    expect(reply.text).toMatch(/I wrote|as mine/i)
  })

  it.each([
    ['give me a minute', /hurry|rush|take your time|not going anywhere/i],
    ['thanks', /welcome|pleasure|glad/i],
    ['are you a bot?', /automated|software/i],
    ['no thanks', /fine|problem|all right/i],
    ['hello', /hello|hi/i],
  ])('small talk: %s', (text, answer) => {
    expect(replyTo(text).text).toMatch(answer)
  })
})
