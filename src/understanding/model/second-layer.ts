import {
  type Emotion,
  emotions,
  type Kind,
  kinds,
  type Level,
  levels,
} from '../../conversation/index.ts'
import { answerCount, headAt } from './shape.ts'

/** A message that an owner labelled, as its words and the network's own answers. */
export interface Example {
  readonly words: readonly string[]
  readonly answers: Float32Array
  readonly level: Level
  readonly kind: Kind | null
  readonly emotion: Emotion
  readonly wantsPerson: boolean
}

/** Changes the network's answers for messages that share words with the owners' examples. */
export type SecondLayer = (words: readonly string[], answers: Float32Array) => Float32Array

/**
 * Learns, in a moment and the same way every time, what is left between the network's answers and the owners' labels.
 * `rankOf` gives a word's place in the vocabulary, frequent words first: rare words carry more.
 */
export function learnSecondLayer(
  examples: readonly Example[],
  rankOf: (word: string) => number | undefined,
): SecondLayer {
  if (examples.length === 0) return (_, answers) => answers
  const columns = columnsOf(examples)
  const weights = new Float32Array(columns.size * answerCount)
  const lessons = examples.map((example) => ({
    row: rowOf(example.words, columns, rankOf),
    answers: example.answers,
    wanted: wantedOf(example),
  }))
  for (let round = 0; round < rounds; round++)
    for (const { row, answers, wanted } of lessons) {
      const now = corrected(weights, row, answers)
      for (const { at, size, target } of wanted)
        for (const [column, weight] of row)
          for (let i = 0; i < size; i++) {
            const place = column * answerCount + at + i
            weights[place] =
              (weights[place] ?? 0) - pace * weight * ((now[at + i] ?? 0) - (target[i] ?? 0))
          }
    }
  const rows = lessons.map(({ row }) => row)
  return (words, answers) => {
    const row = rowOf(words, columns, rankOf)
    return rows.some((other) => likeness(row, other) >= alike)
      ? corrected(weights, row, answers)
      : answers
  }
}

/** Only messages that resemble an example are changed: one shared everyday word must not move a reading. */
const alike = 0.2

function likeness(one: Row, other: Row): number {
  let sum = 0
  for (const [column, weight] of one) sum += weight * (other.get(column) ?? 0)
  return sum
}

/** Columns with their weights: those of the words that stand in an example. */
type Row = ReadonlyMap<number, number>

const rounds = 40
const pace = 0.5

interface Wanted {
  readonly at: number
  readonly size: number
  readonly target: readonly number[]
}

function wantedOf({ level, kind, emotion, wantsPerson }: Example): Wanted[] {
  return [
    { at: headAt.level, size: levels.length, target: levels.map((name) => Number(name === level)) },
    {
      at: headAt.kind,
      size: kinds.length + 1,
      target: [Number(kind === null), ...kinds.map((name) => Number(name === kind))],
    },
    {
      at: headAt.emotion,
      size: emotions.length,
      target: emotions.map((name) => Number(name === emotion)),
    },
    { at: headAt['wants-person'], size: 1, target: [Number(wantsPerson)] },
  ]
}

/** Words and pairs of words in all examples, numbered. */
function columnsOf(examples: readonly Example[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>()
  for (const { words } of examples)
    for (const [at, word] of words.entries())
      for (const feature of [word, `${words[at - 1] ?? ''} ${word}`])
        if (!columns.has(feature)) columns.set(feature, columns.size)
  return columns
}

/** Words and pairs of words, the rare ones heavier, of length one together with those that no example has. */
function rowOf(
  words: readonly string[],
  columns: ReadonlyMap<string, number>,
  rankOf: (word: string) => number | undefined,
): Row {
  const counts = new Map<string, number>()
  for (const [at, word] of words.entries()) {
    const rank = rankOf(word)
    const weight = rank === undefined ? 1 : Math.log(rank + 2) / 10
    for (const feature of [word, `${words[at - 1] ?? ''} ${word}`])
      counts.set(feature, (counts.get(feature) ?? 0) + weight * weight)
  }
  const length = Math.sqrt([...counts.values()].reduce((sum, value) => sum + value * value, 0)) || 1
  const row = new Map<number, number>()
  for (const [feature, value] of counts) {
    const column = columns.get(feature)
    if (column !== undefined) row.set(column, value / length)
  }
  return row
}

function corrected(weights: Float32Array, row: Row, answers: Float32Array): Float32Array {
  const out = answers.slice()
  for (const { at, size } of heads) {
    const push = new Float32Array(size)
    for (const [column, weight] of row)
      for (let i = 0; i < size; i++)
        push[i] = (push[i] ?? 0) + weight * (weights[column * answerCount + at + i] ?? 0)
    if (size === 1) {
      const likely = Math.min(0.999, Math.max(0.001, out[at] ?? 0))
      out[at] = 1 / (1 + Math.exp(-(Math.log(likely / (1 - likely)) + (push[0] ?? 0))))
      continue
    }
    let sum = 0
    for (let i = 0; i < size; i++) {
      out[at + i] = Math.max(out[at + i] ?? 0, 0.001) * Math.exp(push[i] ?? 0)
      sum += out[at + i] ?? 0
    }
    for (let i = 0; i < size; i++) out[at + i] = (out[at + i] ?? 0) / sum
  }
  return out
}

const heads = [
  { at: headAt.level, size: levels.length },
  { at: headAt.kind, size: kinds.length + 1 },
  { at: headAt.emotion, size: emotions.length },
  { at: headAt['wants-person'], size: 1 },
]
