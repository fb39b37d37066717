import { expect, test } from 'vitest'
import { cookieName, tokenIn } from '../../../src/bridge/index.ts'

test('the session is found among other cookies, by its whole name', () => {
  expect(tokenIn('theme=dark; heed=abc; xheed=no', 'heed')).toBe('abc')
  expect(tokenIn('xheed=no', 'heed')).toBeUndefined()
  expect(tokenIn('', 'heed')).toBeUndefined()
  expect(tokenIn(undefined, 'heed')).toBeUndefined()
})

test('a header that is far too long is not read to its end', () => {
  expect(tokenIn(`${'a=1;'.repeat(5_000)}heed=abc`, 'heed')).toBeUndefined()
})

test('behind TLS the cookie is bound to the host', () => {
  expect(cookieName(true)).toMatch(/^__Host-/)
  expect(cookieName(false)).not.toMatch(/^__/)
})
