import type { Namespace } from 'socket.io'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type Account,
  createLine,
  createLineFeed,
  createPresence,
  createRoster,
  type Line,
  openAgentDoor,
  type Presence,
  type Role,
} from '../../../src/bridge/index.ts'
import { Refused } from '../../../src/conversation/index.ts'
import type { Answer, agentSays, HandoverCard } from '../../../src/protocol/index.ts'
import { type Made, makeSwitchboard, realBrain, say } from '../switchboard/making.ts'

type Event = keyof typeof agentSays

const roles: readonly Role[] = ['agent', 'supervisor', 'owner', 'admin']
const conversations = [
  'with-the-bot',
  'waiting-1',
  'waiting-for-others',
  'asked-of-me',
  'mine-1234',
  'of-another',
  'finished-1',
] as const

const keys = { p256dh: 'p'.repeat(87), auth: 'a'.repeat(22) }
const subscription = { endpoint: 'https://push.example/of-me', keys }

// As much of a card as the door reads.
const facts = [{ name: 'address', value: '4 Mill Lane' }]
const cardWithAddress = { facts } as unknown as HandoverCard

/** One correct input for every event of the door, about one conversation. */
const inputs: Record<Event, (conversation: string, epoch: number) => object> = {
  join: () => ({}),
  state: () => ({ state: 'busy' }),
  watch: (conversation) => ({ conversation }),
  unwatch: (conversation) => ({ conversation }),
  sync: (conversation) => ({ conversation, after: 0 }),
  earlier: (conversation) => ({ conversation }),
  read: (conversation) => ({ conversation }),
  search: () => ({ text: 'words' }),
  all: () => ({ before: null }),
  'open-value': (conversation) => ({ conversation, token: '[phone ···18 #1]' }),
  'open-fact': (conversation) => ({ conversation, name: 'address' }),
  claim: (conversation, epoch) => ({ conversation, epoch }),
  decline: (conversation) => ({ conversation }),
  'take-over': (conversation, epoch) => ({ conversation, epoch }),
  say: (conversation, epoch) => ({
    conversation,
    epoch,
    clientMessageId: 'message-from-me',
    text: 'Hi',
  }),
  typing: (conversation) => ({ conversation, typing: true }),
  draft: (conversation) => ({ conversation, text: 'Dear' }),
  note: (conversation) => ({ conversation, text: 'a note' }),
  whisper: (conversation) => ({ conversation, text: 'ask for the date' }),
  release: (conversation, epoch) => ({ conversation, epoch, reason: '' }),
  transfer: (conversation, epoch) => ({ conversation, epoch, team: 'payments', reason: 'theirs' }),
  reassign: (conversation, epoch) => ({ conversation, epoch, team: 'payments', reason: 'theirs' }),
  'hand-back': (conversation, epoch) => ({ conversation, epoch, note: '' }),
  finish: (conversation, epoch) => ({ conversation, epoch }),
  'wrap-up': (conversation, epoch) => ({ conversation, epoch, disposition: 'solved', note: '' }),
  'clear-crisis': (conversation, epoch) => ({ conversation, epoch, reason: 'they are safe' }),
  review: (conversation) => ({ conversation, message: 1, verdict: 'missed', start: 0, end: 1 }),
  team: () => ({}),
  capacity: () => ({ agent: 'other', capacity: 3 }),
  teams: () => ({ agent: 'other', teams: ['orders'], skills: [] }),
  push: () => ({ subscription }),
  'push-off': () => ({ endpoint: subscription.endpoint }),
  'dead-letters': () => ({}),
  'send-again': () => ({ key: 'of-nothing' }),
}
const onesOwn: readonly Event[] = ['join', 'state', 'unwatch', 'search', 'push', 'push-off']
const ofLeads: readonly Event[] = ['all', 'team', 'capacity', 'teams', 'dead-letters', 'send-again']
const about = (Object.keys(inputs) as Event[]).filter(
  (event) => !onesOwn.includes(event) && !ofLeads.includes(event),
)

