import type { Features } from './features.ts'
import { type AddSequences, addRows } from './sequences.ts'
import { answerCount, filterCount, headAt, heads, inputWidth, shape, wordWidth } from './shape.ts'

/** All numbers of the network as the training and the product both see them. */
export interface Numbers {
  readonly embeddings: Float32Array
  readonly pieces: Float32Array
  readonly sequences: Float32Array
  readonly filters: Float32Array
  readonly hidden: Float32Array
  readonly answers: Float32Array
  readonly signs: number
}

/** A faster way to the same results, for numbers that no longer change. */
export interface Shortcuts {
  slideFilters(features: Features, pass: Pass): void
  addSequences: AddSequences
  hidden(input: Float32Array, output: Float32Array): void
}

/** What one pass leaves behind; used again by the next pass. */
export interface Pass {
  readonly count: { words: number }
  readonly rows: Float32Array
  /** Where each filter fits best, -1 where it fits nowhere. */
  readonly best: Int32Array
  readonly input: Float32Array
  readonly hidden: Float32Array
  readonly answers: Float32Array
}

export function newPass(signs: number): Pass {
  return {
    count: { words: 0 },
    rows: new Float32Array((shape.window + 3) * wordWidth),
    best: new Int32Array(filterCount),
    input: new Float32Array(inputWidth(signs)),
    hidden: new Float32Array(shape.hidden),
    answers: new Float32Array(answerCount),
  }
}

/** Fills `pass`: `answers` are probabilities. */
export function run(numbers: Numbers, features: Features, pass: Pass, shortcuts: Shortcuts): void {
  layWords(numbers, features, pass)
  shortcuts.slideFilters(features, pass)
  gather(numbers, features, pass, shortcuts.addSequences)
  shortcuts.hidden(pass.input, pass.hidden)
  for (let at = 0; at < pass.hidden.length; at++)
    pass.hidden[at] = Math.max(0, pass.hidden[at] ?? 0)
  answer(numbers, pass)
}

/** A part with the buckets of its sequences, which learning changes one by one. */
export interface Studied extends Features {
  readonly sequences: Int32Array
}

/** The same while learning: `keep` and `keepHidden`, when given, multiply the hidden layer's inputs and outputs. */
export function runToLearn(
  numbers: Numbers,
  features: Studied,
  pass: Pass,
  keep: Float32Array | null = null,
  keepHidden: Float32Array | null = null,
): void {
  layWords(numbers, features, pass)
  slideFilters(numbers, pass)
  gather(numbers, features, pass, (_, sums) => addRows(numbers.sequences, features.sequences, sums))
  if (keep)
    for (let at = 0; at < pass.input.length; at++)
      pass.input[at] = (pass.input[at] ?? 0) * (keep[at] ?? 0)
  dense(numbers.hidden, pass.input, pass.hidden)
  for (let at = 0; at < pass.hidden.length; at++)
    pass.hidden[at] = Math.max(0, pass.hidden[at] ?? 0) * (keepHidden?.[at] ?? 1)
  answer(numbers, pass)
}

function answer(numbers: Numbers, pass: Pass): void {
  dense(numbers.answers, pass.hidden, pass.answers)
  squash(pass.answers)
}

function layWords(numbers: Numbers, features: Features, pass: Pass): void {
  const { rows } = pass
  const width = shape.embedding
  const count = features.words.length
  // Short messages are filled up with silence, so that the widest filter always fits.
  pass.count.words = Math.max(count, 4)
  rows.fill(0, 0, pass.count.words * wordWidth)
  for (let word = 0; word < count; word++) {
    const at = word * wordWidth
    const place = features.words[word] ?? -1
    if (place >= 0) {
      const row = place * width
      for (let i = 0; i < width; i++) rows[at + i] = numbers.embeddings[row + i] ?? 0
    } else {
      const buckets = features.pieces[word]
      if (buckets && buckets.length > 0) {
        const share = 1 / buckets.length
        for (const bucket of buckets) {
          const row = bucket * width
          for (let i = 0; i < width; i++)
            rows[at + i] = (rows[at + i] ?? 0) + (numbers.pieces[row + i] ?? 0) * share
        }
      }
    }
    const marks = features.marks[word] ?? 0
    for (let bit = 0; bit < shape.marks; bit++) rows[at + width + bit] = (marks >> bit) & 1
  }
}

