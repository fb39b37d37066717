import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Accounts, createAccounts, sessionLength } from '../../../src/bridge/index.ts'
import { Refused } from '../../../src/conversation/index.ts'
import { openStore, type Store } from '../../../src/store/index.ts'

const day = 86_400_000
const ana = { name: 'Ana Lima', email: 'ana@shop.example', password: 'a long enough word' }
const address = '203.0.113.7'

let clock: number
let store: Store
let accounts: Accounts
beforeEach(() => {
  clock = 1_000
  store = openStore(':memory:', () => clock)
  accounts = createAccounts(store.people, () => clock)
})
afterEach(async () => {
  vi.useRealTimers()
  await store.close()
})

const signIn = (password = ana.password, email = ana.email) =>
  accounts.signIn({ email, password, address })

describe('an invitation', () => {
  test('makes an account of its role, and signs in', async () => {
    const token = await accounts.invite('supervisor')
    const { account, token: session } = await accounts.setUp({ ...ana, token })
    expect(account).toMatchObject({ name: 'Ana Lima', role: 'supervisor' })
    expect((await accounts.whoIs(session)).id).toBe(account.id)
  })

  test('works once', async () => {
    const token = await accounts.invite('agent')
    await accounts.setUp({ ...ana, token })
    const again = accounts.setUp({ ...ana, email: 'eve@shop.example', token })
    await expect(again).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await store.people.agents()).length).toBe(1)
  })

  test('works for one of two who come at the same time', async () => {
    const token = await accounts.invite('agent')
    const both = await Promise.allSettled(
      ['a@shop.example', 'b@shop.example'].map((email) => accounts.setUp({ ...ana, email, token })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await store.people.agents()).length).toBe(1)
  })

  test('works for a day', async () => {
    const token = await accounts.invite('agent')
    clock += day
    await expect(accounts.setUp({ ...ana, token })).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('cannot be guessed', async () => {
    await accounts.invite('agent')
    const guess = accounts.setUp({ ...ana, token: 'x'.repeat(43) })
    await expect(guess).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('is not used up by an e-mail that is taken', async () => {
    await accounts.add({ ...ana, role: 'agent' })
    const token = await accounts.invite('agent')
    await expect(accounts.setUp({ ...ana, token })).rejects.toMatchObject({ code: 'taken' })
    await expect(accounts.setUp({ ...ana, email: 'b@shop.example', token })).resolves.toBeDefined()
  })
})

describe('signing in', () => {
  beforeEach(async () => {
    await accounts.add({ ...ana, role: 'agent' })
  })

  test('takes the right password, and the e-mail in any capitals', async () => {
    const { account } = await signIn(ana.password, 'ANA@shop.example')
    expect(account.email).toBe(ana.email)
  })

  test('says the same to a wrong password and to an e-mail that nobody has', async () => {
    const wrong = await signIn('wrong').catch((error: unknown) => error)
    const nobody = await signIn(ana.password, 'nobody@shop.example').catch((error) => error)
    expect(wrong).toBeInstanceOf(Refused)
    expect(nobody).toEqual(wrong)
  })

  test('takes as long for an e-mail that nobody has', async () => {
    await signIn('warm-up', 'nobody@shop.example').catch(() => null)
    const known = await middleTime(() => signIn('wrong'))
    const unknown = await middleTime((n) => signIn('wrong', `nobody-${n}@shop.example`))
    expect(unknown / known).toBeGreaterThan(0.25)
    expect(unknown / known).toBeLessThan(4)
  })

  test('never stores a password or a session that could be used by who reads the store', async () => {
    const { token } = await signIn()
    const [account] = await store.people.agents()
    expect(account?.passwordHash).toMatch(/^\$argon2id\$/)
    expect(await store.people.sessionAgent(token, clock)).toBeNull()
  })

  test('is slowed after eight tries on one account, even with the right password', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
    for (let tries = 0; tries < 8; tries += 1) {
      await expect(signIn('wrong')).rejects.toMatchObject({ code: 'not-signed-in' })
    }
    await expect(signIn()).rejects.toMatchObject({ code: 'too-fast' })
    vi.advanceTimersByTime(600_001)
    await expect(signIn()).resolves.toBeDefined()
  })

  test('is slowed after twenty tries from one address, whatever account they are for', async () => {
    for (let tries = 0; tries < 20; tries += 1) {
      await signIn('wrong', `nobody-${tries}@shop.example`).catch(() => null)
    }
    await expect(signIn()).rejects.toMatchObject({ code: 'too-fast' })
    const elsewhere = accounts.signIn({ ...ana, address: '198.51.100.9' })
    await expect(elsewhere).resolves.toBeDefined()
  })

  test('with success forgets the tries before it', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let tries = 0; tries < 7; tries += 1) await signIn('wrong').catch(() => null)
      await expect(signIn()).resolves.toBeDefined()
    }
  })
})

describe('a session', () => {
  let token: string
  beforeEach(async () => {
    await accounts.add({ ...ana, role: 'agent' })
    token = (await signIn()).token
  })

  test('ends by itself after half a day', async () => {
    clock += sessionLength - 1
    await expect(accounts.whoIs(token)).resolves.toMatchObject({ email: ana.email })
    clock += 1
    await expect(accounts.whoIs(token)).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  test('ends with signing out', async () => {
    await accounts.signOut(token)
    await expect(accounts.whoIs(token)).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  test.each([undefined, '', 'x'.repeat(43)])('is not had with %s', async (nothing) => {
    await expect(accounts.whoIs(nothing)).rejects.toMatchObject({ code: 'not-signed-in' })
  })
})

test('there is no account before somebody makes one', async () => {
  expect(await accounts.none()).toBe(true)
  await accounts.add({ ...ana, role: 'admin' })
  expect(await accounts.none()).toBe(false)
})

test('making an account and signing in are on the record', async () => {
  const { id } = await accounts.add({ ...ana, role: 'admin' })
  await signIn()
  const trail = await store.people.auditTrail(9)
  expect(trail.map(({ actor, action }) => [actor, action])).toEqual([
    [id, 'signed-in'],
    [id, 'account-made'],
  ])
  expect(JSON.stringify(trail)).not.toContain(ana.password)
})

async function middleTime(work: (n: number) => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < 5; n += 1) {
    const began = performance.now()
    await work(n).catch(() => null)
    times.push(performance.now() - began)
  }
  return times.toSorted((a, b) => a - b)[2] ?? 0
}
