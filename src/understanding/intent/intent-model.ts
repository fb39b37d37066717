import type { Cut } from './features.ts'

/** Examples of one thing that customers want. */
export interface IntentExamples {
  readonly name: string
  readonly examples: readonly string[]
}

/**
 * What was learned from examples: plain data, so that a worker can train it and post it.
 * A feature's hash is looked up in `keys` (open addressing, 0 = empty slot), its column is in `columns`.
 */
export interface IntentModel {
  readonly names: readonly string[]
  readonly cut: Cut
  readonly keys: Uint32Array
  readonly columns: Int32Array
  /** By column: how rare the feature was among the examples. */
  readonly rarity: Float32Array
  /** The mean meaning of the examples. */
  readonly centre: Float32Array
  /** By column, then by intent. */
  readonly weights: Float32Array
  /** By intent: the score of a text without a known feature. */
  readonly offsets: Float32Array
  /** Sharpness of the confidences: they are the softmax of score × sharpness. */
  readonly sharpness: number
  /** Texts whose best score stands less far above the mean are about something else. */
  readonly leastScore: number
}

/** The buffers to hand over instead of copying, when a model is posted from a worker. */
export function buffersOf(model: IntentModel): ArrayBuffer[] {
  const arrays = [
    model.keys,
    model.columns,
    model.rarity,
    model.centre,
    model.weights,
    model.offsets,
  ]
  // A model is made of arrays over buffers of their own, never shared ones.
  return arrays.map((array) => array.buffer as ArrayBuffer)
}
