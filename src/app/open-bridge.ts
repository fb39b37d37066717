import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import {
  type Accounts,
  agentRoom,
  announceToConsoles,
  cookieName,
  createAccounts,
  createLine,
  createPresence,
  mayRead,
  openAgentDoor,
  serveSessions,
  tokenIn,
  watchTheLine,
} from '../bridge/index.ts'
import { type Agent, type Conversation, Refused } from '../conversation/index.ts'
import type { Availability } from '../reply/index.ts'
import { handoverContext, problemOf } from '../turn/index.ts'
import { addressOf } from '../web/index.ts'
import type { AppParts } from './parts.ts'
import { slowDown } from './slow-down.ts'

export interface Bridge {
  readonly accounts: Accounts
  availability(conversationId: string): Availability
  waiting(): number
  agentsPresent(): number
  /** Rejects with `Refused` unless an agent is signed in who may read it. */
  agentMayRead(request: IncomingMessage, conversationId: string): Promise<Conversation>
  stop(): void
}

/** The agents' side: accounts, the line, presence and the door of the consoles. */
export async function openBridge(parts: AppParts): Promise<Bridge> {
  const { settings, store, web, sockets, origins, switchboard, content, neighbours, now, report } =
    parts
  const accounts = createAccounts(store.people, now)
  const secure = settings.HEED_PUBLIC_URL?.startsWith('https:') ?? false
  const namespace = sockets.of('/agent')
  const line = createLine(problemOf)
  const whoIs = (cookie: string | undefined) => accounts.whoIs(tokenIn(cookie, cookieName(secure)))
  const card = (conversation: Conversation) => handoverContext(conversation, content.brain())

  const presence = createPresence({
    book: store.presence,
    server: randomUUID(),
    now,
    holders: () => line.rows(0).flatMap(({ agent }) => agent ?? []),
    report,
    lease: settings.HEED_LEASE_SECONDS * 1000,
    changed: () => namespace.to('consoles').emit('presence', presence.present()),
    lost: (agent) =>
      lose(
        agent,
        line.held(agent.id).map((row) => row.conversation),
      ),
  })
  const announced = announceToConsoles({
    namespace,
    switchboard,
    neighbours,
    line,
    card,
    events: (id, after) => store.log.read(id, after),
    now,
    report,
  })
  const watch = watchTheLine(line, switchboard, presence.anybodyAvailable, now, report)
  content.onBanners(() => namespace.to('consoles').emit('banner', content.banners()))

  namespace.use((socket, next) => {
    next(origins.isOwn(socket.request) ? undefined : new Error('not-allowed'))
  })
  openAgentDoor({
    namespace,
    switchboard,
    line,
    presence,
    card,
    events: (id, after) => store.log.read(id, after),
    whoIs,
    customerTyping: (id, typing) =>
      void sockets
        .of('/customer')
        .to(`conversation:${id}`)
        .emit('typing', { from: 'agent', typing }),
    banners: content.banners,
    capacity: settings.HEED_CAPACITY,
    lineChanged: announced.lineChanged,
    now,
    report,
  })
  serveSessions(web, {
    accounts,
    siteName: settings.HEED_SITE_NAME,
    secure,
    isOwnOrigin: (request) => origins.isOwn(request),
    sessionEnded: (agentId) => {
      namespace.in(agentRoom(agentId)).disconnectSockets(true)
    },
    address: addressOf(settings.HEED_PROXIES),
    slowDown: slowDown(30, 60),
    report,
  })

  for (const { id } of await store.log.unfinished()) {
    line.update(await switchboard.conversation(id))
  }

  return {
    accounts,
    availability: (id) => ({
      people: presence.anybodyAvailable(),
      opensAt: null,
      position: line.position(id, now()),
    }),
    waiting: () => line.rows(now()).filter(({ stage }) => stage === 'waiting').length,
    agentMayRead: async ({ headers }, id) =>
      mayRead(await whoIs(headers.cookie), await switchboard.conversation(id)),
    agentsPresent: () => presence.present().length,
    stop() {
      announced.stop()
      watch.stop()
      presence.stop()
    },
  }

  function lose(agent: Agent, conversations: readonly string[]): void {
    for (const id of conversations) {
      switchboard.handle(id, { type: 'lose-agent', agent }).catch((error: unknown) => {
        if (!(error instanceof Refused)) report(error)
      })
    }
  }
}