let made: Made
let line: Line
let presence: Presence
let roster: ReturnType<typeof createRoster>
let feed: ReturnType<typeof createLineFeed>
let signedIn: boolean
let openRooms: Set<string>
beforeEach(async () => {
  signedIn = true
  openRooms = new Set()
  made = makeSwitchboard()
  const service = () => realBrain.service
  line = createLine(() => '', service)
  const { duty, people } = made.store
  for (const id of ['me', 'other']) {
    await people.addAgent({ ...account('agent'), id, email: `${id}@shop.example` })
  }
  roster = createRoster(duty, 5)
  await roster.set('me', { teams: ['orders'], skills: [] })
  const report = (error: unknown) => made.reported.push(error)
  presence = createPresence({
    book: made.store.presence,
    server: 'one',
    lease: 1_000,
    now: () => 1_000,
    holders: () => [],
    changed: () => {},
    lost: () => {},
    report,
  })
  feed = createLineFeed(
    line,
    () => {},
    (room) => !openRooms.has(room),
    () => 1_000,
  )
  made.switchboard.onEvents((_events, conversation) => line.update(conversation))
  await course()
})
afterEach(async () => {
  feed.stop()
  presence.stop()
  await made.store.close()
})

/** One conversation in each state that an agent may come upon it in. */
async function course(): Promise<void> {
  const { switchboard } = made
  const me = { id: 'me', name: 'Me Myself' }
  const other = { id: 'other', name: 'Ola Another' }
  for (const id of conversations) {
    const one = { id: `customer-of-${id}`, name: null, country: null }
    await switchboard.handle(id, {
      type: 'open',
      channel: 'widget',
      customer: one,
      site: 'default',
    })
    await switchboard.handle(id, say('message-1', `the words of ${id}`))
    if (id !== 'with-the-bot') await switchboard.handle(id, { type: 'ask-for-person' })
  }
  for (const id of ['waiting-for-others', 'asked-of-me']) {
    const moved = { agent: other, team: 'security', to: null, reason: 'theirs' }
    await switchboard.handle(id, { type: 'reassign', ...moved })
  }
  const until = Number.MAX_SAFE_INTEGER
  await switchboard.handle('asked-of-me', { type: 'offer', agent: me, until })
  await switchboard.handle('mine-1234', { type: 'claim', agent: me, limit: 5 })
  await switchboard.handle('of-another', { type: 'claim', agent: other, limit: 5 })
  const finished = { agent: me, disposition: 'solved', note: '' }
  await switchboard.handle('finished-1', { type: 'claim', agent: me, limit: 5 })
  await switchboard.handle('finished-1', { type: 'finish', agent: me })
  await switchboard.handle('finished-1', { type: 'wrap-up', ...finished })
}

function account(role: Role): Account {
  return {
    id: 'me',
    name: 'Me Myself',
    email: 'me@shop.example',
    passwordHash: '',
    role,
    teams: [],
    createdAt: 0,
  }
}

function enter(role: Role) {
  const { store, switchboard } = made
  const signedInAs = { ...account(role), endsAt: 1_000_000 }
  let connect: (socket: unknown) => void = () => {}
  let hear: (event: string, ...args: unknown[]) => void = () => {}
  const namespace = {
    use: () => namespace,
    on: (_event: string, serve: typeof connect) => {
      connect = serve
    },
    to: () => ({ emit: () => {} }),
    in: () => ({ socketsLeave: () => {} }),
  }
  openAgentDoor({
    namespace: namespace as unknown as Namespace, // as much of one as the door uses
    switchboard,
    log: store.log,
    duty: store.duty,
    line,
    feed,
    presence,
    roster,
    service: () => realBrain.service,
    accounts: store.people.agents,
    card: () => cardWithAddress,
    events: (id, after) => store.log.read(id, after),
    care: async () => ({ heavy: 0, weight: 0, offerPause: false, pausedUntil: null }),
    whoIs: async () => {
      if (!signedIn) throw new Refused('not-signed-in', 'Please sign in.')
      return signedInAs
    },
    audit: store.people.audit,
    openValue: async () => '07700 900118',
    attachment: async () => null,
    agentTyping: () => {},
    banners: () => [],
    flows: () => [],
    pushKey: null,
    mayPush: () => true,
    slowDown: async () => {},
    now: () => 1_000,
    report: (error) => made.reported.push(error),
  })
  let leave = () => {}
  connect({
    id: 'socket-1',
    data: { account: signedInAs },
    handshake: { headers: {} },
    conn: { on: () => {} },
    on: (_event: string, listener: () => void) => {
      leave = listener
    },
    emit: () => {},
    to: () => ({ emit: () => {} }),
    join: async (room: string | string[]) => {
      for (const each of [room].flat()) openRooms.add(each)
    },
    leave: async (room: string) => openRooms.delete(room),
    disconnect: () => leave(),
    onAny: (listener: typeof hear) => {
      hear = listener
    },
  })
  const send = (event: string, input: object) =>
    new Promise<Answer>((resolve) => hear(event, input, resolve))
  return { rooms: openRooms, send }
}

