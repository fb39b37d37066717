import { describe, expect, test } from 'vitest'
import { plainWords } from '../../../src/dialog/index.ts'
import { chosen, findValue, remembered, yesNoOf } from '../../../src/dialog/values/index.ts'
import { monday, shippedBook } from './chat.ts'

const { house } = shippedBook()

function heard(text: string, choice: string | null = null) {
  const plain = plainWords(text)
  return { text, plain, choice, values: [], now: monday, zone: 'Europe/London', house }
}

/** What a message gives for a line under `remembers:`. */
function value(kind: unknown, text: string): unknown {
  return findValue(heard(text), remembered.parse(kind))?.value
}

describe('text with a pattern', () => {
  const order = {
    kind: 'text',
    pattern: '([A-Z]{2})-?([0-9]{6})',
    keep_as: '$1-$2',
    tidy: ['trim', 'uppercase'],
  }

  test.each([
    ['AB-123456', 'AB-123456'],
    ["it's ab-123456, thanks", 'AB-123456'],
    ['ab123456', 'AB-123456'],
    ['AB 123 456', 'AB-123456'],
    ['AB–123456', 'AB-123456'],
    ['my number is (AB-123456).', 'AB-123456'],
  ])('%s', (text, number) => expect(value(order, text)).toBe(number))

  test.each(['XAB-123456', 'AB-1234567', 'AB-12345', 'nothing here', ''])('not %s', (text) =>
    expect(value(order, text)).toBeUndefined(),
  )

  test('a hostile pattern and a long message take no time', () => {
    const slow = { kind: 'text', pattern: '(a+)+$' }
    const before = process.cpuUsage()
    value(slow, `${'a'.repeat(5000)}b`)
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5_000)
  })
})

describe('email and phone', () => {
  test.each([
    ['write to Sam.Smith+shop@example.co.uk please', 'sam.smith+shop@example.co.uk'],
    ['sam@example.com.', 'sam@example.com'],
  ])('%s', (text, email) => expect(value({ kind: 'email' }, text)).toBe(email))

  test('no e-mail in “sam at example”', () =>
    expect(value({ kind: 'email' }, 'sam at example')).toBeUndefined())

  test.each([
    ['ring me on 020 7946 0000', '+442079460000'],
    ['+33 1 23 45 67 89', '+33123456789'],
    ['07400 123456 after six', '+447400123456'],
  ])('%s', (text, phone) => expect(value({ kind: 'phone' }, text)).toBe(phone))

  test('no phone in an order of twelve', () =>
    expect(value({ kind: 'phone' }, '12 of them')).toBeUndefined())
})

describe('date and time, as of Monday 23 November 2026 in London', () => {
  test.each([
    ['last Tuesday', '2026-11-17'],
    ['tomorrow', '2026-11-24'],
    ['on the 3rd of December', '2026-12-03'],
    ['3/12/2026', '2026-12-03'],
    ['26 November', '2026-11-26'],
    ['yesterday evening', '2026-11-22'],
  ])('%s', (text, date) => expect(value({ kind: 'date' }, text)).toBe(date))

  test('a day to come and a day gone by', () => {
    expect(value({ kind: 'date', towards: 'future' }, 'Saturday')).toBe('2026-11-28')
    expect(value({ kind: 'date', towards: 'future' }, '3 March')).toBe('2027-03-03')
    expect(value({ kind: 'date', towards: 'past' }, '3 December')).toBe('2025-12-03')
  })

  test.each([
    ['at half two', '14:30'],
    ['half past nine', '09:30'],
    ['quarter to six', '05:45'],
    ['9am', '09:00'],
    ['at 17:20', '17:20'],
    ['noon', '12:00'],
  ])('%s', (text, time) =>
    expect(value({ kind: 'time' }, text)).toMatch(new RegExp(`^(${time}|${later(time)})$`)),
  )

  test('the day is that of the zone, not of the server', () => {
    const late = {
      ...heard('today'),
      now: Date.UTC(2026, 10, 23, 23, 30),
      zone: 'Pacific/Auckland',
    }
    expect(findValue(late, remembered.parse({ kind: 'date' }))?.value).toBe('2026-11-24')
  })

  test('no date in “whenever suits”', () =>
    expect(value({ kind: 'date' }, 'whenever suits')).toBeUndefined())
})

