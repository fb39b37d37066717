import type { ConversationEvent } from '../conversation/index.ts'
import type { Row } from './tables.ts'

/** What is kept about people, and how it goes. */
export interface Forgetting {
  /** Conversations of one person, by the id of the customer, or of one of their conversations. */
  conversationsOf(person: string): Promise<string[]>
  /** Conversations that nobody has to do anything about, and in which nothing was stored since. */
  quietSince(before: number): Promise<string[]>
  /** Everything that is kept about one conversation, by table. */
  everything(conversationId: string): Promise<Readonly<Record<string, readonly Row[]>>>
  /**
   * Empties every event and removes every row that belongs to the conversation. The log keeps `seq`, type and
   * time. `only`: which events, for what has to go sooner; everything else then stays.
   */
  erase(conversationId: string, only?: ConversationEvent['type']): Promise<void>
  /** What was removed is overwritten on the disk, as far as this database does that. */
  scrub(): Promise<void>
}
