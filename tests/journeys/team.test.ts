import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setUp, type TestAgent } from '../support/agent.ts'
import { openCustomer, type TestCustomer } from '../support/customer.ts'
import { invite, setUpToken, startTestApp, type TestApp } from '../support/start-app.ts'

/** A Monday at noon in London. */
const clock = { now: Date.UTC(2026, 10, 23, 12) }
let app: TestApp
let lead: TestAgent
let ann: TestAgent
let bob: TestAgent
beforeAll(async () => {
  app = await startTestApp({}, () => clock.now)
  lead = await setUp(app.url, setUpToken(app), 'Lea')
  ann = await setUp(app.url, await invite(app, 'agent'), 'Ann')
  bob = await setUp(app.url, await invite(app, 'agent'), 'Bob')
})
afterAll(async () => {
  for (const { socket } of [lead, ann, bob]) socket.disconnect()
  await app.stop()
})

async function idOf(name: string): Promise<string> {
  const { agents } = await lead.socket.emitWithAck('team', {})
  return agents.find((agent: { name: string }) => agent.name === name).id
}

async function waiting(words: string): Promise<TestCustomer> {
  const customer = await openCustomer(app.url)
  await customer.say(words)
  await expect.poll(() => lead.row(customer.conversation)?.stage).toBe('waiting')
  return customer
}

async function held(agent: TestAgent, words: string): Promise<TestCustomer> {
  const customer = await waiting(words)
  await expect.poll(() => agent.row(customer.conversation)?.stage).toBe('waiting')
  expect(await agent.act('claim', customer.conversation)).toMatchObject({ ok: true })
  await expect.poll(() => agent.row(customer.conversation)?.stage).toBe('with-agent')
  return customer
}

describe('a supervisor', () => {
  test('listens in, whispers without the customer hearing it, and takes over', async () => {
    const customer = await held(ann, 'can I talk to a person about my order')
    const { conversation } = customer
    const { view } = await lead.socket.emitWithAck('watch', { conversation })
    expect(view.row.agent.name).toBe('Ann')
    expect(bob.row(conversation)).toBeUndefined()
    expect(await bob.socket.emitWithAck('watch', { conversation })).toMatchObject({ code: 'taken' })

    await ann.socket.emitWithAck('watch', { conversation })
    await lead.socket.emitWithAck('whisper', { conversation, text: 'Offer the voucher.' })
    await expect
      .poll(() => ann.events.at(-1))
      .toMatchObject({ whisper: true, text: 'Offer the voucher.' })
    await expect
      .poll(() => ann.heard)
      .toContainEqual([
        'mentioned',
        { conversation, by: { id: await idOf('Lea'), name: 'Lea' }, whisper: true },
      ])

    expect(await lead.act('take-over', conversation)).toMatchObject({ ok: true })
    await expect.poll(() => lead.row(conversation)?.agent?.name).toBe('Lea')
    expect(
      await ann.act('say', conversation, { clientMessageId: 'too-late-1', text: 'Hi' }),
    ).toMatchObject({ ok: false })
    expect(JSON.stringify(customer.seen)).not.toContain('voucher')
    customer.socket.disconnect()
  })

  test('moves a conversation to a colleague, who is asked and takes it', async () => {
    const customer = await held(ann, 'please get me a human being')
    const { conversation } = customer
    const moved = { agent: await idOf('Bob'), reason: 'Bob knows the carrier.' }
    expect(await lead.act('reassign', conversation, moved)).toMatchObject({ ok: true })
    await expect.poll(() => bob.row(conversation)?.offer?.agent.name).toBe('Bob')
    expect(await ann.act('claim', conversation)).toMatchObject({ ok: false })
    expect(await bob.act('claim', conversation)).toMatchObject({ ok: true })
    await expect.poll(() => customer.lines().at(-1)).toMatch(/Bob has joined/)
    customer.socket.disconnect()
  })

  test('gives an agent teams and room, and the agent sees only what is theirs', async () => {
    const of = await idOf('Ann')
    await lead.socket.emitWithAck('teams', { agent: of, teams: ['security'], skills: [] })
    await lead.socket.emitWithAck('capacity', { agent: of, capacity: 1 })
    const desk = await ann.socket.emitWithAck('join', {})
    expect(desk.me).toMatchObject({ teams: ['security'], capacity: 1 })
    const customer = await waiting('I need a person, my order never came')
    const { conversation } = customer
    const moved = { team: 'orders', reason: 'theirs' }
    await lead.act('reassign', conversation, moved)
    await expect.poll(() => bob.row(conversation)?.team).toBe('orders')
    expect(await ann.socket.emitWithAck('watch', { conversation })).toMatchObject({ ok: false })
    // Nobody of that team came in time: it falls to everybody.
    clock.now += 4 * 60_000
    await expect.poll(() => ann.row(conversation)?.team).toBe('orders')
    await lead.socket.emitWithAck('teams', { agent: of, teams: [], skills: [] })
    await lead.socket.emitWithAck('capacity', { agent: of, capacity: null })
    customer.socket.disconnect()
  })
})

