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
  const weights = new Float32Array(buckets * answerCount)
  const lessons = examples.map((example) => ({
    row: rowOf(example.words, rankOf),
    answers: example.answers,
    wanted: wantedOf(example),
  }))
  for (let round = 0; round < rounds; round++)
    for (const { row, answers, wanted } of lessons) {
      const now = corrected(weights, row, answers)
      for (const { at, size, target } of wanted)
        for (const [bucket, weight] of row)
          for (let i = 0; i < size; i++) {
            const place = bucket * answerCount + at + i
            weights[place] =
              (weights[place] ?? 0) - pace * weight * ((now[at + i] ?? 0) - (target[i] ?? 0))
          }
    }
  const rows = lessons.map(({ row }) => row)
  return (words, answers) => {
    const row = rowOf(words, rankOf)
    return rows.some((other) => likeness(row, other) >= alike)
      ? corrected(weights, row, answers)
      : answers
  }
}

/** Only messages that resemble an example are changed: one shared everyday word must not move a reading. */
const alike = 0.2

function likeness(one: Row, other: Row): number {
  let sum = 0
  for (const [bucket, weight] of one) sum += weight * (other.get(bucket) ?? 0)
  return sum
}

type Row = ReadonlyMap<number, number>

const buckets = 2048
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

/** Words and pairs of words, the rare ones heavier, of length one together. */
function rowOf(words: readonly string[], rankOf: (word: string) => number | undefined): Row {
  const row = new Map<number, number>()
  let last = ''
  for (const word of words) {
    const rank = rankOf(word)
    const weight = rank === undefined ? 1 : Math.log(rank + 2) / 10
    add(row, bucketOf(word), weight * weight)
    add(row, bucketOf(`${last} ${word}`), weight * weight)
    last = word
  }
  const length = Math.sqrt([...row.values()].reduce((sum, value) => sum + value * value, 0)) || 1
  return new Map([...row].map(([bucket, value]) => [bucket, value / length]))
}

function add(row: Map<number, number>, bucket: number, weight: number): void {
  row.set(bucket, (row.get(bucket) ?? 0) + weight)
}

function bucketOf(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value ^ (value >>> 15)) & (buckets - 1)
}

function corrected(weights: Float32Array, row: Row, answers: Float32Array): Float32Array {
  const out = answers.slice()
  for (const { at, size } of heads) {
    const push = new Float32Array(size)
    for (const [bucket, weight] of row)
      for (let i = 0; i < size; i++)
        push[i] = (push[i] ?? 0) + weight * (weights[bucket * answerCount + at + i] ?? 0)
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
