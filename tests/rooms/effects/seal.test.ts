import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sealedIn } from '../../../src/conversation/index.ts'
import { createSeals, type Seals } from '../../../src/effects/index.ts'
import { openStore, type Store } from '../../../src/store/index.ts'

let store: Store
let seals: Seals
beforeEach(() => {
  store = openStore(':memory:', () => 1_000)
  seals = createSeals({
    duty: store.duty,
    secret: 'a secret that is long enough',
    now: () => 1_000,
  })
})
afterEach(() => store.close())

describe('what is private', () => {
  test.each([
    [
      'email',
      'write to sam.reed+shop@mail.example.co.uk please',
      'sam.reed+shop@mail.example.co.uk',
    ],
    ['phone', 'ring me on 07700 900118 after six', '07700 900118'],
    ['phone', 'or +49 30 901820, thanks', '+49 30 901820'],
    ['iban', 'refund to GB82 WEST 1234 5698 7654 32 please', 'GB82 WEST 1234 5698 7654 32'],
  ])('(%s) stands as a token with a mask: %s', async (kind, text, value) => {
    const sealed = await seals.seal('c-1', text)
    const [found, ...others] = sealedIn(sealed)
    expect(others).toEqual([])
    expect(found?.kind).toBe(kind)
    const token = found?.value ?? ''
    expect(sealed).toBe(text.replace(value, token))
    expect(token).not.toMatch(/\d/)
    expect(await seals.open('c-1', token)).toBe(value)
    expect(await seals.open('c-2', token)).toBeNull()
    expect(await seals.openAll('c-1', sealed)).toBe(text)
  })

  test.each([
    'my order AB-123456 from 12.11.2026 for £42.50',
    'parcel 00340434161094042557 is late',
    'order 1234567890 please',
    'GB82 WEST 1234 5698 7654 33 is not an account',
    'since 09.11.2026 12 days now, and 01-02-2026',
    'mail me @ noon',
    '',
  ])('is nothing of: %s', async (text) => {
    expect(await seals.seal('c-1', text)).toBe(text)
  })

  test('is kept in no form that the database could show', async () => {
    const sealed = await seals.seal('c-1', 'sam@example.com')
    const kept = await store.duty.privateValue('c-1', sealed)
    expect(kept).not.toContain('sam')
    expect(Buffer.from(kept ?? '', 'base64').toString('latin1')).not.toContain('sam')
  })

  test('in any text comes back as it was', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(' a@b.example ', ' 07700 900118 ', ' $& $1 ', '[email x kzqwt]'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
        const text = pieces.join('')
        expect(await seals.openAll('c-1', await seals.seal('c-1', text))).toBe(text)
      }),
      { numRuns: 100 },
    )
  })
})