function slideFilters({ filters }: Numbers, pass: Pass): void {
  const { rows, best, input, count } = pass
  let at = 0
  let filter = 0
  for (const { words, count: filterHere } of shape.filters) {
    const width = words * wordWidth
    for (let f = 0; f < filterHere; f++, filter++) {
      const bias = filters[at] ?? 0
      const start = at + 1
      let most = 0
      let where = -1
      for (let word = 0; word + words <= count.words; word++) {
        const row = word * wordWidth
        const sum = bias + dot(rows, row, filters, start, width)
        if (sum > most) {
          most = sum
          where = word
        }
      }
      input[filter] = most
      best[filter] = where
      at = start + width
    }
  }
}

function gather(
  numbers: Numbers,
  features: Features,
  pass: Pass,
  addSequences: AddSequences,
): void {
  const { input, rows } = pass
  input.fill(0, filterCount)
  const count = features.words.length
  const share = count > 0 ? 1 / Math.sqrt(count) : 0
  for (let word = 0; word < count; word++)
    for (let i = 0; i < wordWidth; i++)
      input[filterCount + i] =
        (input[filterCount + i] ?? 0) + (rows[word * wordWidth + i] ?? 0) * share * 0.5
  let at = filterCount + wordWidth
  const sums = new Float64Array(shape.sequence)
  const added = addSequences(features.texts, sums)
  for (let i = 0; i < shape.sequence; i++) input[at + i] = (sums[i] ?? 0) / Math.sqrt(added)
  at += shape.sequence
  for (const sign of features.signs) input[at + sign] = 1
  at += numbers.signs
  input.set(features.surface, at)
}

/** Each output has its bias and then its inputs' weights in `weights`. */
function dense(weights: Float32Array, input: Float32Array, output: Float32Array): void {
  const width = input.length
  for (let unit = 0; unit < output.length; unit++) {
    const at = unit * (width + 1)
    output[unit] = (weights[at] ?? 0) + dot(input, 0, weights, at + 1, width)
  }
}

/** Four sums side by side, as one would wait for itself at every step. */
export function dot(
  a: Float32Array,
  fromA: number,
  b: Float32Array,
  fromB: number,
  length: number,
): number {
  let one = 0
  let two = 0
  let three = 0
  let four = 0
  let i = 0
  // Inside the arrays by construction; a check per number would cost half the speed.
  for (; i + 3 < length; i += 4) {
    one += (a[fromA + i] as number) * (b[fromB + i] as number)
    two += (a[fromA + i + 1] as number) * (b[fromB + i + 1] as number)
    three += (a[fromA + i + 2] as number) * (b[fromB + i + 2] as number)
    four += (a[fromA + i + 3] as number) * (b[fromB + i + 3] as number)
  }
  for (; i < length; i++) one += (a[fromA + i] as number) * (b[fromB + i] as number)
  return one + two + three + four
}

function squash(answers: Float32Array): void {
  for (const { name, size, right } of heads) {
    const at = headAt[name]
    if (right === 'any') {
      for (let i = at; i < at + size; i++) answers[i] = 1 / (1 + Math.exp(-(answers[i] ?? 0)))
      continue
    }
    let most = Number.NEGATIVE_INFINITY
    for (let i = at; i < at + size; i++) most = Math.max(most, answers[i] ?? 0)
    let sum = 0
    for (let i = at; i < at + size; i++) {
      const value = Math.exp((answers[i] ?? 0) - most)
      answers[i] = value
      sum += value
    }
    for (let i = at; i < at + size; i++) answers[i] = (answers[i] ?? 0) / sum
  }
}
