import type { Card, HandoverReason, Level, Message, Reading, Why } from '../conversation/index.ts'

/** What the turn wants said. The reply room finds the words; it decides nothing about what happens. */
export interface ReplyPlan {
  /** What the customer wrote since the bot last spoke, masked; a burst is joined by line breaks. */
  readonly text: string
  readonly reading: Reading
  readonly move: Move
  /** Noun phrase for what it is about ("the wait for your order"), from the flow or the intent. */
  readonly topic: string | null
  readonly said: SaidSoFar
  readonly customerName: string | null
  /** ISO 3166-1 alpha-2 when known from the account or by asking. */
  readonly country: string | null
}

export type Move =
  | { readonly type: 'greet' }
  /** A flow speaks; its last text asks, or tells how it ended. */
  | {
      readonly type: 'flow'
      readonly says: readonly FlowSay[]
      readonly options: readonly string[]
      readonly offerPerson: boolean
    }
  /** No flow runs: answer praise, smallness, feelings; ask one open question or give choices. */
  | { readonly type: 'listen'; readonly misses: number; readonly offerPerson: boolean }
  /** A person is being fetched, now. */
  | {
      readonly type: 'hand-over'
      readonly reason: HandoverReason
      readonly availability: Availability
      readonly says: readonly FlowSay[]
      /** A flow's own words for when nobody is there. */
      readonly nobodyFree?: string | null
    }
  /** The customer writes while waiting for a person. `before`: what the level was when the line last spoke. */
  | {
      readonly type: 'waiting'
      readonly availability: Availability
      readonly before: Level
      readonly contactLeft: boolean
    }

export type FlowSay =
  | { readonly kind: 'reflect'; readonly topic: string }
  | {
      readonly kind: 'text'
      readonly text: string
      readonly card?: Card | null
      /** Left out where what they told could be said back. */
      readonly unlessReflected?: boolean
      /** Set when it is not in English. */
      readonly language?: string
    }

/** Who could come, truthfully. */
export interface Availability {
  /** Somebody is signed in and taking conversations. */
  readonly people: boolean
  /** As people say it ("tomorrow at 8am"); null when there are no hours or nobody knows. */
  readonly opensAt: string | null
  /** 1 is next; null when not waiting yet. */
  readonly position: number | null
}

export interface SaidSoFar {
  readonly messages: readonly Message[]
  /** Readings of the customer's messages before this turn, oldest first. */
  readonly readings: readonly Reading[]
  /** The site's clock ("Europe/London"), for naming the day of an earlier contact. */
  readonly zone?: string | undefined
}

export interface Reply {
  readonly text: string
  readonly options: readonly string[]
  readonly why: readonly Why[]
  /** Shown under the words. */
  readonly cards?: readonly Card[]
  /** Set when it is not in English. */
  readonly language?: string | undefined
}
