import { piecesOf } from './pieces.ts'

/** What a draft can be, in the order of the model's outputs. */
export const verdicts = [
  'good',
  'blaming',
  'dismissive',
  'doubting',
  'impatient',
  'minimising',
  'policy-speak',
  'promise',
  'robotic',
  'vague',
] as const
export type Verdict = (typeof verdicts)[number]

export interface Model {
  /** One byte a bucket: 24 times one and the logarithm of how rare it is. */
  readonly rarity: Uint8Array
  /** One row of outputs a bucket, in steps of each output's scale. */
  readonly values: Int8Array
  readonly scales: readonly number[]
  readonly biases: readonly number[]
}

/** The buckets of a text with their weights, of length one together. */
export function weighed(text: string, rarity: Uint8Array): [bucket: number, weight: number][] {
  const rows = [...piecesOf(text)].map(([bucket, times]): [number, number] => [
    bucket,
    (1 + Math.log(times)) * ((rarity[bucket] ?? 0) / 24),
  ])
  const length = Math.hypot(...rows.map(([, weight]) => weight)) || 1
  return rows.map(([bucket, weight]) => [bucket, weight / length])
}

/** How likely a text is each of the verdicts; together one. */
export function likelihoods(text: string, { rarity, values, scales, biases }: Model): number[] {
  const scores = [...biases]
  for (const [bucket, weight] of weighed(text, rarity))
    for (let out = 0; out < verdicts.length; out++)
      scores[out] =
        (scores[out] ?? 0) +
        weight * (values[bucket * verdicts.length + out] ?? 0) * (scales[out] ?? 0)
  return shares(scores)
}

/** Softmax. */
export function shares(scores: readonly number[]): number[] {
  const most = Math.max(...scores)
  const raised = scores.map((score) => Math.exp(score - most))
  const sum = raised.reduce((total, each) => total + each, 0)
  return raised.map((each) => each / sum)
}
