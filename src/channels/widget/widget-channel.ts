import type { Namespace } from 'socket.io'
import type { Conversation } from '../../conversation/index.ts'
import { toCustomerEvent } from '../../protocol/index.ts'
import { toActivity, toHandoff } from '../activities.ts'
import type { Channel } from '../channel.ts'
import { headOf, type PlaceInLine, roomOf } from './customer-door.ts'
import { WidgetAdapter } from './widget-adapter.ts'

/** How often an open widget is told where its log stands, so that a lost last message is noticed. */
const heartbeat = 12_000

export interface WidgetChannel extends Channel {
  readonly adapter: WidgetAdapter
  /** Tells the sockets of this server how far the log has come. */
  show(id: string): void
  stop(): void
}

export function openWidgetChannel(
  namespace: Namespace,
  conversation: (id: string) => Promise<Conversation>,
  placeInLine: PlaceInLine,
  report: (error: unknown) => void,
): WidgetChannel {
  const adapter = new WidgetAdapter((id, event) => namespace.to(roomOf(id)).emit('event', event))
  const beat = setInterval(() => beatAll().catch(report), heartbeat)

  return {
    name: 'widget',
    adapter,
    stop: () => clearInterval(beat),
    show: (id) => void show(id).catch(report),
    async deliver(conversation, events) {
      const room = namespace.to(roomOf(conversation.id))
      for (const event of events) {
        if (event.type === 'customer-said') room.emit('event', toCustomerEvent(event))
        const activities = [toActivity(event), toHandoff(event, conversation, null)]
        const sent = activities.filter((activity) => activity !== null)
        if (sent.length === 0) continue
        const reference = { channelId: 'widget', conversation: named(conversation.id) }
        await adapter.continueConversation(reference, async (context) => {
          await context.sendActivities(sent)
        })
      }
      room.emit('head', headOf(conversation, placeInLine(conversation.id)))
    },
  }

  // Every server sees to its own sockets.
  async function show(id: string): Promise<void> {
    if (!namespace.adapter.rooms.has(roomOf(id))) return
    const head = headOf(await conversation(id), placeInLine(id))
    namespace.local.to(roomOf(id)).emit('head', head)
  }

  async function beatAll(): Promise<void> {
    for (const room of namespace.adapter.rooms.keys()) {
      if (!room.startsWith(roomOf(''))) continue
      await show(room.slice(roomOf('').length))
    }
  }
}

function named(id: string) {
  return { id, isGroup: false, conversationType: '', name: '' }
}
