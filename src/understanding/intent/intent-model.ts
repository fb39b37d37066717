import type { Weighing } from './rows.ts'
import type { WordVectors } from './word-vectors/word-vectors.ts'

/** Examples of one thing that customers want. */
export interface IntentExamples {
  readonly name: string
  readonly examples: readonly string[]
}

/** What is known before any example is read. */
export interface Background {
  readonly known: WordVectors
  /** Messages that none of the intents covers; may be empty. */
  readonly outOfScope: readonly string[]
}

/**
 * What was learned from examples. A message is weighed as the examples were, and scored for each intent.
 */
export interface IntentModel extends Weighing {
  readonly names: readonly string[]
  /** By column, then by intent. */
  readonly weights: Float32Array
  /** By intent: the score of a text without a known feature. */
  readonly offsets: Float32Array
  /** How likely each intent is for a text in scope: the softmax of score × sharpness. */
  readonly sharpness: number
  /** Texts whose best score stands less far above the mean are about something else. */
  readonly leastScore: number
  /** The chance that a text is in scope is σ(slope × lead + offset), see `leadOf`. */
  readonly scope: { readonly slope: number; readonly offset: number }
}
