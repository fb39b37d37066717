import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Server as SocketServer } from 'socket.io'
import { hubPath, openControl } from '../bridge/index.ts'
import { agentUploadPath, heartbeat, planDelivery, uploadPath } from '../channels/index.ts'
import { createSeals } from '../effects/index.ts'
import { maxPacket } from '../protocol/index.ts'
import type { Settings } from '../settings.ts'
import { chooseStore, type Store } from '../store/index.ts'
import {
  afterwards,
  createSwitchboard,
  meetNeighbours,
  nobodyElse,
  type Switchboard,
} from '../switchboard/index.ts'
import type { decide } from '../turn/index.ts'
import {
  createMetrics,
  createOrigins,
  createWebServer,
  serveHealth,
  servePages,
} from '../web/index.ts'
import { controlAnswers } from './control-answers.ts'
import { answerAboutPeople } from './forgetting.ts'
import { openBridge } from './open-bridge.ts'
import { openChannels } from './open-channels.ts'
import { openOutside } from './open-outside.ts'
import { createReport } from './report.ts'
import { runEffects } from './run-effects.ts'
import { redisTrouble, shareHints } from './share-hints.ts'
import { startContent } from './start-content.ts'
import { welcome } from './welcome.ts'

export interface App {
  readonly url: string
  /** What the person who started the server needs to know. */
  readonly welcome: string
  /** Resolves once `/readyz` says yes: what customers say is not only stored but read. */
  readonly ready: Promise<void>
  stop(): Promise<void>
}

/** Where something can be put between the program and what it stands on: the chaos bench breaks things there. */
export interface Seams {
  readonly openStore: (settings: Settings) => Promise<Store>
  readonly decide: typeof decide
}

/** Starts everything in one process. Rejects with a plain sentence when a setting or the content is wrong. */
export async function startApp(settings: Settings, seams: Partial<Seams> = {}): Promise<App> {
  const report = createReport(settings.HEED_LOG_LEVEL)
  const store = await (seams.openStore ?? chooseStore)(settings)
  const { now } = store
  const content = await startContent(settings, store, now, report).catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  const web = createWebServer(report, [uploadPath, agentUploadPath, hubPath])
  const origins = createOrigins(settings.HEED_PUBLIC_URL, settings.HEED_ORIGINS)
  const sockets = new SocketServer(web.server, {
    serveClient: false,
    pingInterval: heartbeat,
    // The guard refuses a packet past `maxPacket` in words; far past it the connection is cut.
    maxHttpBufferSize: 2 * maxPacket,
    allowRequest: (request, decide) => decide(null, origins.mayChat(request)),
    cors: { origin: [...settings.HEED_ORIGINS] },
  })

  const outside = await openOutside(settings, store, content)
  const seals = createSeals({
    duty: store.duty,
    secret: await store.people.secret('seal', () => randomBytes(32).toString('base64url')),
    now,
  })
  const metrics = createMetrics({
    waiting_customers: () => bridge.waiting(),
    agents_present: () => bridge.agentsPresent(),
    open_sockets: () => sockets.engine.clientsCount,
    dropped_hints: () => hints?.dropped() ?? 0,
    reading_queue: () => content.reading.queue(),
    outbox_dead: async () => (await store.log.deadOutbox(10_000)).length,
    outbox_due: async () => (await store.log.dueOutbox(now(), 10_000)).length,
  })
  const following = afterwards(() => switchboard.underWay())
  const switchboard: Switchboard = createSwitchboard({
    later: following.later,
    seal: seals.seal,
    log: { ...store.log, append: (write) => metrics.stored(() => store.log.append(write)) },
    snapshots: store.snapshots,
    shared: store.shared,
    brain: content.brain,
    moment: ({ id }) => bridge.moment(id),
    plans: [outside.plan, planDelivery(() => channels.delivered)],
    report,
    ...(seams.decide && { decide: seams.decide }),
  })
  const trouble = settings.REDIS_URL ? await redisTrouble(settings.REDIS_URL) : null
  const hints = settings.REDIS_URL ? shareHints(settings.REDIS_URL, sockets) : null
  const neighbours = store.shared
    ? meetNeighbours({
        switchboard,
        log: store.log,
        now,
        tell: (hint) => hints?.tell(hint),
        later: following.later,
        report,
      })
    : nobodyElse
  hints?.onHint(neighbours.hear)
  const parts = {
    neighbours,
    settings,
    store,
    web,
    sockets,
    origins,
    switchboard,
    later: following.later,
    content,
    now,
    report,
  }
  const bridge = await openBridge(parts, outside, seals.open)
  const channels = await openChannels(parts, bridge.placeInLine, bridge, outside.context)
  const effects = await runEffects(parts, outside, channels.deliver, seals.openAll)

  switchboard.onEvents((events) => {
    for (const { type } of events) metrics.counted(type)
  })
  let ready = false
  const loaded = content.reading.loaded.then(() => {
    ready = true
  })
  serveHealth(
    web,
    metrics,
    async () => ready && (await store.log.head('readiness')) === null,
    settings.HEED_PUBLIC_METRICS,
  )
  servePages(web, join(import.meta.dirname, '../../dist/web-chat'))

  const url = await listen(web, settings)
  // Whoever writes now need not wait for those who wrote before.
  channels.catchUp().catch(report)
  const control = openControl(
    join(settings.HEED_DATA, 'control.sock'),
    controlAnswers(bridge.accounts, content.desk, store, (asked) =>
      answerAboutPeople(
        store,
        settings,
        (id) => switchboard.handle(id, { type: 'forget-person' }),
        asked,
      ),
    ),
    report,
  )
  return {
    url,
    welcome: await welcome(settings, url, bridge.accounts, [
      ...content.banners('mends'),
      ...(trouble ? [trouble] : []),
    ]),
    ready: loaded,
    async stop() {
      control.close()
      ready = false
      await setTimeout(settings.HEED_DRAIN_SECONDS * 1000)
      handOver(web, sockets)
      // Whoever was acknowledged is heard out, too.
      await following.done()
      await channels.stop()
      await effects.stop()
      content.stop()
      neighbours.stop()
      await sockets.close()
      bridge.stop()
      hints?.close()
      await content.reading.stop()
      await store.close()
    },
  }
}

/** Nobody new comes in, and whoever is here is sent to knock again, at the next server where there is one. */
function handOver(web: ReturnType<typeof createWebServer>, sockets: SocketServer): void {
  web.server.close()
  // A connection that breaks off is one that clients open anew by themselves.
  for (const door of ['/customer', '/agent']) {
    for (const { conn } of sockets.of(door).sockets.values()) conn.close()
  }
}

function listen(web: ReturnType<typeof createWebServer>, settings: Settings): Promise<string> {
  const { PORT, HEED_HOST } = settings
  return new Promise((resolve, reject) => {
    web.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE'
      reject(
        taken ? new Error(`Port ${PORT} is in use. Choose another: PORT=4000 npm start`) : error,
      )
    })
    web.listen(PORT, HEED_HOST, () => {
      const address = web.address()
      resolve(`http://${HEED_HOST === '127.0.0.1' ? 'localhost' : HEED_HOST}:${address.port}`)
    })
  })
}
