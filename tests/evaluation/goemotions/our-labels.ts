import { createModel, headAt, unpackWeights } from '../../../src/understanding/training.ts'
import { createListener } from '../../training/listener.ts'
import type { Comment } from '../../training/others-data.ts'
import { labels } from './labels.ts'
import { f1OfHalves, type Scored } from './metrics.ts'

/** What the network hears in each comment: a likelihood for each label. */
export function ourLabels(packed: Uint8Array, comments: readonly Comment[]): number[][] {
  const weights = unpackWeights(packed)
  const model = createModel(weights)
  const listener = createListener(weights.words)
  return comments.map(({ text }) => {
    const { marked, parts } = listener.mark(text)
    const opinions = model.judge(marked, parts)
    return labels.map((_, label) =>
      Math.max(...opinions.map(({ answers }) => answers[headAt.goemotions + label] ?? 0)),
    )
  })
}

/** The chance that one of some labels applies, taken as if they were independent. */
export function scoredBy(
  wanted: readonly string[],
  comments: readonly Comment[],
  heard: readonly (readonly number[])[],
): Scored[] {
  const places = wanted.map((label) => labels.indexOf(label))
  return comments.map((comment, at) => ({
    score: 1 - places.reduce((rest, place) => rest * (1 - (heard[at]?.[place] ?? 0)), 1),
    right: comment.labels.some((label) => places.includes(label)),
  }))
}

export function macroF1(
  groups: Readonly<Record<string, readonly string[]>>,
  comments: readonly Comment[],
  heard: readonly (readonly number[])[],
): number {
  const all = Object.values(groups)
  return (
    all.reduce((sum, wanted) => sum + f1OfHalves(scoredBy(wanted, comments, heard)), 0) / all.length
  )
}
