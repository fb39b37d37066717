import { expect, test } from 'vitest'
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
  })
})

test.each([
  ['HEED_DEMO_PORT', { SHOP_TOKEN: 'Bearer x' }],
  ['SHOP_TOKEN', { HEED_DEMO_PORT: '4100', SHOP_TOKEN: '' }],
])('a missing %s is named', (name, env) => {
  expect(() => toActionCall(spec, env)).toThrow(name)
})
