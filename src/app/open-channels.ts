import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import {
  type AttachmentRoutes,
  botFrameworkChannels,
  checkIdentities,
  createCloudAdapter,
  createTickets,
  deliverEvents,
  deliverItem,
  FirstLineBot,
  openCustomerDoor,
  openWidgetChannel,
  type PlaceInLine,
  serveAttachments,
  serveMessages,
  serveTickets,
} from '../channels/index.ts'
import type { Conversation } from '../conversation/index.ts'
import { demoKey, serveDemoCustomer } from '../demo/index.ts'
import type { Doer } from '../effects/index.ts'
import { toCustomerEvent } from '../protocol/index.ts'
import type { Settings } from '../settings.ts'
import { attachmentFiles } from '../store/index.ts'
import { type Others, startHearing, watchSilence } from '../switchboard/index.ts'
import { addressOf } from '../web/index.ts'
import type { AppParts } from './parts.ts'
import { slowDown } from './slow-down.ts'

export interface Channels {
  /** Channels that are shown everything through the outbox. */
  readonly delivered: readonly string[]
  readonly deliver: Doer
  /** After a start: what was stored but not answered. */
  catchUp(): Promise<void>
  /** Resolves when what customers said has been answered. */
  stop(): Promise<void>
}

/** The customers' side: the widget, the Bot Framework channels, and the bot that hears them. */
export async function openChannels(
  parts: AppParts,
  placeInLine: PlaceInLine,
  agents: Pick<AttachmentRoutes, 'agentMayRead' | 'agentMaySend'>,
  context: (conversation: Conversation) => object | null,
): Promise<Channels> {
  const { settings, store, web, sockets, origins, switchboard, content, neighbours, now, report } =
    parts
  const bot = new FirstLineBot(switchboard)
  const namespace = sockets.of('/customer')
  const canEmail = settings.HEED_SMTP_URL !== undefined
  const around = (id: string) => ({
    ...placeInLine(id),
    canEmail,
    isWatched: sockets.of('/agent').adapter.rooms.has(`watch:${id}`),
  })
  const widget = openWidgetChannel(namespace, switchboard.conversation, around, report)
  // The customer may sit at this server while an agent writes through another.
  const stopHinting = neighbours.onHint(({ id }) => widget.show(id))
  const secret = await store.people.secret('tickets', () => randomBytes(32).toString('base64url'))
  const { conversation } = switchboard
  const tickets = createTickets({ visitors: store.people, secret, conversation, now })
  const files = attachmentFiles(join(settings.HEED_DATA, 'attachments'))
  const mayChat = (request: IncomingMessage) => origins.mayChat(request)

  const hearing = startHearing({
    switchboard,
    log: store.log,
    read: content.reading.read,
    patience: {
      pause: settings.HEED_PAUSE_SECONDS * 1000,
      longest: settings.HEED_LONGEST_PAUSE_SECONDS * 1000,
    },
    others: store.shared ? otherServers(settings, now) : null,
    report,
    later: parts.later,
  })
  const stopSilence = watchSilence(switchboard, settings.HEED_SILENCE_SECONDS * 1000, report)
  openCustomerDoor({
    namespace,
    adapter: widget.adapter,
    bot,
    switchboard,
    tickets,
    siteName: settings.HEED_SITE_NAME,
    around,
    attachment: files.about,
    history: async (id, after, limit) =>
      (await store.log.readForCustomer(id, after, limit))
        .map(toCustomerEvent)
        .filter((event) => event !== null),
    typing: (id, typing) => {
      hearing.typing(id, typing)
      sockets.of('/agent').to(`watch:${id}`).emit('typing', { conversation: id, typing })
    },
    report,
  })
  serveTickets(web, {
    tickets,
    sites: settings.HEED_SITES,
    checkIdentity: checkIdentities(identityKeys(), now),
    siteName: settings.HEED_SITE_NAME,
    mayChat,
    address: addressOf(settings.HEED_PROXIES),
    slowDown: slowDown(30, 60),
    report,
  })
  serveAttachments(web, {
    files,
    tickets,
    ...agents,
    mayChat,
    slowDown: slowDown(20, 600),
    report,
  })
  if (settings.HEED_DEMO) serveDemoCustomer(web)

  const others = botFramework()
  const stopDelivering = deliverEvents(switchboard, widget, report)
  return {
    delivered: others.map(({ name }) => name),
    deliver: (item) => deliverItem(others, switchboard, store.log.read, item),
    catchUp: () => hearing.catchUp(),
    async stop() {
      await hearing.finish()
      stopSilence()
      stopDelivering()
      stopHinting()
    },
  }

  function identityKeys() {
    return settings.HEED_DEMO
      ? [...settings.HEED_IDENTITY_KEYS, demoKey]
      : settings.HEED_IDENTITY_KEYS
  }

  // Without credentials anybody could speak as anybody, so the door stays shut unless this is somebody's own machine.
  function botFramework() {
    const { HEED_BOT_APP_ID, HEED_BOT_DEVELOPMENT } = settings
    if (!HEED_BOT_APP_ID && !HEED_BOT_DEVELOPMENT) return []
    const bfSettings = {
      appId: HEED_BOT_APP_ID,
      appPassword: settings.HEED_BOT_APP_PASSWORD,
      appType: settings.HEED_BOT_APP_TYPE,
      tenantId: settings.HEED_BOT_TENANT_ID,
      channels: settings.HEED_BOT_CHANNELS,
      ownHost: settings.HEED_PUBLIC_URL ? new URL(settings.HEED_PUBLIC_URL).origin : null,
      sendHandoffContext: settings.HEED_BOT_HANDOFF_CONTEXT,
      context,
    }
    const adapter = createCloudAdapter(bfSettings)
    serveMessages(web, adapter, bot, settings.HEED_BOT_CHANNELS, HEED_BOT_DEVELOPMENT)
    return botFrameworkChannels(adapter, bfSettings)
  }
}

const spare = 2_000

function otherServers(settings: Settings, now: () => number): Others {
  const read = settings.HEED_READ_SECONDS * 1000 + spare
  return { read, answered: read + settings.HEED_LONGEST_PAUSE_SECONDS * 1000, now }
}
