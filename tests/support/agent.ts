import { io, type Socket } from 'socket.io-client'
import type { ConversationEvent } from '../../src/conversation/index.ts'
import type { HandoverCard, LineChange, LineRow } from '../../src/protocol/index.ts'
import { credentials } from './start-app.ts'

export interface TestAgent {
  readonly socket: Socket
  readonly events: ConversationEvent[]
  line(): readonly LineRow[]
  row(conversation: string): LineRow | undefined
  cards: Map<string, HandoverCard | null>
  /** What the server said besides, by the name of the event. */
  readonly heard: [event: string, about: unknown][]
  /** Does something to a conversation with the epoch that the line shows. */
  act(event: string, conversation: string, more?: object): Promise<{ ok: boolean; code?: string }>
}

/** An agent with a real socket, as the console would be, without its page: the first one, by the one-time link. */
export async function setUp(
  url: string,
  token: string,
  name: string,
  origin = url,
): Promise<TestAgent> {
  return openAgent(
    url,
    await cookieFor(url, '/console/setup', { token, name, ...credentials(name) }, origin),
    origin,
  )
}

/** The same agent again, by e-mail and password. */
export async function signIn(url: string, name: string): Promise<TestAgent> {
  return openAgent(url, await cookieFor(url, '/console/session', credentials(name), url), url)
}

async function cookieFor(url: string, path: string, body: object, origin: string): Promise<string> {
  const headers = { origin, 'content-type': 'application/json' }
  const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}

async function openAgent(url: string, cookie: string, origin: string): Promise<TestAgent> {
  const socket = io(`${url}/agent`, {
    transports: ['websocket'],
    extraHeaders: { origin, cookie },
    forceNew: true,
  })
  const events: ConversationEvent[] = []
  const cards = new Map<string, HandoverCard | null>()
  let rows: readonly LineRow[] = []
  const hearLine = ({ rows: news, gone, order }: LineChange) => {
    const byId = new Map([...rows, ...news].map((row) => [row.conversation, row]))
    for (const id of gone) byId.delete(id)
    order?.forEach((id, place) => {
      const row = byId.get(id)
      if (row) byId.set(id, { ...row, position: place + 1 })
    })
    rows = [...byId.values()]
  }
  const heard: [string, unknown][] = []
  socket.on('line', hearLine)
  socket.onAny((event, about) => {
    if (!['line', 'event', 'card', 'presence'].includes(event)) heard.push([event, about])
  })
  socket.on('event', (event: ConversationEvent) => events.push(event))
  socket.on('card', ({ conversation, card }) => cards.set(conversation, card))
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', () => resolve())
    socket.once('connect_error', reject)
  })
  const join = async () => {
    const { line } = await socket.emitWithAck('join', {})
    rows = []
    // Owners have no line, and are refused.
    if (line) hearLine(line)
  }
  socket.on('rejoin', join)
  // A connection that goes away meanwhile is followed by another, which joins again.
  socket.on('connect', () => void join().catch(() => undefined))
  await join()
  const row = (id: string) => rows.find(({ conversation }) => conversation === id)
  return {
    socket,
    events,
    cards,
    heard,
    line: () => rows,
    row,
    act: (event, conversation, more = {}) =>
      socket.emitWithAck(event, { conversation, epoch: row(conversation)?.epoch ?? 0, ...more }),
  }
}
