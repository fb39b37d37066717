import { expect, test } from 'vitest'
import { saidTwice } from '../../../src/understanding/course/said-twice.ts'

const others = ['Hello.', 'Your order is on its way.', 'Shall I look again?', 'One moment.']

test('the same words are the same line, whatever stands around them', () => {
  expect(saidTwice(['What is your order number?', 'what is your order number'])).toBe(true)
  expect(saidTwice(['What is your order number?', 'What is your name?'])).toBe(false)
})

test('what was said long before is forgotten', () => {
  expect(saidTwice(['Hello!', ...others])).toBe(true)
  expect(saidTwice(['Hello!', 'I see.', ...others])).toBe(false)
})
