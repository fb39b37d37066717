import type { Emotion, Level, RoadTaken } from '../../conversation/index.ts'

/** Somebody who answers: the flow engine alone, or the whole product. */
export interface Talk {
  say(text: string, how: SaidHow): Answered | Promise<Answered>
  /** Nobody writes for a while. */
  silence?(): Answered | Promise<Answered>
  /** Time goes by: `3 days`. What is said then, a follow-up for instance, is the answer. */
  wait?(time: string): Answered | Promise<Answered>
  restart?(): void | Promise<void>
  publish?(what: string): void | Promise<void>
}

export interface SaidHow {
  readonly tapped: boolean
  /** What the message is to be taken for, where no trained model reads it. */
  readonly means: string | null
}

/** Everything since the customer's line. What somebody cannot tell is left out and cannot be tested there. */
export interface Answered {
  readonly text: string
  readonly options: readonly string[]
  /** Buttons that the house may add to any answer: no test needs to name them. */
  readonly houseOptions?: readonly string[]
  readonly step: string | null
  readonly flow?: string | null
  readonly feels?: { readonly emotion: Emotion; readonly level: Level } | null
  readonly calls?: readonly { readonly action: string; readonly result: string }[]
  readonly handover?: { readonly team: string | null } | null
  /** In how many milliseconds they are written to again. */
  readonly followUp?: { readonly inMs: number } | null
  readonly ended?: boolean
  readonly trace?: readonly RoadTaken[]
}
