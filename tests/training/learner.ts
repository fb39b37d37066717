import type { HeadName, Numbers, Studied } from '../../src/understanding/training.ts'
import {
  answerCount,
  filterCount,
  filterLength,
  headAt,
  heads,
  inputWidth,
  newPass,
  runToLearn,
  shape,
  wordWidth,
} from '../../src/understanding/training.ts'
import { type Start, wide } from './embeddings.ts'

/** What a line teaches: for each head the wanted probabilities and how much they matter. Heads left out are not taught. */
export type Lesson = Partial<
  Record<HeadName, { readonly wanted: readonly number[]; readonly weight: number }>
>

/** Some lessons depend on what the network answers so far. */
export type Teaching = Lesson | ((answers: Float32Array) => Lesson)

export interface Learner {
  /** Keeps the numbers as they are now for the mean that `settle` takes. */
  remember(): void
  /** The mean of all that was remembered becomes the numbers: steadier than any one of them. */
  settle(): void
  readonly numbers: Numbers
  /** Learns from one part of a message; changes the numbers once per batch. */
  study(features: Studied, teaching: Teaching, rate: number): void
  /** Probabilities for one part, in a buffer that the next call overwrites. */
  judge(features: Studied): Float32Array
}

const batch = 24

/** Found by trying, on lines kept from learning. */
const knobs = {
  noSequences: 0.2,
  noSigns: 0.25,
  hidden: 0.15,
  words: 5,
  sequences: 20,
  decay: 0.01,
  filters: 0.3,
}

