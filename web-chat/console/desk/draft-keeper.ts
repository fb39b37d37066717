import type { Link } from './link.ts'

export interface DraftKeeper {
  keep(conversation: string, text: string): void
  /** It was sent: the server forgets it by itself. */
  sent(conversation: string): void
  stop(): void
}

const pause = 700

/** Keeps drafts on the server, once the agent pauses: a lost laptop loses no words, and other windows see them. */
export function draftKeeper(link: Pick<Link, 'ask'>): DraftKeeper {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  return {
    keep(conversation, text) {
      clearTimeout(timers.get(conversation))
      // A refusal costs nothing: the tab keeps the words as well.
      const send = () => void link.ask('draft', { conversation, text })
      timers.set(conversation, setTimeout(send, pause))
    },
    sent: (conversation) => clearTimeout(timers.get(conversation)),
    stop() {
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}
