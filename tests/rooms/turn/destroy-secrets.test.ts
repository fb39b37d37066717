import fc from 'fast-check'
import { expect, test } from 'vitest'
import { destroySecrets } from '../../../src/turn/destroy-secrets.ts'

test.each([
  [
    'my card is 4111 1111 1111 1111 cvv 123 just refund me',
    'my card is [card •••] cvv [code •••] just refund me',
  ],
  ['4111-1111-1111-1111', '[card •••]'],
  ['password: hunter2', 'password: [password •••]'],
  ['my password is Tr0ub4dor&3 ok', 'my password is [password •••] ok'],
  ['security code is 987', 'security code is [code •••]'],
])('takes the secret out of “%s”', (text, masked) => {
  expect(destroySecrets(text)).toBe(masked)
})

test.each([
  'my password is wrong',
  'order AB-123456 from the 3rd',
  'tracking 1234567890123456 says delivered',
  'call me on 07700 900118',
  'I paid 120 pounds in 2024',
])('leaves “%s” alone', (text) => {
  expect(destroySecrets(text)).toBe(text)
})

test('whatever surrounds a card number, its digits are gone', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 200 }).filter((text) => !/[\d-]/.test(text)),
      (around) => {
        expect(destroySecrets(`${around} 5555555555554444 ${around}`)).not.toContain(
          '5555555555554444',
        )
      },
    ),
  )
})
