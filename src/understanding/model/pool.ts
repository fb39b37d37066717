import { emotions, kinds, levels } from '../../conversation/index.ts'
import { linearHeads } from './linear.ts'
import { headAt } from './shape.ts'
import { situations } from './situations.ts'

/**
 * How much each of the two is believed: weights of the logarithms of their probabilities, learnt on lines that neither
 * had been taught, and how readily trouble is seen.
 */
export interface Pool {
  readonly situation: {
    readonly linear: number
    readonly network: number
    readonly level: number
    readonly kind: number
    readonly biases: readonly number[]
  }
  readonly emotion: {
    readonly linear: number
    readonly network: number
    readonly biases: readonly number[]
  }
  readonly wantsPerson: Scale
  readonly repeatContact: Scale
}

export interface Scale {
  readonly linear: number
  readonly network: number
  readonly bias: number
}

/** What both together make of one section of a message, as probabilities. */
export interface Verdict {
  readonly situation: Float64Array
  /** How likely a crisis is to the one that thinks it less likely. */
  readonly leastCrisis: number
  readonly emotion: Float64Array
  readonly wantsPerson: number
  readonly repeatContact: number
}

/** `network` are the network's answers, `linear` those of the second opinion. */
export function pooled(pool: Pool, network: Float32Array, linear: Float32Array): Verdict {
  return {
    situation: shares(
      situations.map((_, at) => {
        const [words, whole, level, kind] = situationTerms(network, linear, at)
        const { situation } = pool
        return (
          (situation.biases[at] ?? 0) +
          situation.linear * words +
          situation.network * whole +
          situation.level * level +
          situation.kind * kind
        )
      }),
    ),
    leastCrisis: Math.min(
      crisisIn(linear, linearHeads.situation.at),
      crisisIn(network, headAt.situation),
    ),
    emotion: shares(
      emotions.map((_, at) => {
        const [words, felt] = emotionTerms(network, linear, at)
        const { emotion } = pool
        return (emotion.biases[at] ?? 0) + emotion.linear * words + emotion.network * felt
      }),
    ),
    wantsPerson: scaled(
      pool.wantsPerson,
      linear[linearHeads.wantsPerson.at],
      network[headAt['wants-person']],
    ),
    repeatContact: scaled(
      pool.repeatContact,
      linear[linearHeads.repeatContact.at],
      network[headAt['repeat-contact']],
    ),
  }
}

function crisisIn(answers: Float32Array, from: number): number {
  return situations.reduce(
    (sum, { level }, at) => (level === 'crisis' ? sum + (answers[from + at] ?? 0) : sum),
    0,
  )
}

/** What speaks for a situation: the second opinion, and the network on it, on its level and on its kind. */
export function situationTerms(
  network: Float32Array,
  linear: Float32Array,
  at: number,
): readonly [number, number, number, number] {
  const situation = situations[at]
  if (!situation) return [0, 0, 0, 0]
  const kind = situation.kind === null ? 0 : kinds.indexOf(situation.kind) + 1
  return [
    log(linear[linearHeads.situation.at + at]),
    log(network[headAt.situation + at]),
    log(network[headAt.level + levels.indexOf(situation.level)]),
    log(network[headAt.kind + kind]),
  ]
}

export function emotionTerms(
  network: Float32Array,
  linear: Float32Array,
  at: number,
): readonly [number, number] {
  return [log(linear[linearHeads.emotion.at + at]), log(network[headAt.emotion + at])]
}

/** Of a probability; what is all but impossible counts no more than that. */
function log(likely: number | undefined): number {
  return Math.log(Math.max(likely ?? 0, 1e-4))
}

/** The logarithm of the odds. */
export function odds(likely: number | undefined): number {
  const bounded = Math.min(1 - 1e-4, Math.max(1e-4, likely ?? 0))
  return Math.log(bounded / (1 - bounded))
}

function scaled(scale: Scale, linear: number | undefined, network: number | undefined): number {
  return (
    1 / (1 + Math.exp(-(scale.bias + scale.linear * odds(linear) + scale.network * odds(network))))
  )
}

export function shares(scores: readonly number[]): Float64Array {
  const most = Math.max(...scores)
  const raised = Float64Array.from(scores, (score) => Math.exp(score - most))
  const sum = raised.reduce((total, value) => total + value, 0)
  return raised.map((value) => value / sum)
}
