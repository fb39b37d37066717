import type { Namespace } from 'socket.io'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type Account,
  createLine,
  createPresence,
  type Line,
  openAgentDoor,
  type Presence,
  type Role,
} from '../../../src/bridge/index.ts'
import { Refused } from '../../../src/conversation/index.ts'
import type { Answer, agentSays } from '../../../src/protocol/index.ts'
import { type Made, makeSwitchboard, open, say } from '../switchboard/making.ts'

type Event = keyof typeof agentSays

const roles: readonly Role[] = ['agent', 'supervisor', 'owner', 'admin']
const conversations = [
  'with-the-bot',
  'waiting-1',
  'mine-1234',
  'of-another',
  'finished-1',
] as const

/** One correct input for every event of the door, about one conversation. */
const inputs: Record<Event, (conversation: string, epoch: number) => object> = {
  join: () => ({}),
  state: () => ({ state: 'busy' }),
  watch: (conversation) => ({ conversation }),
  unwatch: (conversation) => ({ conversation }),
  sync: (conversation) => ({ conversation, after: 0 }),
  claim: (conversation, epoch) => ({ conversation, epoch }),
  'take-over': (conversation, epoch) => ({ conversation, epoch }),
  say: (conversation, epoch) => ({
    conversation,
    epoch,
    clientMessageId: 'message-from-me',
    text: 'Hi',
  }),
  typing: (conversation) => ({ conversation, typing: true }),
  note: (conversation) => ({ conversation, text: 'a note' }),
  release: (conversation, epoch) => ({ conversation, epoch, reason: '' }),
  transfer: (conversation, epoch) => ({ conversation, epoch, team: 'payments', reason: '' }),
  'hand-back': (conversation, epoch) => ({ conversation, epoch, note: '' }),
  finish: (conversation, epoch) => ({ conversation, epoch }),
  'wrap-up': (conversation, epoch) => ({ conversation, epoch, disposition: 'solved', note: '' }),
  'clear-crisis': (conversation, epoch) => ({ conversation, epoch, reason: 'they are safe' }),
  review: (conversation) => ({ conversation, message: 1, verdict: 'missed', start: 0, end: 1 }),
}
const about = (Object.keys(inputs) as Event[]).filter(
  (event) => !['join', 'state', 'unwatch'].includes(event),
)

let made: Made
let line: Line
let presence: Presence
let signedIn: boolean
beforeEach(async () => {
  signedIn = true
  made = makeSwitchboard()
  line = createLine(() => '')
  presence = createPresence({
    book: made.store.presence,
    server: 'one',
    now: Date.now,
    lease: 60_000,
    holders: () => [],
    changed: () => {},
    lost: () => {},
    report: (error) => made.reported.push(error),
  })
  made.switchboard.onEvents((_events, conversation) => line.update(conversation))
  await course()
})
afterEach(async () => {
  presence.stop()
  await made.store.close()
})

/** One conversation in each state that an agent may come upon it in. */
async function course(): Promise<void> {
  const { switchboard } = made
  const me = { id: 'me', name: 'Me Myself' }
  const other = { id: 'other', name: 'Ola Another' }
  for (const id of conversations) {
    await switchboard.handle(id, open)
    await switchboard.handle(id, say('message-1', `the words of ${id}`))
    if (id !== 'with-the-bot') await switchboard.handle(id, { type: 'ask-for-person' })
  }
  await switchboard.handle('mine-1234', { type: 'claim', agent: me, limit: 5 })
  await switchboard.handle('of-another', { type: 'claim', agent: other, limit: 5 })
  const finished = { agent: me, disposition: 'solved', note: '' }
  await switchboard.handle('finished-1', { type: 'claim', agent: me, limit: 5 })
  await switchboard.handle('finished-1', { type: 'finish', agent: me })
  await switchboard.handle('finished-1', { type: 'wrap-up', ...finished })
}

function enter(role: Role) {
  const account: Account = {
    id: 'me',
    name: 'Me Myself',
    email: 'me@shop.example',
    passwordHash: '',
    role,
    teams: [],
    createdAt: 0,
  }
  const rooms = new Set<string>()
  let connect: (socket: unknown) => void = () => {}
  let hear: (event: string, ...args: unknown[]) => void = () => {}
  const namespace = {
    use: () => namespace,
    on: (_event: string, serve: typeof connect) => {
      connect = serve
    },
  }
  openAgentDoor({
    namespace: namespace as unknown as Namespace, // as much of one as the door uses
    switchboard: made.switchboard,
    line,
    presence,
    card: () => null,
    events: (id, after) => made.store.log.read(id, after),
    whoIs: async () => {
      if (!signedIn) throw new Refused('not-signed-in', 'Please sign in.')
      return account
    },
    customerTyping: () => {},
    banners: () => [],
    capacity: 5,
    lineChanged: () => {},
    now: () => 1_000,
    report: (error) => made.reported.push(error),
  })
  connect({
    id: 'socket-1',
    data: { account },
    handshake: { headers: {} },
    conn: { on: () => {} },
    on: () => {},
    emit: () => {},
    join: async (room: string) => rooms.add(room),
    leave: async (room: string) => rooms.delete(room),
    onAny: (listener: typeof hear) => {
      hear = listener
    },
  })
  const send = (event: string, input: object) =>
    new Promise<Answer>((resolve) => hear(event, input, resolve))
  return { rooms, send }
}

async function sends(role: Role, event: Event, id: string): Promise<Answer> {
  const { epoch } = await made.switchboard.conversation(id)
  return enter(role).send(event, inputs[event](id, epoch))
}

/** What an agent of this role may do with this conversation. Everything else is refused and changes nothing. */
function may(role: Role, event: Event, id: string): boolean {
  const sees = id === 'waiting-1' || id === 'mine-1234' || ['supervisor', 'admin'].includes(role)
  if (!sees || id === 'conversation-nobody-opened') return false
  switch (event) {
    case 'watch':
      return id !== 'with-the-bot' && id !== 'finished-1'
    case 'sync':
    case 'typing':
    case 'note':
    case 'review':
      return true
    case 'claim':
      return id === 'waiting-1'
    case 'take-over':
      return role !== 'agent' && role !== 'owner' && id !== 'finished-1'
    case 'wrap-up':
      return false
    default:
      return id === 'mine-1234'
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

describe('an agent at the door', () => {
  test('sees the line, who is there, and the whole of a conversation they watch', async () => {
    const { send, rooms } = enter('agent')
    const joined = await send('join', {})
    expect(joined).toMatchObject({ ok: true, agents: [{ id: 'me', state: 'available' }] })
    const watched = await send('watch', { conversation: 'waiting-1' })
    expect(watched).toMatchObject({
      ok: true,
      view: { row: { conversation: 'waiting-1' }, events: { length: 5 } },
    })
    expect([...rooms]).toEqual(['agent:me', 'consoles', 'watch:waiting-1'])
    expect(line.row('waiting-1')?.watchers).toEqual(['Me Myself'])
    await send('unwatch', { conversation: 'waiting-1' })
    expect([...rooms]).toEqual(['agent:me', 'consoles'])
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