describe('an agent', () => {
  test('passes a conversation to a colleague; one who does not answer is away, and it goes on', async () => {
    const customer = await held(bob, 'could a human help me with a parcel')
    const { conversation } = customer
    const passed = { agent: await idOf('Ann'), reason: 'Ann speaks French.' }
    expect(await bob.act('transfer', conversation, passed)).toMatchObject({ ok: true })
    await expect.poll(() => lead.row(conversation)?.offer?.agent.name).toBe('Ann')
    expect(await bob.act('claim', conversation)).toMatchObject({ code: 'taken' })
    clock.now += 31_000
    await expect.poll(() => lead.row(conversation)?.offer).toBeNull()
    const { agents } = await lead.socket.emitWithAck('team', {})
    expect(agents.find(({ name }: { name: string }) => name === 'Ann').state).toBe('away')
    await expect.poll(async () => (await bob.act('claim', conversation)).ok).toBe(true)
    await ann.socket.emitWithAck('state', { state: 'available' })
    customer.socket.disconnect()
  })

  test('finds a draft in another window, names a colleague in a note, and finds the conversation again', async () => {
    const customer = await held(bob, 'I want to speak to somebody about a broken teapot')
    const { conversation } = customer
    await bob.socket.emitWithAck('draft', { conversation, text: 'Dear' })
    const { view } = await bob.socket.emitWithAck('watch', { conversation })
    expect(view.draft).toBe('Dear')
    const mentions = [await idOf('Ann')]
    await bob.socket.emitWithAck('note', {
      conversation,
      text: 'Ann, have you seen this?',
      mentions,
    })
    await expect.poll(() => ann.heard.map(([event]) => event)).toContain('mentioned')
    expect(
      await bob.act('say', conversation, { clientMessageId: 'about-the-pot', text: 'Hello' }),
    ).toMatchObject({ ok: true })
    expect((await bob.socket.emitWithAck('watch', { conversation })).view.draft).toBe('')

    await bob.act('finish', conversation)
    await expect.poll(() => bob.row(conversation)?.stage).toBe('wrap-up')
    const tooMuch = { disposition: 'solved', note: '', goodwill: { what: 'voucher', amount: 500 } }
    expect(await bob.act('wrap-up', conversation, tooMuch)).toMatchObject({ code: 'not-allowed' })
    const fine = { disposition: 'solved', note: '', goodwill: { what: 'voucher', amount: 10 } }
    expect(await bob.act('wrap-up', conversation, fine)).toMatchObject({ ok: true })

    const find = async (agent: TestAgent) =>
      (await agent.socket.emitWithAck('search', { text: 'broken teapot' })).found
    await expect.poll(() => find(bob)).toMatchObject([{ conversation, disposition: 'solved' }])
    expect(await find(lead)).toHaveLength(1)
    expect(await find(ann)).toEqual([])
    expect(await bob.socket.emitWithAck('read', { conversation })).toMatchObject({ ok: true })
    expect(await ann.socket.emitWithAck('read', { conversation })).toMatchObject({ ok: false })
    customer.socket.disconnect()
  })

  test('is given a pause after a crisis, sees what the day has weighed alone, and may end the pause', async () => {
    const customer = await held(bob, 'I want to kill myself')
    const { conversation } = customer
    await expect.poll(() => bob.row(conversation)).toMatchObject({ level: 'crisis', weight: 3 })
    await bob.act('clear-crisis', conversation, { reason: 'Her sister is with her.' })
    await bob.act('finish', conversation)
    await expect
      .poll(() => bob.heard.filter(([event]) => event === 'care').at(-1)?.[1])
      .toMatchObject({ offerPause: true })
    const { agents } = await lead.socket.emitWithAck('team', {})
    expect(agents.find(({ name }: { name: string }) => name === 'Bob').state).toBe('cooling-down')
    expect(lead.heard.filter(([event]) => event === 'care').at(-1)?.[1]).not.toMatchObject({
      heavy: 1,
    })
    await bob.socket.emitWithAck('state', { state: 'available' })
    customer.socket.disconnect()
  })

  test('hands back to the bot, which does next what the agent chose', async () => {
    const customer = await held(ann, 'a person please, I have a question')
    const { conversation } = customer
    const back = { note: 'Only wants the hours.', flow: 'opening-hours' }
    expect(await ann.act('hand-back', conversation, back)).toMatchObject({ ok: true })
    await expect.poll(() => customer.heads.at(-1)?.stage).toBe('bot')
    await expect.poll(() => customer.seen.at(-1)?.from).toBe('bot')
    customer.socket.disconnect()
  })
})