export function createLearner(start: Start, signs: number, chance: () => number): Learner {
  const width = inputWidth(signs)
  const numbers: Numbers = {
    embeddings: new Float32Array((start.rows.length / wide) * shape.embedding),
    pieces: sprinkle(shape.pieces * shape.embedding, 0.15, chance),
    sequences: sprinkle(shape.sequences * shape.sequence, 0.03, chance),
    filters: startingFilters(chance),
    hidden: startingDense(shape.hidden, width, chance),
    answers: startingDense(answerCount, shape.hidden, chance),
    signs,
  }
  const pass = newPass(signs)
  const keep = new Float32Array(width)
  const keepHidden = new Float32Array(shape.hidden)
  const slope = {
    hidden: new Float32Array(shape.hidden),
    input: new Float32Array(width),
    rows: new Float32Array(pass.rows.length),
    answers: new Float32Array(answerCount),
  }
  const projection = start.projection.slice()
  const delta = new Float32Array(numbers.embeddings.length)
  const dense = [numbers.filters, numbers.hidden, numbers.answers, projection].map(createAdam)
  const [filterAdam, hiddenAdam, answerAdam, projectionAdam] = dense
  if (!filterAdam || !hiddenAdam || !answerAdam || !projectionAdam)
    throw new Error('Four layers are learnt.')
  const paces = {
    embeddings: new Float32Array(start.rows.length / wide),
    pieces: new Float32Array(shape.pieces),
    sequences: new Float32Array(shape.sequences),
  }
  let studied = 0
  const layers = [
    numbers.embeddings,
    numbers.pieces,
    numbers.sequences,
    numbers.filters,
    numbers.hidden,
    numbers.answers,
  ]
  const sums = layers.map((values) => new Float64Array(values.length))
  let remembered = 0

  function study(features: Studied, teaching: Teaching, rate: number): void {
    for (const place of features.words) if (place >= 0) refresh(place)
    dropSome(keep, signs, chance)
    for (let i = 0; i < shape.hidden; i++)
      keepHidden[i] = chance() < knobs.hidden ? 0 : 1 / (1 - knobs.hidden)
    runToLearn(numbers, features, pass, keep, keepHidden)
    const lesson = typeof teaching === 'function' ? teaching(pass.answers) : teaching
    slopeOfAnswers(pass.answers, lesson, slope.answers)
    back(slope.answers, pass.hidden, numbers.answers, answerAdam?.slope, slope.hidden)
    for (let i = 0; i < shape.hidden; i++)
      slope.hidden[i] =
        (pass.hidden[i] ?? 0) <= 0 ? 0 : (slope.hidden[i] ?? 0) * (keepHidden[i] ?? 0)
    back(slope.hidden, pass.input, numbers.hidden, hiddenAdam?.slope, slope.input)
    for (let i = 0; i < width; i++) slope.input[i] = (slope.input[i] ?? 0) * (keep[i] ?? 0)
    backFilters()
    backTables(features, rate)
    studied++
    if (studied % batch === 0) for (const adam of dense) adam.step(rate, batch)
  }

  /** A word's row: its known row, projected, and what has been learnt about this word. */
  function refresh(place: number): void {
    const to = place * shape.embedding
    for (let k = 0; k < shape.embedding; k++) numbers.embeddings[to + k] = delta[to + k] as number
    for (let i = 0; i < wide; i++) {
      const value = start.rows[place * wide + i] as number
      const at = i * shape.embedding
      for (let k = 0; k < shape.embedding; k++)
        numbers.embeddings[to + k] =
          (numbers.embeddings[to + k] as number) + value * (projection[at + k] as number)
    }
  }

  function teachProjection(place: number, row: number): void {
    const grad = projectionAdam?.slope
    if (!grad) return
    for (let i = 0; i < wide; i++) {
      const value = start.rows[place * wide + i] as number
      if (value === 0) continue
      const at = i * shape.embedding
      for (let k = 0; k < shape.embedding; k++)
        grad[at + k] = (grad[at + k] as number) + value * (slope.rows[row + k] as number)
    }
  }

  function backFilters(): void {
    slope.rows.fill(0, 0, pass.count.words * wordWidth)
    const grad = filterAdam?.slope
    if (!grad) return
    let at = 0
    let filter = 0
    for (const { words, count } of shape.filters) {
      const span = words * wordWidth
      for (let f = 0; f < count; f++, filter++) {
        const where = pass.best[filter] ?? -1
        const push = slope.input[filter] ?? 0
        if (where >= 0 && push !== 0) {
          grad[at] = (grad[at] ?? 0) + push
          const row = where * wordWidth
          for (let i = 0; i < span; i++) {
            grad[at + 1 + i] = (grad[at + 1 + i] ?? 0) + push * (pass.rows[row + i] ?? 0)
            slope.rows[row + i] =
              (slope.rows[row + i] ?? 0) + push * (numbers.filters[at + 1 + i] ?? 0)
          }
        }
        at += span + 1
      }
    }
  }

  function backTables(features: Studied, rate: number): void {
    const count = features.words.length
    const share = count > 0 ? 0.5 / Math.sqrt(count) : 0
    for (let word = 0; word < count; word++) {
      const at = word * wordWidth
      for (let i = 0; i < shape.embedding; i++)
        slope.rows[at + i] = (slope.rows[at + i] ?? 0) + (slope.input[filterCount + i] ?? 0) * share
      const place = features.words[word] ?? -1
      if (place >= 0) {
        teachProjection(place, at)
        nudge(
          delta,
          paces.embeddings,
          place,
          shape.embedding,
          slope.rows,
          at,
          1,
          rate * knobs.words,
        )
      } else {
        const buckets = features.pieces[word]
        if (buckets)
          for (const bucket of buckets)
            nudge(
              numbers.pieces,
              paces.pieces,
              bucket,
              shape.embedding,
              slope.rows,
              at,
              1 / buckets.length,
              rate * knobs.sequences,
            )
      }
    }
    const weight = features.sequences.length > 0 ? 1 / Math.sqrt(features.sequences.length) : 0
    const at = filterCount + wordWidth
    for (const bucket of features.sequences)
      nudge(
        numbers.sequences,
        paces.sequences,
        bucket,
        shape.sequence,
        slope.input,
        at,
        weight,
        rate * knobs.sequences,
      )
  }

  return {
    numbers,
    study,
    remember() {
      for (let place = 0; place < paces.embeddings.length; place++) refresh(place)
      remembered++
      for (const [layer, values] of layers.entries()) {
        const sum = sums[layer]
        if (sum)
          for (let i = 0; i < values.length; i++)
            sum[i] = (sum[i] as number) + (values[i] as number)
      }
    },
    settle() {
      for (const [layer, values] of layers.entries()) {
        const sum = sums[layer]
        if (sum && remembered > 0)
          for (let i = 0; i < values.length; i++) values[i] = (sum[i] as number) / remembered
      }
    },
    judge(features) {
      for (const place of features.words) if (place >= 0) refresh(place)
      runToLearn(numbers, features, pass, null)
      return pass.answers
    },
  }
}

function sprinkle(length: number, size: number, chance: () => number): Float32Array {
  return Float32Array.from({ length }, () => (chance() - 0.5) * 2 * size)
}

