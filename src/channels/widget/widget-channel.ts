import type { Namespace } from 'socket.io'
import type { Conversation } from '../../conversation/index.ts'
import { toCustomerEvent } from '../../protocol/index.ts'
import { toActivity, toHandoff } from '../activities.ts'
import type { Channel } from '../channel.ts'
import { type Around, headOf, roomOf } from './head-of.ts'
import { WidgetAdapter } from './widget-adapter.ts'

export interface WidgetChannel extends Channel {
  readonly adapter: WidgetAdapter
  /** Tells the sockets of this server how far the log has come. */
  show(id: string): void
}

export function openWidgetChannel(
  namespace: Namespace,
  conversation: (id: string) => Promise<Conversation>,
  around: (conversationId: string) => Around,
  report: (error: unknown) => void,
): WidgetChannel {
  const adapter = new WidgetAdapter((id, event) => namespace.to(roomOf(id)).emit('event', event))

  return {
    name: 'widget',
    adapter,
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
      // Being read is nothing that a customer is shown.
      if (events.every(({ type }) => type === 'message-read')) return
      room.emit('head', headOf(conversation, around(conversation.id)))
    },
  }

  // Every server sees to its own sockets.
  async function show(id: string): Promise<void> {
    if (!namespace.adapter.rooms.has(roomOf(id))) return
    const head = headOf(await conversation(id), around(id))
    namespace.local.to(roomOf(id)).emit('head', head)
  }
}

function named(id: string) {
  return { id, isGroup: false, conversationType: '', name: '' }
}
