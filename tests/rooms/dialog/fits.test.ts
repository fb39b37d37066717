import { describe, expect, it } from 'vitest'
import { runDialog } from '../../../src/dialog/index.ts'
import { monday, shippedBook } from './chat.ts'

const book = shippedBook()

function startsOn(intent: string, text: string): boolean {
  const heard = {
    kind: 'message',
    text,
    choice: null,
    intent: { name: intent, confidence: 0.99 },
    values: [],
    emotion: 'neutral',
    level: 'none',
    language: 'en',
    now: monday,
    zone: 'Europe/London',
  } as const
  return runDialog(book, null, heard, 'fits').heard === 'started'
}

describe('a flow that says what it is not about', () => {
  it.each([
    ['order-late', 'The cheque that I posted still is not on my balance'],
    ['order-damaged', 'The lift to our landing is out of order'],
    ['order-missing-item', 'A wheel was gone when my suitcase came off the carousel'],
    ['opening-hours', 'Until when is breakfast on Sundays?'],
    ['store-location', 'Can I park near the clinic?'],
  ])('does not start on such words, however sure %s is', (intent, text) => {
    expect(startsOn(intent, text)).toBe(false)
  })

  it.each([
    ['order-late', 'My parcel is late'],
    ['order-late', 'The suitcase I ordered is late'],
    ['order-damaged', 'The item came broken'],
  ])('starts on others: %s', (intent, text) => {
    expect(startsOn(intent, text)).toBe(true)
  })
})

describe('a flow that says what it is only about', () => {
  it('does not start on anything else', () => {
    expect(
      startsOn('account-of-somebody-who-died', 'Which papers open an account for a child?'),
    ).toBe(false)
    expect(startsOn('account-of-somebody-who-died', 'My aunt passed away and had an account')).toBe(
      true,
    )
  })
})