function startingDense(outputs: number, inputs: number, chance: () => number): Float32Array {
  const size = Math.sqrt(6 / (inputs + outputs))
  return Float32Array.from({ length: outputs * (inputs + 1) }, (_, i) =>
    i % (inputs + 1) === 0 ? 0 : (chance() - 0.5) * 2 * size,
  )
}

function startingFilters(chance: () => number): Float32Array {
  const out = new Float32Array(filterLength())
  let at = 0
  for (const { words, count } of shape.filters)
    for (let f = 0; f < count; f++) {
      out[at++] = 0.01
      const size = Math.sqrt(3 / (words * wordWidth))
      for (let i = 0; i < words * wordWidth; i++) out[at++] = (chance() - 0.5) * 2 * size
    }
  return out
}

/** Inputs left out at random, so that no part of the network can lean on another. */
function dropSome(keep: Float32Array, signs: number, chance: () => number): void {
  const sequenceAt = filterCount + wordWidth
  const signAt = sequenceAt + shape.sequence
  const surfaceAt = signAt + signs
  for (let i = 0; i < sequenceAt; i++)
    keep[i] = chance() < knobs.filters ? 0 : 1 / (1 - knobs.filters)
  const sequences = chance() < knobs.noSequences ? 0 : 1
  for (let i = sequenceAt; i < signAt; i++) keep[i] = chance() < 0.2 ? 0 : sequences / 0.8
  const noSigns = chance() < knobs.noSigns
  for (let i = signAt; i < surfaceAt; i++) keep[i] = noSigns || chance() < 0.1 ? 0 : 1
  for (let i = surfaceAt; i < keep.length; i++) keep[i] = 1
}

function slopeOfAnswers(answers: Float32Array, lesson: Lesson, slope: Float32Array): void {
  slope.fill(0)
  for (const { name, size } of heads) {
    const taught = lesson[name]
    if (!taught) continue
    const at = headAt[name]
    for (let i = 0; i < size; i++)
      slope[at + i] = ((answers[at + i] ?? 0) - (taught.wanted[i] ?? 0)) * taught.weight
  }
}

function back(
  out: Float32Array,
  input: Float32Array,
  weights: Float32Array,
  grad: Float32Array | undefined,
  slope: Float32Array,
): void {
  slope.fill(0)
  if (!grad) return
  const width = input.length
  for (let unit = 0; unit < out.length; unit++) {
    const push = out[unit] ?? 0
    if (push === 0) continue
    const at = unit * (width + 1)
    grad[at] = (grad[at] ?? 0) + push
    for (let i = 0; i < width; i++) {
      grad[at + 1 + i] = (grad[at + 1 + i] as number) + push * (input[i] as number)
      slope[i] = (slope[i] as number) + push * (weights[at + 1 + i] as number)
    }
  }
}

/** Adagrad with one pace per row. */
function nudge(
  table: Float32Array,
  paces: Float32Array,
  row: number,
  width: number,
  slope: Float32Array,
  at: number,
  weight: number,
  rate: number,
): void {
  let sum = 0
  for (let i = 0; i < width; i++) sum += ((slope[at + i] ?? 0) * weight) ** 2
  if (sum === 0) return
  const pace = (paces[row] ?? 0) + sum / width
  paces[row] = pace
  const step = (rate * weight) / (Math.sqrt(pace) + 1e-3)
  for (let i = 0; i < width; i++)
    table[row * width + i] = (table[row * width + i] ?? 0) - step * (slope[at + i] ?? 0)
}

interface Adam {
  readonly slope: Float32Array
  step(rate: number, count: number): void
}

function createAdam(values: Float32Array): Adam {
  const slope = new Float32Array(values.length)
  const first = new Float32Array(values.length)
  const second = new Float32Array(values.length)
  let steps = 0
  return {
    slope,
    step(rate, count) {
      steps++
      const a = 1 - 0.9 ** steps
      const b = 1 - 0.999 ** steps
      for (let i = 0; i < values.length; i++) {
        const g = (slope[i] as number) / count
        first[i] = 0.9 * (first[i] as number) + 0.1 * g
        second[i] = 0.999 * (second[i] as number) + 0.001 * g * g
        values[i] =
          (values[i] as number) -
          rate *
            ((first[i] as number) / a / (Math.sqrt((second[i] as number) / b) + 1e-8) +
              knobs.decay * (values[i] as number))
        slope[i] = 0
      }
    },
  }
}
