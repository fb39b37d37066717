import { levels } from '../../src/conversation/index.ts'
import {
  headAt,
  piecesOf,
  type Studied,
  shape,
  type Table,
  type Weights,
} from '../../src/understanding/training.ts'
import { createChance, shuffled } from './chance.ts'
import type { Line } from './corpus.ts'
import type { Start } from './embeddings.ts'
import { createLearner, type Learner, type Lesson, type Teaching } from './learner.ts'
import { lessonOf, lessonOfComment, lessonOfTask, lessonOfTrouble } from './lessons.ts'
import type { Listener, Shown } from './listener.ts'
import type { Comment } from './others-data.ts'

export interface Course {
  readonly corpus: readonly Line[]
  /** Lines to watch, never to learn from. */
  readonly watched: readonly Line[]
  readonly comments: readonly Comment[]
  readonly tasks: readonly string[]
  /** Everyday trouble, with no danger in it. */
  readonly troubles: readonly string[]
  readonly words: readonly string[]
  readonly start: Start
  readonly listener: Listener
  readonly rounds: number
  readonly seed: number
  say(line: string): void
}

interface Sample {
  readonly shown: Shown
  readonly lesson: Teaching
  /** Whether the label is true of the whole message and so of each part. */
  readonly calm: boolean
}

interface Heard extends Sample {
  readonly lesson: Lesson
}

export function train({
  corpus,
  watched,
  comments,
  tasks,
  troubles,
  words,
  start,
  listener,
  rounds,
  seed,
  say,
}: Course): Weights {
  const chance = createChance(seed)
  const own = corpus.flatMap((line) => ownSample(line, listener))
  const felt = comments.map((comment) => ({
    shown: listener.show(comment.text),
    lesson: lessonOfComment(comment),
    calm: false,
  }))
  const everyday = tasks.map((text) => ({
    shown: listener.show(text),
    lesson: lessonOfTask,
    calm: true,
  }))
  const plain = troubles.map((text) => ({
    shown: listener.show(text),
    lesson: lessonOfTrouble,
    calm: true,
  }))
  say(
    `${own.length} lines of ours, ${plain.length} troubles, ${felt.length} comments, ${everyday.length} requests are ready`,
  )
  const seen = watched.flatMap((line) => ownSample(line, listener))
  const learner = createLearner(start, listener.signs.length, chance)
  for (let round = 0; round < rounds; round++) {
    const early = round < 3
    const rate = early ? 0.001 : 0.001 * (1 - (0.85 * (round - 3)) / (rounds - 3))
    const lessons = shuffled(
      [
        ...own,
        ...(early ? [] : own),
        ...plain,
        ...shuffled(felt, chance).slice(0, early ? felt.length : 22_000),
        ...shuffled(everyday, chance).slice(0, 12_000),
      ],
      chance,
    )
    for (const sample of lessons) learn(learner, sample, early, rate, chance)
    if (round >= rounds - 3) learner.remember()
    say(`round ${round + 1} of ${rounds}: ${watch(learner, seen)}`)
  }
  learner.settle()
  return weightsOf(learner, words, listener.signs)
}

/** How surprised the network is by lines it never learnt from, head by head, and how often its first answer is right. */
function watch(learner: Learner, samples: readonly Heard[]): string {
  return (['situation', 'level', 'kind', 'emotion', 'wants-person', 'repeat-contact'] as const)
    .map((name) => {
      let loss = 0
      let right = 0
      for (const { shown, lesson } of samples) {
        const part = shown.parts[worstPart(learner, shown.parts).worst]
        const wanted = lesson[name]?.wanted ?? []
        if (!part) continue
        const answers = learner.judge(part).subarray(headAt[name], headAt[name] + wanted.length)
        if (wanted.length === 1) {
          const likely = wanted[0] === 1 ? (answers[0] ?? 0) : 1 - (answers[0] ?? 0)
          loss -= Math.log(Math.max(likely, 1e-6))
          right += Number(likely > 0.5)
        } else {
          for (const [at, share] of wanted.entries())
            loss -= share * Math.log(Math.max(answers[at] ?? 0, 1e-6))
          right += Number((wanted[answers.indexOf(Math.max(...answers))] ?? 0) > 0.1)
        }
      }
      return `${name} ${(loss / samples.length).toFixed(3)} ${((100 * right) / samples.length).toFixed(1)}%`
    })
    .join(', ')
}

