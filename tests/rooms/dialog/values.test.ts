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
    ['sam at example dot com', 'sam@example.com'],
    ['sam @ example.co.uk', 'sam@example.co.uk'],
    ["it's sam.o'brien@example.com", "sam.o'brien@example.com"],
    ['mailto:SAM@EXAMPLE.COM', 'sam@example.com'],
    ['sam@münchen.de', 'sam@münchen.de'],
  ])('%s', (text, email) => expect(value({ kind: 'email' }, text)).toBe(email))

  test.each(['sam at example', 'sam@example', 'sam@exa_mple.com', 'a@b'])('no e-mail: %s', (text) =>
    expect(value({ kind: 'email' }, text)).toBeUndefined(),
  )

  test.each([
    ['ring me on 020 7946 0000', '+442079460000'],
    ['+33 1 23 45 67 89', '+33123456789'],
    ['07400 123456 after six', '+447400123456'],
    ['+49 30 901820', '+4930901820'],
    ['0049 30 901820', '+4930901820'],
    ['+1 (212) 736-5000', '+12127365000'],
    ['+61 2 9374 4000', '+61293744000'],
    ['+353 1 677 8899', '+35316778899'],
    ['+91 98765 43210', '+919876543210'],
    ['+81 3-1234-5678', '+81312345678'],
    ['+34 912 345 678', '+34912345678'],
    ['+48 22 123 45 67', '+48221234567'],
    ['+55 11 91234-5678', '+5511912345678'],
    ['+27 21 123 4567', '+27211234567'],
  ])('%s', (text, phone) => expect(value({ kind: 'phone' }, text)).toBe(phone))

  test.each(['12 of them', 'AB-123456', '4111 1111 1111 1111'])('no phone: %s', (text) =>
    expect(value({ kind: 'phone' }, text)).toBeUndefined(),
  )
})

describe('date and time, as of Monday 23 November 2026 in London', () => {
  test.each([
    ['last Tuesday', '2026-11-17'],
    ['tomorrow', '2026-11-24'],
    ['on the 3rd of December', '2026-12-03'],
    ['3/12/2026', '2026-12-03'],
    ['26 November', '2026-11-26'],
    ['yesterday evening', '2026-11-22'],
    ['the 3rd at half two', '2026-12-03'],
    ['the 31st', '2026-10-31'],
    ['Tuesday week', '2026-12-01'],
    ['a week on Friday', '2026-12-04'],
    ['next week Tuesday', '2026-12-01'],
    ['a fortnight ago', '2026-11-09'],
    ['31.12.', '2026-12-31'],
    ['01/02/2026', '2026-02-01'],
    ['2moro', '2026-11-24'],
    ['the day before yesterday', '2026-11-21'],
    ['in two weeks', '2026-12-07'],
    ['day after tomorrow', '2026-11-25'],
    ['Monday gone', '2026-11-16'],
    ['1st', '2026-12-01'],
    ['by xmas', '2026-12-25'],
    ['Christmas Eve', '2026-12-24'],
  ])('%s', (text, date) => expect(value({ kind: 'date' }, text)).toBe(date))

  test('a day to come and a day gone by', () => {
    expect(value({ kind: 'date', towards: 'future' }, 'Saturday')).toBe('2026-11-28')
    expect(value({ kind: 'date', towards: 'future' }, '3 March')).toBe('2027-03-03')
    expect(value({ kind: 'date', towards: 'past' }, '3 December')).toBe('2025-12-03')
  })

  test.each([
    ['at half two', '14:30'],
    ['half past nine', '09:30'],
    ['quarter to six', '17:45'],
    ['9am', '09:00'],
    ['at 17:20', '17:20'],
    ['noon', '12:00'],
    ['ten to five', '16:50'],
    ['twenty past three', '15:20'],
    ['quarter to one', '12:45'],
    ['half 7 in the evening', '19:30'],
    ['7 in the morning', '07:00'],
    ['5ish', '17:00'],
    ["three o'clock", '15:00'],
    ['2.30pm', '14:30'],
    ['the 3rd at half two', '14:30'],
    ['in an hour', '11:00'],
  ])('%s', (text, time) => expect(value({ kind: 'time' }, text)).toBe(time))

  test('the day is that of the zone, not of the server', () => {
    const late = {
      ...heard('today'),
      now: Date.UTC(2026, 10, 23, 23, 30),
      zone: 'Pacific/Auckland',
    }
    expect(findValue(late, remembered.parse({ kind: 'date' }))?.value).toBe('2026-11-24')
  })

  test('“the 3rd” lies where the flow looks', () => {
    expect(value({ kind: 'date', towards: 'past' }, 'the 3rd')).toBe('2026-11-03')
    expect(value({ kind: 'date', towards: 'future' }, 'the 20th')).toBe('2026-12-20')
    expect(value({ kind: 'date', towards: 'past' }, 'the 30th')).toBe('2026-10-30')
  })

  test.each([
    'whenever suits',
    'sometime in may',
    'last month',
    'monday or tuesday',
    '30th of february',
    'the second',
    'I may come',
  ])('no date: %s', (text) => expect(value({ kind: 'date' }, text)).toBeUndefined())

  test.each([
    ['1400', '14:00'],
    ['at 0730', '07:30'],
    ['14h30', '14:30'],
  ])('%s, as a timetable says it', (text, time) => expect(value({ kind: 'time' }, text)).toBe(time))

  test.each(['between 9 and 5', 'this evening', 'soon', 'order 1400'])('no time: %s', (text) =>
    expect(value({ kind: 'time' }, text)).toBeUndefined(),
  )
})

