import { emotions } from '../../src/conversation/index.ts'
import {
  emotionTerms,
  headAt,
  linearHeads,
  odds,
  type Pool,
  type Scale,
  shares,
  situations,
  situationTerms,
} from '../../src/understanding/training.ts'
import { descend } from './descend.ts'

/** A line as both heard it that had never been taught it, and what is right. */
export interface Heard {
  readonly network: Float32Array
  readonly linear: Float32Array
  /** In the order of the second opinion's outputs. */
  readonly wanted: Float32Array
}

/** How much to believe each of the two; the same lines give the same numbers. */
export function learnPool(heard: readonly Heard[]): Pool {
  const [linear = 0, whole = 0, level = 0, kind = 0, ...biases] = choice(
    heard.map(({ network, linear, wanted }) => ({
      terms: situations.map((_, at) => situationTerms(network, linear, at)),
      wanted: wanted.subarray(0, linearHeads.situation.size),
    })),
    [0.5, 0.3, 0.1, 0.1],
  )
  const [words = 0, felt = 0, ...lifts] = choice(
    heard.map(({ network, linear, wanted }) => ({
      terms: emotions.map((_, at) => emotionTerms(network, linear, at)),
      wanted: wanted.subarray(
        linearHeads.emotion.at,
        linearHeads.emotion.at + linearHeads.emotion.size,
      ),
    })),
    [0.5, 0.5],
  )
  return {
    situation: { linear, network: whole, level, kind, biases },
    emotion: { linear: words, network: felt, biases: lifts },
    wantsPerson: scaleOf(heard, linearHeads.wantsPerson.at, headAt['wants-person']),
    repeatContact: scaleOf(heard, linearHeads.repeatContact.at, headAt['repeat-contact']),
  }
}

interface Choice {
  /** For each answer the numbers that speak for it. */
  readonly terms: readonly (readonly number[])[]
  readonly wanted: Float32Array
}

/** One weight for each kind of term, then a bias for each answer, all to five digits. */
function choice(lines: readonly Choice[], start: readonly number[]): number[] {
  const answers = lines[0]?.wanted.length ?? 0
  const point = Float32Array.from([...start, ...new Array<number>(answers).fill(0)])
  descend(
    point,
    (weights, slope) => {
      let loss = 0
      for (let at = start.length; at < weights.length; at++) {
        loss += (weights[at] ?? 0) ** 2
        slope[at] = 2 * (weights[at] ?? 0)
      }
      for (const { terms, wanted } of lines) {
        const likely = shares(
          terms.map((row, answer) =>
            row.reduce(
              (sum, term, which) => sum + term * (weights[which] ?? 0),
              weights[start.length + answer] ?? 0,
            ),
          ),
        )
        for (const [answer, row] of terms.entries()) {
          const error = (likely[answer] ?? 0) - (wanted[answer] ?? 0)
          loss -= (wanted[answer] ?? 0) * Math.log(Math.max(likely[answer] ?? 0, 1e-9))
          for (const [which, term] of row.entries())
            slope[which] = (slope[which] ?? 0) + error * term
          slope[start.length + answer] = (slope[start.length + answer] ?? 0) + error
        }
      }
      return loss
    },
    60,
  )
  return rounded(point)
}

function scaleOf(heard: readonly Heard[], at: number, networkAt: number): Scale {
  const lines = heard.map(({ network, linear, wanted }) => ({
    linear: odds(linear[at]),
    network: odds(network[networkAt]),
    wanted: wanted[at] ?? 0,
  }))
  const point = Float32Array.of(0.5, 0.5, 0)
  descend(
    point,
    ([linear = 0, network = 0, bias = 0], slope) => {
      let loss = 0
      for (const line of lines) {
        const likely = 1 / (1 + Math.exp(-(bias + linear * line.linear + network * line.network)))
        const error = likely - line.wanted
        loss -= Math.log(Math.max(line.wanted > 0.5 ? likely : 1 - likely, 1e-9))
        slope[0] = (slope[0] ?? 0) + error * line.linear
        slope[1] = (slope[1] ?? 0) + error * line.network
        slope[2] = (slope[2] ?? 0) + error
      }
      return loss
    },
    60,
  )
  const [linear = 0, network = 0, bias = 0] = rounded(point)
  return { linear, network, bias }
}

function rounded(values: Float32Array): number[] {
  return Array.from(values, (value) => Math.round(value * 1e5) / 1e5)
}
