import type { Conversation, ConversationEvent } from '../conversation/index.ts'

/** A way that customers come in. What is stored for one of its conversations is handed to `deliver`, in order. */
export interface Channel {
  readonly name: string
  deliver(conversation: Conversation, events: readonly ConversationEvent[]): Promise<void>
}
