import { describe, expect, test } from 'vitest'
import { amountWithin } from '../../../src/effects/action-call.ts'
import { toActionCall } from '../../../src/effects/index.ts'

const spec = {
  method: 'POST',
  url: 'http://127.0.0.1:{HEED_DEMO_PORT}/orders/resolve',
  timeout: '3 seconds',
  secrets: { authorization: 'SHOP_TOKEN' },
} as const

test('an action is filled from the environment, its secrets too', () => {
  expect(toActionCall(spec, { HEED_DEMO_PORT: '4100', SHOP_TOKEN: 'Bearer x' })).toEqual({
    method: 'POST',
    url: 'http://127.0.0.1:4100/orders/resolve',
    timeoutMs: 3_000,
    secrets: { authorization: 'Bearer x' },
    limit: null,
  })
})

test.each([
  ['HEED_DEMO_PORT', { SHOP_TOKEN: 'Bearer x' }],
  ['SHOP_TOKEN', { HEED_DEMO_PORT: '4100', SHOP_TOKEN: '' }],
])('a missing %s is named', (name, env) => {
  expect(() => toActionCall(spec, env)).toThrow(name)
})

describe('a limit of ten', () => {
  const limits = { input: 'amount', most: 10, per_customer: 20 }
  const call = toActionCall({ ...spec, limits }, { HEED_DEMO_PORT: '1', SHOP_TOKEN: 'x' })

  test('is read from actions.yaml, caps and all', () =>
    expect(call.limit).toEqual({ input: 'amount', most: 10, perCustomer: 20, perDay: null }))

  test.each([0, 5, 10, '10', { amount: 10, currency: 'GBP' }])('lets %j pass', (amount) => {
    expect(call.limit && amountWithin(call.limit, { amount })).not.toBeNull()
  })

  test.each([
    10.01,
    1e9,
    -1,
    '11',
    'ten',
    '',
    null,
    undefined,
    [[]],
    Number.NaN,
    {},
    { amount: 11 },
    Infinity,
    true,
  ])('does not let %j pass', (amount) =>
    expect(call.limit && amountWithin(call.limit, { amount })).toBeNull(),
  )
})
