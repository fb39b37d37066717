import type { FrameBook } from './say-back/frame-book.ts'
import type { Resources } from './sensitive/resources.ts'

/** Everything the bot can say, parsed and compiled once; swapped whole when a file changes. */
export interface Voice {
  /** Label of the choice that brings a person. */
  readonly personButton: string
  /** Ways to say one thing, by key ("openers.anger.mild"). Every key that the code uses is there. */
  readonly texts: ReadonlyMap<string, readonly string[]>
  /** What to do next about something, by name; frames point here. */
  readonly steps: ReadonlyMap<string, Step>
  readonly resources: Resources
  readonly frames: FrameBook
  /** Lower case; checked against everything above when it is loaded. */
  readonly neverSay: readonly string[]
  /** Lower case; passed over for customers who write formally. */
  readonly tooCasual: readonly string[]
  /** One sentence per language (ISO 639-1) for somebody who does not write English. */
  readonly languages: ReadonlyMap<string, string>
}

/** How to speak to one kind of trouble: its cause, gently or more strongly, and the way on. */
export interface Step {
  readonly mild: readonly string[]
  readonly strong: readonly string[]
  /** What every message of the matter tells, said where nothing of this one can be: clauses in the second person. */
  readonly tell: readonly string[]
  readonly ask: readonly string[]
  readonly options: readonly string[]
}
