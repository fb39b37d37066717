import { randomBytes } from 'node:crypto'
import { SignJWT, UnsecuredJWT } from 'jose'
import { expect, test } from 'vitest'
import { checkIdentities } from '../../../src/channels/index.ts'

const now = Date.UTC(2026, 10, 22)
const secret = randomBytes(32)
const next = randomBytes(32)
const check = checkIdentities(
  [
    { site: 'shop', kid: 'a', secret },
    { site: 'shop', kid: 'b', secret: next },
    { site: 'other', kid: 'a', secret: randomBytes(32) },
  ],
  () => now,
)
const refused = { code: 'not-signed-in' }

test('a token of the site says who it is, by an id that does not show it', async () => {
  const known = await check('shop', await token({}))
  expect(known.name).toBe('Sam Lee')
  expect(known.id).toMatch(/^known-[\w-]{43}$/)
  expect((await check('shop', await token({ kid: 'b', key: next }))).id).toBe(known.id)
  expect((await check('shop', await token({ sub: 'alex' }))).id).not.toBe(known.id)
})

test('a name is kept short, and one that is none is no name', async () => {
  expect((await check('shop', await token({ name: 'x'.repeat(500) }))).name).toHaveLength(80)
  expect((await check('shop', await token({ name: { first: 'Sam' } }))).name).toBeNull()
  expect((await check('shop', await token({ name: '  ' }))).name).toBeNull()
})

test.each([
  ['signed with another key', { key: randomBytes(32) }],
  ['with a key that does not exist', { kid: 'c' }],
  ['for another site', { aud: 'other' }],
  ['of nobody', { sub: '' }],
  ['that has ended', { iat: -1_200, exp: -120 }],
  ['that lives for an hour', { exp: 3_600 }],
  ['issued long ago, whenever it ends', { iat: -2_000, exp: 60 }],
] as const)('a token %s is not taken', async (_, claims) => {
  await expect(check('shop', await token(claims))).rejects.toMatchObject(refused)
})

test('a token of one site is nothing to another, and an unsigned one nothing to anybody', async () => {
  await expect(check('other', await token({}))).rejects.toMatchObject(refused)
  const unsigned = new UnsecuredJWT({})
    .setSubject('sam')
    .setAudience('shop')
    .setIssuedAt(now / 1000)
  const encoded = unsigned.setExpirationTime(now / 1000 + 60).encode()
  await expect(check('shop', encoded)).rejects.toMatchObject(refused)
  for (const nonsense of ['', 'x', 'a.b.c']) {
    await expect(check('shop', nonsense)).rejects.toMatchObject(refused)
  }
})

interface Claims {
  readonly sub?: string
  readonly aud?: string
  readonly kid?: string
  readonly key?: Uint8Array
  readonly name?: unknown
  readonly iat?: number
  readonly exp?: number
}

/** `iat` and `exp` in seconds from now. */
function token(claims: Claims): Promise<string> {
  const { sub = 'sam', aud = 'shop', kid = 'a', key = secret, name = 'Sam Lee' } = claims
  return new SignJWT({ name })
    .setProtectedHeader({ alg: 'HS256', kid })
    .setSubject(sub)
    .setAudience(aud)
    .setIssuedAt(now / 1000 + (claims.iat ?? 0))
    .setExpirationTime(now / 1000 + (claims.exp ?? 600))
    .sign(key)
}