describe('when the clocks change in London', () => {
  const at = (now: number, kind: string, text: string) =>
    findValue({ ...heard(text), now }, remembered.parse({ kind }))?.value

  test.each([
    ['an hour before they go forward', Date.UTC(2026, 2, 29, 0, 30), 'in 2 hours', '03:30'],
    ['the evening before', Date.UTC(2026, 2, 28, 22, 0), 'tomorrow at 5pm', '17:00'],
    ['an hour before they go back', Date.UTC(2026, 9, 25, 0, 30), 'in 1 hour', '01:30'],
    ['the day before', Date.UTC(2026, 9, 24, 12, 0), 'in 24 hours', '12:00'],
  ])('%s, “%s”', (_, now, text, time) => expect(at(now, 'time', text)).toBe(time))

  test('the day is right on both sides of midnight', () => {
    expect(at(Date.UTC(2026, 2, 28, 23, 59), 'date', 'tomorrow')).toBe('2026-03-29')
    expect(at(Date.UTC(2026, 2, 29, 23, 1), 'date', 'tomorrow')).toBe('2026-03-31')
  })
})

describe('money', () => {
  test.each([
    ['£42.50', 42.5, 'GBP'],
    ['I paid 1,250 pounds', 1250, 'GBP'],
    ['20 quid', 20, 'GBP'],
    ['€15', 15, 'EUR'],
    ['99p', 0.99, 'GBP'],
    ['$3.99', 3.99, 'USD'],
    ['30', 30, 'GBP'],
    ['twenty quid', 20, 'GBP'],
    ['fifty pence', 0.5, 'GBP'],
    ['a tenner', 10, 'GBP'],
    ['two hundred and five pounds', 205, 'GBP'],
    ['five pounds fifty', 5.5, 'GBP'],
    ['£1,250.50', 1250.5, 'GBP'],
    ['1.250,50 €', 1250.5, 'EUR'],
    ['1,5 €', 1.5, 'EUR'],
    ['about 30 or so', 30, 'GBP'],
    ['AB-123456 was £9', 9, 'GBP'],
  ])('%s', (text, amount, currency) =>
    expect(value({ kind: 'money' }, text)).toEqual({ amount, currency }),
  )
})

describe('no money in', () => {
  // A slip of the finger, or twenty thousand: nobody knows.
  test('£20.999', () => expect(value({ kind: 'money' }, '£20.999')).toBeUndefined())

  test.each(['order AB-123456', '3 times', 'I rang on the 2nd and again on the 4th of the month'])(
    '%s',
    (text) => expect(value({ kind: 'money' }, text)).toBeUndefined(),
  )
})

describe('numbers and names', () => {
  test.each([
    ['twenty-one', 21],
    ['thirty five', 35],
    ['a hundred', 100],
    ['two thousand and six', 2006],
    ['three and a half', 3.5],
    ['minus two', -2],
    ['1,000', 1000],
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

  test('two numbers with an “or” between them are a doubt', () =>
    expect(value({ kind: 'number' }, 'two or three')).toBeUndefined())

  test.each([
    ['im bob', 'Bob'],
    ["I'm called O'Brien", "O'Brien"],
    ['its me, Bob', 'Bob'],
    ['bob smith here', 'Bob Smith'],
    ['this is Dr. Smith', 'Dr. Smith'],
    ['Jan van der Berg', 'Jan van der Berg'],
    ['мария', 'Мария'],
  ])('%s', (text, name) => expect(value({ kind: 'name' }, text)).toBe(name))

  test.each(['why would you want to know that', 'no', "I don't know", 'rather not say'])(
    'no name: %s',
    (text) => expect(value({ kind: 'name' }, text)).toBeUndefined(),
  )
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
    '👍🏻👍🏻',
    'ok👍',
    'I suppose so',
    'k',
    'go for it',
    'yes, no problem',
    'yesss',
    'okkkkk!!',
    'I think so',
    'no wait, yes',
    'okey dokey',
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
    'of course not',
    "don't do it",
    'noooo',
    'yes, no wait, no',
    'yes... actually no',
    'keep your voucher',
    'no thanks, please leave it',
    'n',
  ])('no: %s', (text) => expect(yesNoOf(heard(text))?.yes).toBe(false))

  test.each([
    'maybe',
    'AB-123456',
    'I know what you mean',
    'not sure',
    'yes no',
    'yes, but not today',
    'sure, but no refund',
    'y didnt it come',
  ])('neither: %s', (text) => expect(yesNoOf(heard(text))).toBeNull())
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
    ['one', 'resend'],
    ['refudn pls', 'refund'],
    ['refund, no wait, a new one', 'resend'],
    ['a replacement, sorry, I mean a refund', 'refund'],
    ["I'll wait for the new one", 'wait'],
    ['I would like a replacment plz', 'resend'],
  ])('%s', (text, key) => expect(chosen(heard(text), choices)).toEqual([key]))

  test.each(['what?', 'both of my cats', 'I have two of them and one is broken'])(
    'none: %s',
    (text) => expect(chosen(heard(text), choices)).not.toContain('refund'),
  )

  test('two that fit are a doubt, not an answer', () =>
    expect(chosen(heard('a refund or a replacement'), choices)).toEqual(['resend', 'refund']))

  test('also where one of them is misspelt', () =>
    expect(chosen(heard('refudn or a replacement'), choices)).toEqual(['resend', 'refund']))

  test('what is refused is not chosen', () =>
    expect(chosen(heard('anything but a refund'), choices)).toEqual([]))

  test('also where one is named by its key', () =>
    expect(chosen(heard('refund or wait for it'), choices)).toEqual(['refund', 'wait']))
})
