import { expect, test } from 'vitest'
import type { EarlierContact } from '../../../src/conversation/index.ts'
import { repeatedContacts } from '../../../src/reading/repeated-contacts.ts'
import { createUnderstanding } from '../../../src/understanding/index.ts'

const order = { kind: 'order_number', value: 'AB-123456' }
const late: EarlierContact = { intents: ['order-late'], values: [order] }

test('a contact counts when one intent and one number are the same', () => {
  const counts = (...earlier: EarlierContact[]) => repeatedContacts(earlier, late)
  expect(counts(late, { intents: ['order-late', 'refund'], values: [order] })).toBe(2)
  expect(counts({ ...late, intents: ['refund'] })).toBe(0)
  expect(counts({ ...late, values: [{ kind: 'order_number', value: 'AB-999999' }] })).toBe(0)
  expect(counts({ ...late, values: [{ ...order, value: 'ab-123456' }] })).toBe(1)
})

test('two orders that are both blue are two matters', () => {
  const blue = { intents: ['order-late'], values: [{ kind: 'colour', value: 'blue' }] }
  expect(repeatedContacts([blue], blue)).toBe(0)
})

test('the third contact about one matter brings a person, the second does not', () => {
  const { read } = createUnderstanding()
  const heard = (contacts: number) =>
    read({ text: 'where is my order', message: 0, before: [], asked: null, cleared: 0, contacts })
  expect(heard(1)).toMatchObject({ repeatContact: false, escalate: false })
  expect(heard(2)).toMatchObject({ repeatContact: true, escalate: true })
})
