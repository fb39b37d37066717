import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds, parseCondition } from '../../../src/dialog/condition/index.ts'

const known: Record<string, unknown> = {
  'order.status': 'in_transit',
  'order.eta': '2026-11-26',
  'order.total': { amount: 42.5, currency: 'GBP' },
  tries: 3,
  intensity: 'moderate',
  today: '2026-11-23',
  tags: ['gift', 'late'],
  agreed: true,
  limit: 40,
}

function isTrue(text: string): boolean {
  const parsed = parseCondition(text)
  if ('problem' in parsed) throw new Error(parsed.problem)
  return holds(parsed.condition, (path) => known[path])
}

describe('conditions', () => {
  test.each([
    'order.status is in transit',
    'order.status is in_transit',
    'order.status is not lost',
    'order.status is one of lost, in transit, returned',
    'order.status contains transit',
    'tags contains gift',
    'email is empty',
    'order.status is not empty',
    'tries > 2',
    'tries >= 3 and tries <= 3',
    'order.total > 40',
    'order.total is more than {limit}',
    'intensity is at least mild',
    'order.eta is after today',
    'not order.eta is before today',
    'agreed',
    'agreed is yes',
    '(tries > 5 or agreed) and not email is not empty',
    'order.status is "in transit"',
  ])('%s', (text) => expect(isTrue(text)).toBe(true))

  test.each([
    'order.status is lost',
    'nothing is 5',
    'nothing > 2',
    'nothing is before today',
    'intensity is at least severe',
    'tries < 3',
    'email',
    'order.status is one of lost, returned',
  ])('not %s', (text) => expect(isTrue(text)).toBe(false))

  test('reading never throws and every condition has an answer', () => {
    const words = fc.constantFrom(
      'is',
      'not',
      'and',
      'or',
      '(',
      ')',
      'empty',
      'order.status',
      'tries',
      '>',
      '3',
      '"a b"',
      '{x}',
      'one',
      'of',
      'lost,',
      'today',
      '=',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.anything(), (parts, value) => {
        const parsed = parseCondition(parts.join(' '))
        if ('problem' in parsed) expect(parsed.problem).not.toBe('')
        else expect(typeof holds(parsed.condition, () => value)).toBe('boolean')
      }),
    )
  })
})
