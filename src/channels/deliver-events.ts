import type { Conversation, ConversationEvent } from '../conversation/index.ts'
import type { Switchboard } from '../switchboard/index.ts'
import type { Channel } from './channel.ts'

/** Hands every stored event to the channel that its conversation came in by, one conversation's events in order. */
export function deliverEvents(
  switchboard: Switchboard,
  channels: readonly Channel[],
  report: (error: unknown) => void,
): () => void {
  const byName = new Map(channels.map((channel) => [channel.name, channel]))
  const underWay = new Map<string, Promise<void>>()

  return switchboard.onEvents((events, conversation) => {
    const channel = byName.get(conversation.channel)
    if (channel) enqueue(channel, events, conversation)
  })

  function enqueue(
    channel: Channel,
    events: readonly ConversationEvent[],
    conversation: Conversation,
  ): void {
    const { id } = conversation
    const delivery = (underWay.get(id) ?? Promise.resolve())
      .then(() => channel.deliver(conversation, events))
      .catch(report)
      .finally(() => {
        if (underWay.get(id) === delivery) underWay.delete(id)
      })
    underWay.set(id, delivery)
  }
}
