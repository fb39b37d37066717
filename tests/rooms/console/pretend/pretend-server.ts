import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { Server, type Socket } from 'socket.io'
import type { ConversationView, LineChange, LineRow } from '../../../../src/protocol/index.ts'
import { house, lookedUp } from './pretend-house.ts'

type Event = ConversationView['events'][number]

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

export interface PretendServer {
  readonly address: string
  readonly views: Map<string, ConversationView>
  /** What the console asked for, in order. */
  readonly asked: readonly object[]
  /** Says something to every console. */
  tell(event: string, what: object): void
  happen(conversation: string, event: object, row?: Partial<LineRow>): void
  /** While true, nobody gets through. */
  cut(off: boolean): void
  close(): Promise<void>
}

/** A server that plays the agents' side of the protocol from memory, to show the console every situation. */
export async function pretendServer(
  built: string,
  scene: readonly ConversationView[],
  {
    role = 'supervisor',
    strict = true,
    banners = [],
    port = 0,
  }: { role?: string; strict?: boolean; banners?: readonly string[]; port?: number } = {},
): Promise<PretendServer> {
  const views = new Map(scene.map((view) => [view.row.conversation, view]))
  const agent = { id: 'agent-1', name: 'Noor Haddad' }
  const asked: object[] = []
  let state = 'available'
  const http = createServer((request, response) => {
    if (strict) response.setHeader('content-security-policy', policy)
    const url = new URL(request.url ?? '/', 'http://here')
    if (url.pathname === '/console/session' && request.method === 'GET') {
      const signedIn = request.headers.cookie?.includes('pretend=in')
      return json(
        response,
        signedIn ? 200 : 401,
        signedIn ? session() : refused('not-signed-in', 'Please sign in.'),
      )
    }
    if (request.method === 'POST') {
      const chunks: Buffer[] = []
      request.on('data', (chunk) => chunks.push(chunk))
      request.on('end', () => {
        const body = JSON.parse(Buffer.concat(chunks).toString())
        if (body.password === 'wrong password') {
          return json(response, 401, refused('not-signed-in', 'E-mail or password is not right.'))
        }
        response.setHeader('set-cookie', 'pretend=in; Path=/; HttpOnly; SameSite=Strict')
        json(response, 200, session())
      })
      return
    }
    if (request.method === 'DELETE') {
      response.setHeader('set-cookie', 'pretend=out; Path=/; Max-Age=0')
      return json(response, 200, { ok: true })
    }
    void file(join(built, nameOf(url.pathname)), response)
  })
  let off = false
  const io = new Server(http, { allowRequest: (_request, done) => done(null, !off) })
  const agents = io.of('/agent')
  agents.on('connection', serve)
  await new Promise<void>((listening) => http.listen(port, '127.0.0.1', listening))
  // A listening TCP server has an address with a port.
  const { port: at } = http.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${at}`,
    views,
    asked,
    tell: (event, what) => void agents.emit(event, what),
    happen,
    cut(value) {
      off = value
      if (off) for (const socket of agents.sockets.values()) socket.conn.close(true)
    },
    close: () => io.close(),
  }

  function serve(socket: Socket): void {
    socket.onAny(
      (event: string, input: Record<string, string>, answer: (answer: object) => void) => {
        const view = views.get(input.conversation ?? '')
        answer({ ok: true, ...act(event, input, view) })
      },
    )
  }

  function act(
    event: string,
    input: Record<string, string>,
    view: ConversationView | undefined,
  ): object {
    if (event === 'join') return { agents: present(), line: line(), banners, ...house }
    asked.push({ event, ...input })
    if (event === 'state') {
      state = input.state ?? state
      agents.emit('presence', present())
      return {}
    }
    const looked = lookedUp(event, views)
    if (looked) return looked
    if (!view) return refused('not-yours', 'You cannot open this conversation.')
    const { row } = view
    const id = row.conversation
    const needsOwner = [
      'say',
      'release',
      'transfer',
      'hand-back',
      'finish',
      'clear-crisis',
    ].includes(event)
    if (needsOwner && row.agent?.id !== agent.id) return refused('not-yours', 'Claim it first.')
    if (['hand-back', 'finish'].includes(event) && view.card?.crisis) {
      return refused(
        'crisis-not-cleared',
        'There was a sign of danger. Say why it has passed before you let go.',
      )
    }
    const moved = { epoch: row.epoch + 1 }
    switch (event) {
      case 'watch':
      case 'read':
        return { view }
      case 'claim':
      case 'take-over':
        if (row.stage === 'with-agent' && event === 'claim')
          return refused('taken', `Already with ${row.agent?.name}.`)
        happen(
          id,
          { type: 'agent-joined', agent, how: event, ...moved },
          { stage: 'with-agent', agent, position: null, waitingSince: null, dueAt: null },
        )
        happen(id, {
          type: 'system-said',
          about: 'agent-joined',
          text: 'Noor joined and has read everything above.',
        })
        return {}
      case 'say':
        happen(id, {
          type: 'agent-said',
          agent,
          clientMessageId: input.clientMessageId,
          text: input.text,
        })
        return {}
      case 'note':
        happen(id, { type: 'note-written', agent, text: input.text })
        return {}
      case 'whisper':
        happen(id, { type: 'note-written', agent, text: input.text, whisper: true })
        return {}
      case 'open-value':
        return { value: 'robin@mail.example' }
      case 'open-fact':
        return { value: view.card?.facts.find(({ name }) => name === input.name)?.value }
      case 'decline':
        views.set(id, { ...view, row: { ...row, offer: null } })
        happen(id, { type: 'offer-declined', agent })
        return {}
      case 'reassign':
        happen(
          id,
          {
            type: 'agent-released',
            agent: row.agent,
            by: agent,
            reason: input.reason,
            team: null,
            ...moved,
          },
          { stage: 'waiting', agent: null, waitingSince: Date.now() },
        )
        return {}
      case 'release':
      case 'transfer':
        happen(
          id,
          {
            type: 'agent-released',
            agent,
            reason: input.reason,
            team: input.team ?? null,
            ...moved,
          },
          { stage: 'waiting', agent: null, team: input.team ?? null, waitingSince: Date.now() },
        )
        return {}
      case 'hand-back':
        happen(
          id,
          { type: 'agent-handed-back', agent, note: input.note, ...moved },
          { stage: 'bot', agent: null },
        )
        return {}
      case 'finish':
        happen(id, { type: 'agent-finished', agent, ...moved }, { stage: 'wrap-up' })
        return {}
      case 'wrap-up':
        happen(
          id,
          { type: 'wrapped-up', agent, disposition: input.disposition, note: input.note, ...moved },
          { stage: 'closed', agent: null },
        )
        return {}
      case 'clear-crisis':
        if (view.card) views.set(id, { ...view, card: { ...view.card, crisis: false } })
        happen(id, { type: 'crisis-cleared', agent, reason: input.reason }, { level: 'moderate' })
        return {}
      case 'review':
        happen(id, {
          type: 'reviewed',
          agent,
          message: input.message,
          verdict: input.verdict,
          start: input.start,
          end: input.end,
        })
        return {}
      default:
        return {}
    }
  }

  function happen(id: string, event: object, row: Partial<LineRow> = {}): void {
    const view = views.get(id)
    if (!view) throw new Error(`No conversation ${id} in this scene.`)
    const before = view.events.at(-1)
    // The scene's own events are trusted to be whole; this only gives them their place.
    const next = {
      conversationId: id,
      customerSeq: null,
      epoch: before?.epoch ?? 0,
      at: Date.now(),
      ...event,
      seq: (before?.seq ?? 0) + 1,
    } as Event
    const after = {
      ...view,
      events: [...view.events, next],
      row: { ...view.row, ...row, seq: next.seq, epoch: next.epoch },
    }
    views.set(id, after)
    agents.emit('event', next)
    agents.emit('card', { conversation: id, row: after.row, card: after.card })
    agents.emit('line', line())
  }

  function line(): LineChange {
    const here = rows()
    const ids = here.map(({ conversation }) => conversation)
    return {
      rows: here,
      gone: [...views.keys()].filter((id) => !ids.includes(id)),
      order: here.filter(({ stage }) => stage === 'waiting').map((row) => row.conversation),
    }
  }

  function rows(): LineRow[] {
    return [...views.values()]
      .map(({ row }) => row)
      .filter(({ stage }) => stage !== 'bot' && stage !== 'closed')
  }

  function present() {
    return [
      { ...agent, state },
      { id: 'agent-2', name: 'Ben Okafor', state: 'busy' },
    ]
  }

  function session() {
    return { agent: { ...agent, role }, siteName: 'Harbour Goods' }
  }
}

function refused(code: string, message: string): object {
  return { ok: false, final: true, code, message }
}

function json(response: ServerResponse, status: number, body: object): void {
  // Not chained: restify, where it is loaded too, gives every response of the process a `writeHead` that returns nothing.
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

function nameOf(path: string): string {
  const name = path.replace(/^\/console\/?/, '') || 'index.html'
  return name.replaceAll('..', '')
}

async function file(path: string, response: ServerResponse): Promise<void> {
  try {
    const body = await readFile(path)
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
    response.end(body)
  } catch {
    response.writeHead(404)
    response.end()
  }
}
