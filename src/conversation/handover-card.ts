import type { HandoverReason } from './happening.ts'
import type { Kind, Level } from './vocabulary.ts'

/** The whole context of a hand-over: what an agent needs in ten seconds. */
export interface HandoverCard {
  readonly reason: HandoverReason
  readonly level: Level
  readonly kind: Kind | null
  /** Highest level of each customer message, in order. */
  readonly course: readonly { readonly seq: number; readonly level: Level }[]
  /** The customer's own words that counted: `seq` of the message, and where. */
  readonly triggers: readonly {
    readonly seq: number
    readonly start: number
    readonly end: number
    readonly quote: string
    readonly reason: string
    readonly at: number
  }[]
  readonly problem: string
  readonly tried: readonly string[]
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  readonly gaps: readonly string[]
  readonly resourcesGiven: readonly string[]
  readonly promised: readonly string[]
  readonly suggestion: string
  readonly doNot: readonly string[]
  readonly contact: string | null
  readonly crisis: boolean
  /** ISO 3166-1 alpha-2; null when nobody has asked. */
  readonly country: string | null
  /** How many times this customer has come before. */
  readonly contacts: number
  /** What the agent who handed it over, or the flow, wrote down. */
  readonly note: string | null
}
