import type { Line } from '../delivery/line-parts.ts'
import type { Queued } from '../delivery/outbox.ts'
import type { ChatState } from './chat-state.ts'
import type { Store } from './store.ts'
import type { TicketParts } from './tickets-for.ts'

/** One conversation, as the rest of the chat knows it. */
export interface Session {
  readonly chat: Store<ChatState>
  readonly server: string
  /** Resolves when it is as safe as this browser allows. */
  say(text: string, more?: { choice?: string; file?: File }): Promise<void>
  /** Takes back a message that was refused, so that its words can be changed. */
  withdraw(id: string): void
  retry(): void
  /** After sleep, or with a fresh token. */
  wake(): void
  typing(typing: boolean): void
  person(): void
  readonly ask: Line['ask']
  readonly file: Line['file']
  unsent(): Promise<Queued[]>
  /** Everything that is shown has been seen. */
  seen(): void
  /** Clears this browser: secret, outbox and view, in every tab. */
  forget(): Promise<void>
  end(): void
}

export interface SessionParts extends TicketParts {
  /** Whose part of this device it is; empty for somebody without a name. */
  readonly account: string
  /** Another tab cleared this browser: the session is over. */
  readonly cleared: () => void
}
