import type {
  ConversationEvent,
  Happening,
  HappeningType,
  LogHead,
  RefusalCode,
} from '../conversation/index.ts'

/** What to write, and on what it stands. */
export interface Write {
  readonly id: string
  /** Where the writer believes the log to be; anything else is a conflict. */
  readonly expectSeq: number
  readonly expectEpoch: number
  /** The same sender and id a second time, however late, gets the first answer. */
  readonly dedupe: { readonly sender: string; readonly clientMessageId: string } | null
  readonly happenings: readonly Happening[]
  readonly outbox: readonly OutboxItem[]
  /** Refused when this agent already holds that many conversations; counted in the same transaction. */
  readonly capacity: { readonly agent: string; readonly limit: number } | null
  /** Nobody waits for an acknowledgement of this: it may be put on the disk together with what is written next. */
  readonly mayWait?: boolean
}

/** Something the outside is asked to do; `key` makes a repetition harmless. */
export interface OutboxItem {
  readonly key: string
  readonly topic: string
  readonly body: unknown
  /** Epoch milliseconds; not before. */
  readonly dueAt: number
  /** Items of one lane run one after the other, by rising key. */
  readonly lane?: string | null
}

export interface StoredOutboxItem extends OutboxItem {
  readonly conversationId: string
  readonly tries: number
}

/** An item that was given up. */
export interface DeadItem extends StoredOutboxItem {
  readonly diedAt: number
  /** A code, nothing that was sent. */
  readonly reason: string
}

export type Appended =
  | { readonly result: 'appended'; readonly events: readonly ConversationEvent[] }
  | { readonly result: 'duplicate'; readonly events: readonly ConversationEvent[] }
  | { readonly result: 'conflict' }
  | { readonly result: 'refused'; readonly code: RefusalCode }

export interface ConversationHead extends LogHead {
  readonly id: string
  readonly updatedAt: number
}

/** Append-only memory of every conversation. Resolves only when the write is on the disk. */
export interface ConversationLog {
  append(write: Write): Promise<Appended>
  /** Events with `seq` above `afterSeq`, rising. Empty for a conversation that nobody opened. */
  read(id: string, afterSeq?: number): Promise<ConversationEvent[]>
  /** Events that the customer may see with `customerSeq` above `after`, rising, at most `limit`. */
  readForCustomer(id: string, after: number, limit: number): Promise<ConversationEvent[]>
  /** What this sender stored under this id; null when they never did. */
  said(id: string, sender: string, clientMessageId: string): Promise<ConversationEvent | null>
  head(id: string): Promise<ConversationHead | null>
  /** Conversations that somebody has to do something about: in a person's hands, waiting, or owed an answer. */
  unfinished(): Promise<ConversationHead[]>
  ofCustomer(customerId: string): Promise<ConversationHead[]>
  /** What agents said about readings, oldest first. */
  reviews(): Promise<ConversationEvent<'reviewed'>[]>
  /** Heads of the conversations in which something was stored at `at` or later. */
  changedSince(at: number): Promise<ConversationHead[]>
  /** What is due and in nobody's hands; a look, no more. */
  dueOutbox(now: number, limit: number): Promise<StoredOutboxItem[]>
  /** Takes what is due: until `until` nobody else gets it, on any server, and after that whoever asks. */
  claimOutbox(now: number, limit: number, until: number): Promise<StoredOutboxItem[]>
  /** Keeps what was claimed for longer. */
  holdOutbox(key: string, until: number): Promise<void>
  finishOutbox(key: string): Promise<void>
  /** Puts an item off after a failed try. */
  retryOutbox(key: string, dueAt: number): Promise<void>
  /** Puts an item off that went well and shall run again. */
  repeatOutbox(key: string, dueAt: number): Promise<void>
  /** Gives an item up. It stays, for a person to look at, and holds nothing up any more. */
  buryOutbox(key: string, diedAt: number, reason: string): Promise<void>
  deadOutbox(limit: number): Promise<DeadItem[]>
  /** False when nobody of this key has died. */
  reviveOutbox(key: string, dueAt: number): Promise<boolean>
  /** Conversations that an agent joined at `since` or later, the latest first. */
  joinedBy(agentId: string, since: number, limit: number): Promise<string[]>
  /** Events of one type among all conversations, the latest first. */
  latestOf<T extends HappeningType>(type: T, limit: number): Promise<ConversationEvent<T>[]>
  /** The last changed conversations before a time. */
  latest(before: number, limit: number): Promise<ConversationHead[]>
}
