import {
  type Model,
  shares,
  verdicts,
  weighed,
} from '../../../web-chat/console/tone/learned/model.ts'
import { buckets, piecesOf } from '../../../web-chat/console/tone/learned/pieces.ts'
import { createChance, shuffled } from '../chance.ts'
import type { Draft } from './read-drafts.ts'

const outputs = verdicts.length
const rounds = 12
const rate = 0.35

/** Logistic regression over all verdicts by AdaGrad; the same drafts give the same weights, bit for bit. */
export function learnTone(drafts: readonly Draft[]): Model {
  const rarity = rarityOf(drafts)
  const rows = drafts.map(({ text }) => weighed(text, rarity))
  const wanted = drafts.map(({ verdict }) => verdicts.indexOf(verdict))
  const weights = new Float32Array(buckets * outputs)
  const squares = new Float32Array(weights.length).fill(0.1)
  const biases = new Array<number>(outputs).fill(0)
  const chance = createChance(1)
  const places = drafts.map((_, place) => place)
  for (let round = 0; round < rounds; round++)
    for (const place of shuffled(places, chance)) step(rows[place] ?? [], wanted[place] ?? 0)
  return quantised(weights, biases, rarity)

  function step(row: ReturnType<typeof weighed>, right: number): void {
    const scores = [...biases]
    for (const [bucket, weight] of row)
      for (let out = 0; out < outputs; out++)
        scores[out] = (scores[out] ?? 0) + weight * (weights[bucket * outputs + out] ?? 0)
    const errors = shares(scores).map((share, out) => share - (out === right ? 1 : 0))
    for (let out = 0; out < outputs; out++) {
      const error = errors[out] ?? 0
      biases[out] = (biases[out] ?? 0) - 0.02 * error
      for (const [bucket, weight] of row) {
        const at = bucket * outputs + out
        const slope = error * weight
        squares[at] = (squares[at] ?? 0) + slope * slope
        weights[at] = (weights[at] ?? 0) - (rate * slope) / Math.sqrt(squares[at] ?? 1)
      }
    }
  }
}

function rarityOf(drafts: readonly Draft[]): Uint8Array {
  const often = new Uint32Array(buckets)
  for (const { text } of drafts)
    for (const bucket of piecesOf(text).keys()) often[bucket] = (often[bucket] ?? 0) + 1
  return Uint8Array.from(often, (times) =>
    Math.min(255, Math.round(24 * (1 + Math.log((1 + drafts.length) / (1 + times))))),
  )
}

/** Seven steps to each side, up to three standard deviations; what lies beyond is cut. */
function quantised(weights: Float32Array, biases: readonly number[], rarity: Uint8Array): Model {
  const values = new Int8Array(weights.length)
  const scales = biases.map((_, out) => {
    const column = weights.filter((value, at) => at % outputs === out && value !== 0)
    const spread = Math.sqrt(column.reduce((sum, each) => sum + each * each, 0) / column.length)
    return (3 * spread) / 7
  })
  weights.forEach((value, at) => {
    const step = Math.round(value / (scales[at % outputs] ?? 1))
    values[at] = Math.max(-7, Math.min(7, step))
  })
  return { rarity, values, scales, biases }
}
