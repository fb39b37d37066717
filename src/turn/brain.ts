import type { DialogBook } from '../dialog/index.ts'
import type { AdviceForAgents, Availability, Voice } from '../reply/index.ts'
import type { Service, Takes } from '../routing/index.ts'

/** The content that the turn thinks with; swapped whole when files change. */
export interface Brain {
  readonly book: DialogBook
  readonly voice: Voice
  readonly forAgents: AdviceForAgents
  /** Said when everything else has failed: an apology, and that a person is coming. */
  readonly lastResort: string
  /** Noun phrase of an intent ("the wait for your order"), for when no frame fits. */
  readonly topics: ReadonlyMap<string, string>
  readonly service: Service
}

/** What is true outside the conversation while a command is decided. */
export interface Moment {
  /** Epoch milliseconds. */
  readonly now: number
  readonly zone: string
  readonly availability: Availability
  /** Who is there and taking conversations; left out where that is not asked. */
  readonly present?: readonly Takes[]
  /** How long people have waited lately, in minutes; null while too few have. */
  readonly usualWait?: { readonly from: number; readonly to: number } | null
}
