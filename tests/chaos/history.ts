import type { ConversationEvent } from '../../src/conversation/index.ts'

/** Everything that a run of chaos did and saw, as plain JSON. Times are epoch milliseconds by the runner's clock. */
export interface History {
  readonly about: About
  readonly startedAt: number
  /** From here on nothing was broken any more. */
  readonly healedAt: number
  readonly endedAt: number
  readonly sends: readonly Send[]
  readonly acts: readonly Act[]
  readonly views: readonly View[]
  /** Every conversation as it stood in the store once all servers were dead, by rising `seq`. */
  readonly log: Readonly<Record<string, readonly ConversationEvent[]>>
  readonly heads: readonly HeadRow[]
  /** What anybody was ever given of a log: `what` is a digest of the whole event. */
  readonly glimpses: readonly Glimpse[]
  /** When each agent was in fact connected. */
  readonly presences: readonly Presence[]
  /** What back-ends were asked, as often as they were asked. */
  readonly calls: readonly Call[]
  /** Keys that still stood in the outbox. */
  readonly outboxLeft: readonly string[]
  readonly desks: readonly DeskAtEnd[]
  /** What was still under way when the run could wait no longer. Empty: everything came to rest. */
  readonly unsettled: readonly string[]
  readonly faults: readonly Fault[]
}

interface About {
  readonly seed: number
  readonly seconds: number
  readonly nodes: number
  readonly store: string
  /** The planted defect of this run. */
  readonly mutant: string | null
  readonly leaseMs: number
  readonly capacity: number
  /** How far the clocks of the servers were put wrong, at most. */
  readonly skewMs: number
}

/** One message that somebody wrote. */
export interface Send {
  readonly person: string
  readonly as: 'customer' | 'agent'
  readonly conversation: string
  readonly clientMessageId: string
  readonly text: string
  /** 1, 2, 3 … in the order in which this person wrote in this conversation. */
  readonly place: number
  readonly at: number
  /** `waiting`: still in the outbox at the end. `given-up`: taken out of it without an answer. */
  readonly outcome: 'acked' | 'refused' | 'waiting' | 'given-up'
  readonly code: string | null
}

/** Something an agent did to a conversation besides speaking. */
export interface Act {
  readonly agent: string
  readonly conversation: string
  readonly what: string
  readonly at: number
  /** Null: no answer came. */
  readonly ok: boolean | null
  readonly code: string | null
}

/** One page or desk, from when it was opened until it was left, with what it showed of one conversation. */
export interface View {
  readonly person: string
  readonly as: 'customer' | 'agent'
  readonly conversation: string
  readonly openedAt: number
  /** Still open at the end, and entitled to all of it. */
  readonly current: boolean
  readonly shown: readonly Shown[]
}

export interface Shown {
  /** A customer's own count on their page, the log's on a desk. */
  readonly seq: number
  readonly text: string | null
  readonly at: number
  /** Names of the fields that arrived. */
  readonly fields: readonly string[]
}

export interface HeadRow {
  readonly id: string
  readonly seq: number
  readonly customerSeq: number
  readonly epoch: number
  readonly stage: string
  readonly agent: { readonly id: string; readonly name: string } | null
  readonly owed: boolean
}

interface Glimpse {
  readonly conversation: string
  readonly seq: number
  readonly what: string
}

interface Presence {
  readonly agent: string
  readonly from: number
  readonly to: number
}

interface Call {
  readonly key: string
  readonly action: string
  readonly at: number
}

/** Which conversations a desk believed to be in the line, as `id stage epoch agent`, and what a fresh one was told. */
interface DeskAtEnd {
  readonly agent: string
  readonly free: boolean
  readonly known: readonly string[]
  readonly fresh: readonly string[]
}

interface Fault {
  readonly at: number
  readonly what: string
  readonly target: string
}
