import type { Conversation } from '../conversation/index.ts'

export interface RecentConversations {
  find(id: string): Conversation | undefined
  remember(conversation: Conversation): void
  forget(id: string): void
}

/** The conversations most in use, so that a turn need not replay its log. The log stays the truth. */
export function recentConversations(most: number): RecentConversations {
  const kept = new Map<string, Conversation>()
  return {
    find(id) {
      const conversation = kept.get(id)
      if (conversation) touch(conversation)
      return conversation
    },
    remember(conversation) {
      touch(conversation)
      if (kept.size <= most) return
      // A Map keeps the order of insertion: the first key is the one longest unused.
      const oldest = kept.keys().next()
      if (!oldest.done) kept.delete(oldest.value)
    },
    forget: (id) => void kept.delete(id),
  }

  function touch(conversation: Conversation): void {
    kept.delete(conversation.id)
    kept.set(conversation.id, conversation)
  }
}
