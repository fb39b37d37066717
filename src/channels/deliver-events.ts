import type { ConversationEvent } from '../conversation/index.ts'
import { oneAtATime, type Plan, type Switchboard } from '../switchboard/index.ts'
import type { Channel } from './channel.ts'

/** Hands every stored event to the widget as it happens; a browser that misses one asks for it by number. */
export function deliverEvents(
  switchboard: Switchboard,
  channel: Channel,
  report: (error: unknown) => void,
): () => void {
  const deliveries = oneAtATime()

  return switchboard.onEvents((events, conversation) => {
    if (conversation.channel !== channel.name) return
    deliveries.run(conversation.id, () => channel.deliver(conversation, events)).catch(report)
  })
}

const topic = 'deliver'

/** Other channels cannot ask again: what they are shown is an item of the outbox, one after the other. */
export function planDelivery(channels: () => readonly string[]): Plan {
  return ({ type, conversationId, seq }, { channel }) => {
    if (silent.has(type) || !channels().includes(channel)) return []
    const lane = `${conversationId}:${topic}`
    // Keys of one lane sort as numbers do.
    const key = `${lane}:${String(seq).padStart(12, '0')}`
    return [{ key, topic, body: { seq }, dueAt: 0, lane }]
  }
}

/** Nothing is ever shown of these. */
const silent = new Set([
  'opened',
  'customer-said',
  'message-read',
  'message-unread',
  'dialog-moved',
])

/** Sends one event. Rejects when the channel did not take it; then it is sent again. */
export async function deliverItem(
  channels: readonly Channel[],
  { conversation: load }: Pick<Switchboard, 'conversation'>,
  read: (id: string, afterSeq: number) => Promise<readonly ConversationEvent[]>,
  { conversationId, body }: { readonly conversationId: string; readonly body: unknown },
): Promise<null> {
  // Written by `planDelivery` above.
  const { seq } = body as { seq: number }
  const conversation = await load(conversationId)
  const channel = channels.find(({ name }) => name === conversation.channel)
  const [event] = await read(conversationId, seq - 1)
  // A channel that was closed since then has nobody to show it to.
  if (channel && event) await channel.deliver(conversation, [event])
  return null
}
