import type { ActionSpec } from '../action-spec.ts'
import type { Flow } from '../flow.ts'
import type { HouseLines } from '../house-lines.ts'
import type { Problem } from '../problems/problem.ts'

/** What a flow is checked against. */
export interface Library {
  readonly flows: ReadonlyMap<string, Flow>
  readonly actions: ReadonlyMap<string, ActionSpec>
  readonly house: HouseLines
  /** Names of all intents; null when they are not known. */
  readonly intents: ReadonlySet<string> | null
  /** Phrases that may stand in no text. */
  readonly neverSay: readonly string[]
}

/** One thing that can be wrong with a flow. Paths are places in its file. */
export type LintRule = (flow: Flow, library: Library) => Problem[]