test('where the house assigns, whoever has room is asked, and the next one when they do not answer or say no', async () => {
  const dialogs = mkdtempSync(join(tmpdir(), 'heed-dialogs-'))
  cpSync(join(import.meta.dirname, '../../dialogs'), dialogs, { recursive: true })
  const house = join(dialogs, 'house.yaml')
  const text = readFileSync(house, 'utf8')
  writeFileSync(house, text.replace('assignment: chosen', 'assignment: assigned'))
  const assigning = await startTestApp({ HEED_DIALOGS: dialogs }, () => clock.now)
  const one = await setUp(assigning.url, setUpToken(assigning), 'One')
  const two = await setUp(assigning.url, await invite(assigning, 'agent'), 'Two')
  const customer = await openCustomer(assigning.url)
  await customer.say('can I talk to a person')
  const asked = () => one.row(customer.conversation)?.offer?.agent.name
  await expect.poll(asked).toBeDefined()
  const first = asked()
  clock.now += 31_000
  await expect.poll(asked).toBe(first === 'One' ? 'Two' : 'One')
  const next = first === 'One' ? two : one
  expect(await next.act('claim', customer.conversation)).toMatchObject({ ok: true })

  await Promise.all([one, two].map(({ socket }) => socket.emitWithAck('state', { state: 'away' })))
  const second = await openCustomer(assigning.url)
  await second.say('can I talk to a person')
  const askedNow = () => one.row(second.conversation)?.offer?.agent.name
  await expect.poll(() => one.row(second.conversation)?.stage).toBe('waiting')
  const about = { conversation: second.conversation }
  const decline = (agent: TestAgent) => agent.socket.emitWithAck('decline', about)
  const returns = (agent: TestAgent) => agent.socket.emitWithAck('state', { state: 'available' })
  await returns(one)
  await expect.poll(askedNow).toBe('One')
  expect(await decline(two)).toMatchObject({ ok: true })
  expect(askedNow()).toBe('One')
  await returns(two)
  expect(await decline(one)).toMatchObject({ ok: true })
  await expect.poll(askedNow).toBe('Two')
  expect(await decline(one)).toMatchObject({ ok: true })
  expect(askedNow()).toBe('Two')
  expect(await decline(two)).toMatchObject({ ok: true })
  await expect.poll(askedNow).toBeUndefined()
  // Both are still there, nobody is asked twice, and either may take it all the same.
  const { agents } = await one.socket.emitWithAck('team', {})
  const states = agents.map(({ state }: { state: string }) => state)
  expect(states).toEqual(['available', 'available'])
  expect(second.lines().join()).not.toMatch(/One|Two/)
  expect(await one.act('claim', second.conversation)).toMatchObject({ ok: true })
  await expect.poll(() => one.row(second.conversation)?.stage).toBe('with-agent')
  // Let go without a word: the next one is asked, not the one who could not.
  expect(await one.act('release', second.conversation, { reason: '' })).toMatchObject({ ok: true })
  await expect.poll(askedNow).toBe('Two')
  for (const { socket } of [one, two, customer, second]) socket.disconnect()
  await assigning.stop()
  rmSync(dialogs, { recursive: true })
})

test('a session that ends takes its window with it, at once', async () => {
  const { socket } = await setUp(app.url, await invite(app, 'agent'), 'Eve')
  const cookie = String((socket.io.opts.extraHeaders as Record<string, string>).cookie)
  const headers = { origin: app.url, cookie }
  await fetch(`${app.url}/console/session`, { method: 'DELETE', headers })
  await expect.poll(() => socket.connected).toBe(false)
  socket.connect()
  await new Promise((resolve) => socket.once('connect_error', resolve))
  socket.disconnect()
})
