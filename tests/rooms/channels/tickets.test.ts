import { createSecretKey, randomBytes } from 'node:crypto'
import { SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTickets, type Tickets } from '../../../src/channels/index.ts'
import { openStore, type Store } from '../../../src/store/index.ts'

const hour = 3_600_000
const secret = randomBytes(32).toString('base64url')
let clock: number
let store: Store
let tickets: Tickets
beforeEach(() => {
  clock = Date.UTC(2026, 10, 22)
  store = openStore(':memory:', () => clock)
  tickets = createTickets(store.people, secret, () => clock)
})
afterEach(() => store.close())

const refused = { code: 'not-yours' }

describe('a ticket', () => {
  test('opens the conversation that it was given for, and only that', async () => {
    const mine = await tickets.give(undefined)
    const theirs = await tickets.give(undefined)
    expect((await tickets.check(mine.ticket)).conversationId).toBe(mine.conversation)
    expect((await tickets.check(theirs.ticket)).conversationId).toBe(theirs.conversation)
    expect(mine.conversation).not.toBe(theirs.conversation)
  })

  test('brings a known visitor back to their own conversation, also after a restart', async () => {
    const first = await tickets.give(undefined)
    clock += 400 * 24 * hour
    const again = createTickets(store.people, secret, () => clock)
    const { ticket, conversation, visitor } = await again.give(first.visitor)
    expect([conversation, visitor]).toEqual([first.conversation, first.visitor])
    expect((await again.check(ticket)).conversationId).toBe(first.conversation)
  })

  test('is for a newcomer when the visitor’s secret is one that nobody has', async () => {
    const first = await tickets.give(undefined)
    const guess = randomBytes(32).toString('base64url')
    const { conversation, visitor } = await tickets.give(guess)
    expect(conversation).not.toBe(first.conversation)
    // A secret that somebody else made up is never taken over.
    expect(visitor).not.toBe(guess)
  })

  test('runs out after an hour', async () => {
    const { ticket } = await tickets.give(undefined)
    clock += hour - 1_000
    await expect(tickets.check(ticket)).resolves.toBeDefined()
    clock += 2_000
    await expect(tickets.check(ticket)).rejects.toMatchObject(refused)
  })

  test('of another installation opens nothing', async () => {
    const other = createTickets(store.people, randomBytes(32).toString('base64url'), () => clock)
    const { ticket } = await other.give(undefined)
    await expect(tickets.check(ticket)).rejects.toMatchObject(refused)
  })

  test('that was changed to name another conversation opens nothing', async () => {
    const mine = await tickets.give(undefined)
    const theirs = await tickets.give(undefined)
    const [head = '', body = '', signature = ''] = mine.ticket.split('.')
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString())
    const changed = encode({ ...claims, conversation: theirs.conversation })
    await expect(tickets.check(`${head}.${changed}.${signature}`)).rejects.toMatchObject(refused)
    const unsigned = `${encode({ alg: 'none' })}.${changed}.`
    await expect(tickets.check(unsigned)).rejects.toMatchObject(refused)
  })

  test('signed with our key for something else opens nothing', async () => {
    const key = createSecretKey(Buffer.from(secret, 'base64url'))
    const forConsole = await new SignJWT({ conversation: 'conversation-1' })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('customer-1')
      .setAudience('heed-console')
      .setExpirationTime(new Date(clock + hour))
      .sign(key)
    await expect(tickets.check(forConsole)).rejects.toMatchObject(refused)
  })

  test.each(['', 'x', 'a.b.c', '..', 'null'])('that reads “%s” opens nothing', async (nonsense) => {
    await expect(tickets.check(nonsense)).rejects.toMatchObject(refused)
  })
})

test('the ids of a ticket cannot be guessed or counted, and its secret is not stored', async () => {
  const given = await Promise.all(Array.from({ length: 50 }, () => tickets.give(undefined)))
  expect(new Set(given.map(({ conversation }) => conversation)).size).toBe(50)
  for (const { conversation, visitor } of given) {
    // base64url: 22 characters hold 128 bits.
    expect(conversation.length).toBeGreaterThanOrEqual(22)
    expect(visitor.length).toBe(43)
    expect(await store.people.visitor(visitor)).toBeNull()
  }
})

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