async function sends(role: Role, event: Event, id: string): Promise<Answer> {
  const { epoch } = await made.switchboard.conversation(id)
  return enter(role).send(event, inputs[event](id, epoch))
}

/** What somebody of this role, in the team of the orders, may do with this conversation. Everything else is refused and changes nothing. */
function may(role: Role, event: Event, id: string): boolean {
  const leads = role === 'supervisor' || role === 'admin'
  if (role === 'owner' || id === 'conversation-nobody-opened') return false
  const mine = id === 'mine-1234'
  const waits = ['waiting-1', 'waiting-for-others', 'asked-of-me'].includes(id)
  const forMe = id === 'waiting-1' || id === 'asked-of-me'
  switch (event) {
    case 'watch':
    case 'sync':
    case 'earlier':
    case 'note':
    case 'draft':
    case 'open-fact':
      return leads || mine || forMe
    case 'read':
    case 'review':
      return leads || mine || forMe || id === 'finished-1'
    case 'open-value':
      return leads || mine
    case 'decline':
      return forMe
    case 'claim':
      return waits && (leads || forMe)
    case 'take-over':
      return leads && id !== 'finished-1'
    case 'whisper':
      return leads && (mine || id === 'of-another')
    case 'reassign':
      return leads && (waits || mine || id === 'of-another')
    case 'wrap-up':
      return false
    default:
      return mine
  }
}

describe('every role, every event, every conversation', () => {
  const foreign = [...conversations, 'conversation-nobody-opened']
  const cells = roles.flatMap((role) => about.map((event) => [role, event] as const))

  test.each(cells)('%s sends %s', async (role, event) => {
    for (const id of foreign) {
      const before = await made.store.log.read(id)
      const answer = await sends(role, event, id)
      expect(answer.ok, `${event} on ${id}`).toBe(may(role, event, id))
      if (answer.ok) continue
      expect(JSON.stringify(answer)).not.toContain('the words of')
      expect(await made.store.log.read(id)).toEqual(before)
    }
    expect(made.reported).toEqual([])
  })
})

describe('a session that has ended', () => {
  test.each(Object.keys(inputs) as Event[])(
    'is refused %s, on a socket still open',
    async (event) => {
      const { epoch } = await made.switchboard.conversation('mine-1234')
      const { send } = enter('admin')
      signedIn = false
      const answer = await send(event, inputs[event]('mine-1234', epoch))
      // Looking away shows nothing to anybody.
      if (event === 'unwatch') expect(answer.ok).toBe(true)
      else expect(answer).toMatchObject({ ok: false, code: 'not-signed-in' })
    },
  )
})

