import { createSecretKey, randomBytes } from 'node:crypto'
import { SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createTickets, type Tickets } from '../../../src/channels/index.ts'
import type { Happening } from '../../../src/conversation/index.ts'
import { replay } from '../../../src/conversation/index.ts'
import { openStore, type Store } from '../../../src/store/index.ts'

const hour = 3_600_000
const site = 'default'
const secret = randomBytes(32).toString('base64url')
let clock: number
let store: Store
let tickets: Tickets
beforeEach(() => {
  clock = Date.UTC(2026, 10, 22)
  store = openStore(':memory:', () => clock)
  tickets = createTickets(parts())
})
afterEach(() => store.close())

const refused = { code: 'not-yours' }

describe('a ticket', () => {
  test('opens the conversation that it was given for, and only that', async () => {
    const mine = await tickets.give({ site })
    const theirs = await tickets.give({ site })
    expect((await tickets.check(mine.ticket)).conversationId).toBe(mine.conversation)
    expect((await tickets.check(theirs.ticket)).conversationId).toBe(theirs.conversation)
    expect(mine.conversation).not.toBe(theirs.conversation)
  })

  test('brings a known visitor back to their own conversation, also after a restart', async () => {
    const first = await tickets.give({ site })
    clock += 400 * 24 * hour
    const again = createTickets(parts())
    const { ticket, conversation, visitor } = await again.give({
      site,
      visitor: first.visitor ?? '',
    })
    expect([conversation, visitor]).toEqual([first.conversation, first.visitor])
    expect((await again.check(ticket)).conversationId).toBe(first.conversation)
  })

  test('is for a newcomer when the visitor’s secret is one that nobody has', async () => {
    const first = await tickets.give({ site })
    const guess = randomBytes(32).toString('base64url')
    const { conversation, visitor } = await tickets.give({ site, visitor: guess })
    expect(conversation).not.toBe(first.conversation)
    // A secret that somebody else made up is never taken over.
    expect(visitor).not.toBe(guess)
  })

  test('runs out after an hour', async () => {
    const { ticket } = await tickets.give({ site })
    clock += hour - 1_000
    await expect(tickets.check(ticket)).resolves.toBeDefined()
    clock += 2_000
    await expect(tickets.check(ticket)).rejects.toMatchObject(refused)
  })

  test('of another installation opens nothing', async () => {
    const other = createTickets(parts(randomBytes(32).toString('base64url')))
    const { ticket } = await other.give({ site })
    await expect(tickets.check(ticket)).rejects.toMatchObject(refused)
  })

  test('that was changed to name another conversation opens nothing', async () => {
    const mine = await tickets.give({ site })
    const theirs = await tickets.give({ site })
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
  const given = await Promise.all(Array.from({ length: 50 }, () => tickets.give({ site })))
  expect(new Set(given.map(({ conversation }) => conversation)).size).toBe(50)
  for (const { conversation, visitor } of given) {
    // base64url: 22 characters hold 128 bits.
    expect(conversation.length).toBeGreaterThanOrEqual(22)
    expect(visitor?.length).toBe(43)
    expect(await store.people.visitor(visitor ?? '')).toBeNull()
  }
})

describe('somebody whom the site knows', () => {
  const sam = { id: 'known-sam', name: 'Sam' }
  const alex = { id: 'known-alex', name: null }

  test('has one conversation, whatever browser they use', async () => {
    const here = await tickets.give({ site, known: sam })
    const there = await tickets.give({ site, known: sam })
    expect(there.conversation).toBe(here.conversation)
    expect(here.visitor).toBeNull()
    expect((await tickets.give({ site, known: alex })).conversation).not.toBe(here.conversation)
    const ticket = await tickets.check(here.ticket)
    expect(ticket).toMatchObject({ customerId: 'known-sam', isKnown: true, name: 'Sam', site })
  })

  test('goes on with what they began without a name, whose secret opens nothing any more', async () => {
    await tickets.give({ site, known: sam })
    const before = await tickets.give({ site })
    const visitor = before.visitor ?? ''
    await happen(before.conversation, { type: 'customer-said', clientMessageId: 'm', text: 'Hi' })
    const after = await tickets.give({ site, visitor, known: sam })
    expect(after.conversation).toBe(before.conversation)
    expect((await tickets.give({ site, known: sam })).conversation).toBe(before.conversation)
    expect((await tickets.give({ site, visitor })).conversation).not.toBe(before.conversation)

    await happen(before.conversation, {
      type: 'customer-identified',
      customer: sam.id,
      name: null,
    })
    await expect(tickets.check(before.ticket)).rejects.toMatchObject(refused)
    await expect(tickets.check(after.ticket)).resolves.toBeDefined()
  })

  test('keeps theirs where nothing was said without a name', async () => {
    const mine = await tickets.give({ site, known: sam })
    const { visitor } = await tickets.give({ site })
    const again = await tickets.give({ site, visitor: visitor ?? '', known: sam })
    expect(again.conversation).toBe(mine.conversation)
  })

  test('a secret of one site is a stranger’s at another', async () => {
    const { visitor, conversation } = await tickets.give({ site })
    const there = await tickets.give({ site: 'other', visitor: visitor ?? '' })
    expect(there.conversation).not.toBe(conversation)
  })
})

const known = { customer: { id: 'c', name: null, country: null }, channel: 'widget', site }

async function happen(id: string, happening: Happening): Promise<void> {
  const head = await store.log.head(id)
  const happenings = head ? [happening] : [{ type: 'opened' as const, ...known }, happening]
  const { seq: expectSeq = 0, epoch: expectEpoch = 0 } = head ?? {}
  const write = { id, expectSeq, expectEpoch, dedupe: null, outbox: [], capacity: null }
  await store.log.append({ ...write, happenings })
}

function parts(key = secret) {
  const conversation = async (id: string) => replay(id, await store.log.read(id))
  return { visitors: store.people, secret: key, conversation, now: () => clock }
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