/** Without am or pm, either half of the day is a fair reading. */
function later(time: string): string {
  const [hour = '0', minute = ''] = time.split(':')
  return `${String((Number(hour) + 12) % 24).padStart(2, '0')}:${minute}`
}

describe('money', () => {
  test.each([
    ['£42.50', 42.5, 'GBP'],
    ['I paid 1,250 pounds', 1250, 'GBP'],
    ['20 quid', 20, 'GBP'],
    ['€15', 15, 'EUR'],
    ['99p', 0.99, 'GBP'],
    ['$3.99', 3.99, 'USD'],
    ['30', 30, 'GBP'],
  ])('%s', (text, amount, currency) =>
    expect(value({ kind: 'money' }, text)).toEqual({ amount, currency }),
  )
})

describe('numbers and names', () => {
  test.each([
    ['3', 3],
    ['about seven of them', 7],
    ['a couple', 2],
    ['2.5', 2.5],
    ['none at all', 0],
  ])('%s', (text, number) => expect(value({ kind: 'number' }, text)).toBe(number))

  test('a number out of bounds is not one', () =>
    expect(value({ kind: 'number', least: 1, most: 5 }, '9')).toBeUndefined())

  test.each([
    ["my name's ada lovelace", 'Ada Lovelace'],
    ['Zoë O’Brien', 'Zoë O’Brien'],
    ['it’s Jean-Luc, by the way', 'Jean-Luc'],
  ])('%s', (text, name) => expect(value({ kind: 'name' }, text)).toBe(name))

  test('no name in a sentence', () =>
    expect(value({ kind: 'name' }, 'why would you want to know that')).toBeUndefined())
})

describe('yes and no', () => {
  test.each([
    'yes',
    'Yeah!',
    'go on then',
    '👍',
    '👍🏽',
    'yep that’s right',
    'sure, why not',
    'OK',
    'please do',
    'no problem',
  ])('yes: %s', (text) => expect(yesNoOf(heard(text))?.yes).toBe(true))

  test.each([
    'no',
    'nah',
    'Nope.',
    'not really',
    'no thanks',
    "I'd rather not",
    '👎',
    'absolutely not',
    "no, it isn't right",
  ])('no: %s', (text) => expect(yesNoOf(heard(text))?.yes).toBe(false))

  test.each(['maybe', 'AB-123456', 'I know what you mean'])('neither: %s', (text) =>
    expect(yesNoOf(heard(text))).toBeNull(),
  )
})

describe('a choice', () => {
  const choices = [
    { key: 'resend', words: ['Send a new one', 'a replacement', 'another one'] },
    { key: 'refund', words: ['Refund me', 'a refund', 'money back'] },
    { key: 'wait', words: ["I'll wait for it", 'waiting for it'] },
  ]

  test.each([
    ['the second one', 'refund'],
    ['2', 'refund'],
    ['number two please', 'refund'],
    ['the last', 'wait'],
    ['first', 'resend'],
    ['refnd', 'refund'],
    ['I want my money back', 'refund'],
    ["I don't want a refund, send a new one", 'resend'],
    ['not a refund, another one', 'resend'],
    ['waiting is fine', 'wait'],
    ['REPLACEMENT', 'resend'],
  ])('%s', (text, key) => expect(chosen(heard(text), choices)).toEqual([key]))

  test.each(['what?', 'both of my cats', 'I have two of them and one is broken'])(
    'none: %s',
    (text) => expect(chosen(heard(text), choices)).not.toContain('refund'),
  )

  test('two that fit are a doubt, not an answer', () =>
    expect(chosen(heard('a refund or a replacement'), choices)).toEqual(['resend', 'refund']))
})
