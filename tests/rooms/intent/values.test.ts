import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findValues, readEntities } from '../../../src/understanding/intent/index.ts'
import { shopEntities } from './intents-of-the-shop.ts'

const entities = readEntities(shopEntities)

function found(text: string): string[] {
  return findValues(text, entities).map((value) => `${value.kind}=${value.value}`)
}

test('order numbers are found however they are written', () => {
  for (const text of ['AB-123456', 'ab123456', 'ab 123456', 'AB–123456']) {
    expect(found(`it is ${text}, thanks`)).toEqual(['order_number=AB-123456'])
  }
})

test('the middle of a longer word or number is no order number', () => {
  expect(found('XAB-123456 AB-1234567')).toEqual([])
})

test('several values come in the order in which they are written', () => {
  expect(found('paid £1,234.50 with gpay for AB-123456 in navy blue, size 12')).toEqual([
    'amount=£1,234.50',
    'payment_method=Google Pay',
    'order_number=AB-123456',
    'colour=blue',
    'size=12',
  ])
})

test('a value quotes the text that it stands in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      const text = `${a} AB-123456 and 30 quid ${b}`
      for (const value of findValues(text, entities)) {
        expect(text.slice(value.start, value.end)).toBe(value.text)
      }
    }),
  )
})

test('a pattern that is not RE2 is named', () => {
  expect(() => readEntities({ entities: { twice: { pattern: '(a)\\1' } } })).toThrow('twice')
})

test('a pattern that would block other engines takes no time', () => {
  const slow = readEntities({ entities: { slow: { pattern: '(a+)+b' } } })
  expect(findValues('a'.repeat(8000), slow)).toEqual([])
})
