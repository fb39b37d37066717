import { type Emotion, emotions, levels, rank } from '../conversation/index.ts'
import type { Sign } from './grammar/grammar.ts'
import type { Opinion } from './model/model.ts'
import { headAt } from './model/shape.ts'

/**
 * Words that name a feeling lean the network's opinion towards it: it has learnt from a few thousand lines, and there are
 * more ways to be cross than it has met. The weights were found on lines it never learnt from.
 */
export function lean(opinion: Opinion, signs: readonly Sign[]): Opinion {
  const { from, to } = opinion.part
  const feelings = signs.flatMap(({ tells, scope, reason, first, last }) =>
    tells.type === 'feeling' && scope === 'meant' && last >= from && first < to
      ? [{ ...tells, weak: weak.has(reason) }]
      : [],
  )
  const felt = feelings.filter(({ level, weak }) => level !== 'none' && !weak)
  const glad = feelings.filter(({ level }) => level === 'none')
  if (felt.length === 0 && glad.length === 0) return opinion
  const answers = opinion.answers.slice()
  const strongest = Math.max(0, ...felt.map(({ level }) => rank(level)))
  const share = felt.length > 0 && glad.length > 0 ? 0.5 : 1
  const push = felt.length > 0 ? (towards[strongest] ?? []) : calm
  bias(
    answers,
    headAt.level,
    levels.map((_, place) => (push[place] ?? 0) * share),
  )
  const named = new Set<Emotion>((felt.length > 0 ? felt : glad).map(({ emotion }) => emotion))
  bias(
    answers,
    headAt.emotion,
    emotions.map((emotion) => (named.has(emotion) ? namedWeight * share : 0)),
  )
  return {
    ...opinion,
    answers,
    heat: levels.reduce((sum, _, place) => sum + place * (answers[headAt.level + place] ?? 0), 0),
  }
}

/** Signs of trouble rather than of a feeling about it. */
const weak = new Set(['something went wrong', 'it weighs on their life'])
const namedWeight = 1.2
const calm = [1.2, 0, -0.4, -0.6, -0.6]
const towards: readonly (readonly number[])[] = [
  [],
  [-1.2, 0.3, 0, 0, 0],
  [-2, -0.3, 0.3, 0, 0],
  [-3, -1.5, -0.3, 0.5, 0],
]

/** Adds to the logarithms of probabilities that sum to one, and makes them sum to one again. */
function bias(answers: Float32Array, at: number, push: readonly number[]): void {
  let sum = 0
  for (const [place, add] of push.entries()) {
    answers[at + place] = (answers[at + place] ?? 0) * Math.exp(add)
    sum += answers[at + place] ?? 0
  }
  for (const place of push.keys())
    answers[at + place] = (answers[at + place] ?? 0) / Math.max(sum, 1e-9)
}
