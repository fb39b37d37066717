import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import {
  type Accounts,
  announceToConsoles,
  careOf,
  cookieName,
  createAccounts,
  createLine,
  createLineFeed,
  createPresence,
  createRoster,
  fillLine,
  followWaits,
  hubAgent,
  mendsContent,
  type Office,
  openAgentDoor,
  permitted,
  rooms,
  serveHub,
  serveSessions,
  startAssignment,
  tokenIn,
} from '../bridge/index.ts'
import type { PlaceInLine } from '../channels/index.ts'
import { type Conversation, Refused } from '../conversation/index.ts'
import { isPushService, type Seals, signature } from '../effects/index.ts'
import type { Takes } from '../routing/index.ts'
import { attachmentFiles } from '../store/index.ts'
import { handoverCard, type Moment, problemOf } from '../turn/index.ts'
import { addressOf } from '../web/index.ts'
import type { OutsideWorld } from './open-outside.ts'
import type { AppParts } from './parts.ts'
import { slowDown } from './slow-down.ts'

export interface Bridge {
  readonly accounts: Accounts
  /** The time, and who is there and how long it takes, looked up only by a turn that speaks of it. */
  moment(conversationId: string): Moment
  placeInLine: PlaceInLine
  waiting(): number
  agentsPresent(): number
  /** Rejects with `Refused` unless an agent is signed in who may read it. */
  agentMayRead(request: IncomingMessage, conversationId: string): Promise<Conversation>
  /** The same for who has it in hand; resolves with their id. */
  agentMaySend(request: IncomingMessage, conversationId: string): Promise<string>
  stop(): void
}

/** The agents' side: accounts, the line, presence and the door of the consoles. */
export async function openBridge(
  parts: AppParts,
  outside: OutsideWorld,
  openValue: Seals['open'],
): Promise<Bridge> {
  const { settings, store, web, sockets, origins, switchboard, content, neighbours, now, report } =
    parts
  const { log, people, duty } = store
  const accounts = createAccounts(people, now)
  const secure = settings.HEED_PUBLIC_URL?.startsWith('https:') ?? false
  const namespace = sockets.of('/agent')
  const service = () => content.brain().service
  const line = createLine(problemOf, service)
  const feed = createLineFeed(
    line,
    (room, change) => namespace.local.to(room).emit('line', change),
    (room) => !namespace.adapter.rooms.has(room),
    now,
  )
  const roster = createRoster(duty, settings.HEED_CAPACITY)
  const presence = createPresence({
    book: store.presence,
    server: randomUUID(),
    lease: settings.HEED_LEASE_SECONDS * 1000,
    now,
    holders: () => line.holders().filter(({ id }) => id !== hubAgent),
    changed() {
      namespace.local.to(rooms.consoles).emit('presence', presence.present())
      assignment.changed()
    },
    lost: (agent) => {
      for (const { conversation } of line.held(agent.id)) {
        switchboard.handle(conversation, { type: 'lose-agent', agent }).catch(reportBugs)
      }
    },
    report,
  })
  const zone = settings.HEED_TIME_ZONE
  const office: Office = {
    namespace,
    switchboard,
    log,
    duty,
    line,
    feed,
    presence,
    roster,
    service,
    accounts: people.agents,
    card: (conversation) => handoverCard(conversation, content.brain()),
    events: (id, after) => log.read(id, after),
    care: (id, letGo) =>
      careOf(id, letGo, {
        joinedBy: (agent, since) => log.joinedBy(agent, since, 200),
        conversation: switchboard.conversation,
        pausedUntil: (agent) => presence.stateOf(agent)?.until ?? null,
        now,
        zone,
      }),
    whoIs: (cookie) => accounts.whoIs(tokenIn(cookie, cookieName(secure))),
    audit: people.audit,
    openValue,
    attachment: attachmentFiles(join(settings.HEED_DATA, 'attachments')).about,
    agentTyping: (id, typing) =>
      void sockets
        .of('/customer')
        .to(`conversation:${id}`)
        .emit('typing', { from: 'agent', typing }),
    banners: (role) => content.banners(mendsContent(role) ? 'mends' : 'everybody'),
    flows: () =>
      [...content.brain().book.flows.values()].map(({ name, title }) => ({ name, title })),
    pushKey: outside.pushKeys?.publicKey ?? null,
    mayPush: (endpoint) =>
      outside.pushKeys !== null && isPushService(endpoint, settings.HEED_PUSH_SERVICES),
    slowDown: slowDown(300, 10),
    now,
    report,
  }

  const assignment = startAssignment({ ...office, report: reportBugs })
  const waits = await followWaits(log, switchboard)
  const stopAnnouncing = announceToConsoles(office, neighbours, assignment.changed)
  content.onBanners(() => {
    const { local } = namespace
    local.to(rooms.consoles).except(rooms.mends).emit('banner', content.banners('everybody'))
    local.to(rooms.mends).emit('banner', content.banners('mends'))
  })
  namespace.use((socket, next) => {
    next(origins.isOwn(socket.request) ? undefined : new Error('not-allowed'))
  })
  openAgentDoor(office)
  serveSessions(web, {
    accounts,
    siteName: settings.HEED_SITE_NAME,
    secure,
    isOwnOrigin: (request) => origins.isOwn(request),
    sessionEnded: (agentId) => namespace.in(rooms.agent(agentId)).disconnectSockets(true),
    address: addressOf(settings.HEED_PROXIES),
    slowDown: slowDown(30, 60),
    report,
  })

  const { HEED_WEBHOOK_SECRET: secret } = settings
  if (settings.HEED_HUB_URL && secret) {
    serveHub(web, {
      switchboard,
      sign: (id, seconds, body) => signature(secret, id, seconds, body),
      disposition: () => service().dispositions.at(-1) ?? '',
      now,
      report,
    })
  }
  await roster.refresh()
  await fillLine(line, await log.unfinished(), switchboard)
  // Time alone lets people fall back to other teams and moves the line.
  const rounds = setInterval(() => {
    feed.changed()
    assignment.changed()
    roster.refresh().catch(report)
  }, 1_000)

  return {
    accounts,
    moment: (id) => ({
      now: now(),
      zone,
      get availability() {
        return {
          people: presence.available().length > 0,
          opensAt: null,
          position: line.position(id, this.now),
        }
      },
      get present() {
        return presence.available().map((agent): Takes => roster.takes(agent.id))
      },
      get usualWait() {
        return waits.usual()
      },
    }),
    placeInLine(id) {
      const usual = waits.usual()
      return {
        position: line.position(id, now()),
        wait: usual && { fromMinutes: usual.from, toMinutes: usual.to },
        isStaffed: presence.available().length > 0,
      }
    },
    waiting: line.waiting,
    agentsPresent: () => presence.present().length,
    agentMayRead: async ({ headers }, id) =>
      permitted(office, await office.whoIs(headers.cookie), 'read', id),
    async agentMaySend(request, id) {
      if (!origins.isOwn(request))
        throw new Refused('not-allowed', 'Please use the console itself.')
      const account = await office.whoIs(request.headers.cookie)
      await permitted(office, account, 'say', id)
      return account.id
    },
    stop() {
      clearInterval(rounds)
      stopAnnouncing()
      waits.stop()
      feed.stop()
      presence.stop()
      assignment.stop()
    },
  }

  // Somebody else may have been quicker, on this server or on another.
  function reportBugs(error: unknown): void {
    if (!(error instanceof Refused)) report(error)
  }
}