/** Conversations teach only where their last message alone bears the label. */
function ownSample(line: Line, listener: Listener): Heard[] {
  const text = line.messages.at(-1) ?? ''
  if (
    line.messages.length > 1 &&
    (line.file === 'deescalation' || line.file === 'slow_build_multi') &&
    line.level !== 'none'
  )
    return []
  if (
    line.messages.length > 1 &&
    (line.kind !== null || line.level === 'severe' || line.level === 'crisis')
  )
    return []
  return [{ shown: listener.show(text), lesson: lessonOf(line), calm: line.level === 'none' }]
}

function learn(
  learner: Learner,
  { shown, lesson, calm }: Sample,
  early: boolean,
  rate: number,
  chance: () => number,
): void {
  const study = (place: number, taught: Teaching) => {
    const part = shown.parts[place]
    if (part) learner.study(spoilt(part, shown.texts[place] ?? [], chance), taught, rate)
  }
  if (shown.parts.length === 1) {
    study(0, lesson)
    return
  }
  const { worst, heat } = worstPart(learner, shown.parts)
  if (calm) {
    study(worst, lesson)
    return
  }
  // Of a long message in trouble mostly one part tells it. Before the network knows trouble, it would learn from the wrong one.
  if (early || heat < 0.8) return
  study(worst, lesson)
  const other = Math.floor(chance() * shown.parts.length)
  if (other !== worst) study(other, lessonOfTask)
}

/** The part that sounds worst is the one that a long message is judged by. */
function worstPart(learner: Learner, parts: readonly Studied[]): { worst: number; heat: number } {
  let worst = 0
  let heat = -1
  for (const [place, part] of parts.entries()) {
    const answers = learner.judge(part)
    const sum = levels.reduce(
      (total, _, rank) => total + rank * (answers[headAt.level + rank] ?? 0),
      0,
    )
    if (sum > heat) {
      heat = sum
      worst = place
    }
  }
  return { worst, heat }
}

/** Now and then a word is misspelt or unknown, so that the network learns to do without. */
function spoilt(features: Studied, texts: readonly string[], chance: () => number): Studied {
  const rate = chance() < 0.25 ? 0.12 : 0.03
  const words = features.words.slice()
  const pieces = [...features.pieces]
  for (const [at, text] of texts.entries()) {
    if (chance() >= rate || !/^[a-z]{4,}$/.test(text)) continue
    words[at] = -1
    pieces[at] = piecesOf(chance() < 0.6 ? slip(text, chance) : text)
  }
  return { ...features, words, pieces }
}

function slip(word: string, chance: () => number): string {
  const at = 1 + Math.floor(chance() * (word.length - 2))
  const how = chance()
  if (how < 0.35) return word.slice(0, at) + word.slice(at + 1)
  if (how < 0.7)
    return word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
  return word.slice(0, at) + (word[at] ?? '') + word.slice(at)
}

function weightsOf(
  { numbers }: Learner,
  words: readonly string[],
  signs: readonly string[],
): Weights {
  return {
    words,
    signs,
    embeddings: small(numbers.embeddings),
    pieces: small(numbers.pieces),
    sequences: small(numbers.sequences),
    filters: numbers.filters,
    hidden: numbers.hidden,
    answers: numbers.answers,
    settings: { embedding: shape.embedding },
  }
}

/** Eight bits a number; the few outliers are cut so that the many keep their detail. */
function small(values: Float32Array): Table {
  const sizes = Float32Array.from(values, Math.abs).sort()
  const scale = Math.max(sizes[Math.floor(sizes.length * 0.9999)] ?? 0, 1e-6) / 127
  return {
    scale,
    values: Int8Array.from(values, (value) =>
      Math.max(-127, Math.min(127, Math.round(value / scale))),
    ),
  }
}