describe('what only those who lead may do', () => {
  test.each(roles.flatMap((role) => ofLeads.map((event) => [role, event] as const)))(
    '%s sends %s',
    async (role, event) => {
      const answer = await enter(role).send(event, inputs[event]('mine-1234', 0))
      const leads = role === 'supervisor' || role === 'admin'
      if (event === 'send-again' && leads) expect(answer).toMatchObject({ code: 'not-now' })
      else expect(answer.ok).toBe(leads)
      if (!leads) expect(answer).toMatchObject({ code: 'not-allowed' })
    },
  )

  test('and what they do with other people’s conversations is written down', async () => {
    const { people } = made.store
    const before = (await people.auditTrail(100)).length
    await sends('supervisor', 'watch', 'of-another')
    await sends('supervisor', 'whisper', 'of-another')
    await sends('supervisor', 'take-over', 'of-another')
    await sends('supervisor', 'watch', 'mine-1234')
    const trail = (await people.auditTrail(100)).toReversed().slice(before)
    expect(trail.map(({ actor, action, object }) => [actor, action, object])).toEqual([
      ['me', 'watch', 'of-another'],
      ['me', 'whisper', 'of-another'],
      // A whisper is a note, and so needs the leave for that too.
      ['me', 'note', 'of-another'],
      ['me', 'take-over', 'of-another'],
    ])
  })
})

describe('an agent at the door', () => {
  test('sees who waits for their team, what they hold, and what they are asked to take', async () => {
    const joined = await enter('agent').send('join', {})
    const { line: seen } = joined as unknown as { line: { rows: { conversation: string }[] } }
    const ids = seen.rows.map(({ conversation }) => conversation)
    expect(ids.toSorted()).toEqual(['asked-of-me', 'mine-1234', 'waiting-1'])
  })

  test('sees the line, who is there, and the whole of a conversation they watch', async () => {
    const { send, rooms } = enter('agent')
    const joined = await send('join', {})
    expect(joined).toMatchObject({ ok: true, agents: [{ id: 'me', state: 'available' }] })
    const watched = await send('watch', { conversation: 'waiting-1' })
    expect(watched).toMatchObject({
      ok: true,
      view: { row: { conversation: 'waiting-1' }, events: { length: 5 } },
    })
    expect(rooms).toContain('watch:waiting-1')
    expect(rooms).not.toContain('leads')
    expect(line.row('waiting-1')?.watchers).toEqual(['Me Myself'])
    await send('unwatch', { conversation: 'waiting-1' })
    expect(rooms).not.toContain('watch:waiting-1')
    expect(line.row('waiting-1')?.watchers).toEqual([])
  })

  test('reads who was quicker', async () => {
    const answer = await sends('agent', 'claim', 'of-another')
    expect(answer).toMatchObject({ ok: false, code: 'taken', message: 'Already with Ola Another.' })
  })

  test('is answered with where the log stands, so that the next act is not stale', async () => {
    const answer = await sends('agent', 'claim', 'waiting-1')
    const { seq, epoch } = await made.switchboard.conversation('waiting-1')
    expect(answer).toMatchObject({ ok: true, seq, epoch, duplicate: false })
  })

  test('who sends twice is heard once', async () => {
    const first = await sends('agent', 'say', 'mine-1234')
    const again = await sends('agent', 'say', 'mine-1234')
    expect(again).toEqual({ ...first, duplicate: true })
  })

  test('cannot let go of somebody in danger before saying why it has passed', async () => {
    const { switchboard } = made
    const { epoch } = await switchboard.conversation('mine-1234')
    const reading = { level: 'crisis', alone: { level: 'crisis' } }
    await made.store.log.append({
      id: 'mine-1234',
      expectSeq: (await switchboard.conversation('mine-1234')).seq,
      expectEpoch: epoch,
      dedupe: null,
      // Only its level counts here.
      happenings: [{ type: 'message-read', message: 3, reading } as never],
      outbox: [],
      capacity: null,
    })
    made = { ...made, ...makeSwitchboard({ store: made.store }) }
    for (const event of ['finish', 'hand-back'] as const) {
      expect(await sends('agent', event, 'mine-1234')).toMatchObject({ code: 'crisis-not-cleared' })
    }
    expect((await sends('agent', 'clear-crisis', 'mine-1234')).ok).toBe(true)
    expect((await sends('agent', 'finish', 'mine-1234')).ok).toBe(true)
  })
})
