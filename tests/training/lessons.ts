import {
  abouts,
  type Emotion,
  emotions,
  isAtLeast,
  kinds,
  levels,
  styles,
} from '../../src/conversation/index.ts'
import { headAt, type Situation, situations } from '../../src/understanding/training.ts'
import type { Line } from './corpus.ts'
import type { Lesson } from './learner.ts'
import type { Comment } from './others-data.ts'

/** What a line of the corpus teaches. */
export function lessonOf(line: Line): Lesson {
  const kindNames = ['none', ...kinds]
  return {
    situation: { wanted: situations.map((_, at) => Number(at === situationOf(line))), weight: 1 },
    level: { wanted: spread(levels, line.level, line.alsoLevel), weight: 1 },
    kind: {
      wanted: spread(
        kindNames,
        line.kind ?? 'none',
        line.alsoKind.map((kind) => kind ?? 'none'),
      ),
      weight: 1,
    },
    emotion: { wanted: spread(emotions, line.emotion, line.alsoEmotion), weight: 0.7 },
    'wants-person': { wanted: [Number(line.wantsPerson)], weight: 1 },
    'repeat-contact': { wanted: [Number(line.repeatContact)], weight: 0.7 },
    sarcasm: { wanted: [Number(line.sarcasm)], weight: 0.4 },
    style: { wanted: spread(styles, line.style, []), weight: 0.3 },
    about: { wanted: spread(abouts, line.about, []), weight: 0.3 },
  }
}

/**
 * What a comment of GoEmotions teaches: its own labels, and carefully what they mean for us. People on Reddit are no
 * customers, but their joy is joy, and next to none of them is in danger.
 */
export function lessonOfComment({ text, labels }: Comment): Lesson {
  const names = labels.map((label) => goEmotions[label] ?? 'neutral')
  const [only] = names
  const ours = names.length === 1 && only ? meanings[only] : undefined
  return {
    goemotions: { wanted: goEmotions.map((name) => Number(names.includes(name))), weight: 1 },
    ...(ours && {
      emotion: { wanted: emotions.map((emotion) => ours.emotion[emotion] ?? 0), weight: 0.25 },
    }),
    ...(ours &&
      !alarming.test(text) && {
        level: { wanted: ours.level, weight: 0.12 },
        // The first four situations are those without a kind, from calm to severe.
        situation: {
          wanted: situations.map((_, at) => (at < 4 ? (ours.level[at] ?? 0) : 0)),
          weight: 0.2,
        },
        kind: { wanted: [1, ...kinds.map(() => 0)], weight: 0.5 },
      }),
  }
}

const goEmotions =
  'admiration amusement anger annoyance approval caring confusion curiosity desire disappointment disapproval disgust embarrassment excitement fear gratitude grief joy love nervousness optimism pride realization relief remorse sadness surprise neutral'.split(
    ' ',
  )
const alarming =
  /kill|die|dead|suicid|murder|rape|abus|shoot|gun|knife|beat|death|hang|harm|hurt|racis|sue|lawyer|blood|hospital|passed|lost/i
const calm = [1, 0, 0, 0, 0]
const light = [0.25, 0.45, 0.3, 0, 0]
const strong = [0.1, 0.25, 0.5, 0.15, 0]

const meanings: Partial<
  Record<string, { emotion: Partial<Record<Emotion, number>>; level: readonly number[] }>
> = {
  admiration: { emotion: { joy: 0.8, gratitude: 0.2 }, level: calm },
  amusement: { emotion: { joy: 1 }, level: calm },
  excitement: { emotion: { joy: 1 }, level: calm },
  joy: { emotion: { joy: 1 }, level: calm },
  love: { emotion: { joy: 1 }, level: calm },
  pride: { emotion: { joy: 1 }, level: calm },
  relief: { emotion: { joy: 0.7, gratitude: 0.3 }, level: calm },
  gratitude: { emotion: { gratitude: 1 }, level: calm },
  approval: { emotion: { neutral: 0.7, joy: 0.3 }, level: calm },
  optimism: { emotion: { neutral: 0.6, joy: 0.4 }, level: calm },
  neutral: { emotion: { neutral: 1 }, level: [0.9, 0.1, 0, 0, 0] },
  curiosity: { emotion: { neutral: 0.7, confusion: 0.3 }, level: [0.85, 0.15, 0, 0, 0] },
  confusion: { emotion: { confusion: 1 }, level: [0.4, 0.5, 0.1, 0, 0] },
  anger: { emotion: { anger: 0.8, frustration: 0.2 }, level: strong },
  annoyance: { emotion: { anger: 0.4, frustration: 0.6 }, level: light },
  disappointment: { emotion: { disappointment: 1 }, level: light },
  disgust: { emotion: { anger: 1 }, level: light },
  fear: { emotion: { fear: 1 }, level: strong },
  nervousness: { emotion: { fear: 0.8, overwhelm: 0.2 }, level: light },
  sadness: { emotion: { sadness: 1 }, level: strong },
  grief: { emotion: { grief: 1 }, level: strong },
}

/** An everyday request: calm, and about nothing grave. */
export const lessonOfTask: Lesson = {
  situation: { wanted: situations.map((_, at) => Number(at === 0)), weight: 0.8 },
  level: { wanted: levels.map((level) => Number(level === 'none')), weight: 0.8 },
  kind: { wanted: [1, ...kinds.map(() => 0)], weight: 0.8 },
  emotion: { wanted: emotions.map((emotion) => Number(emotion === 'neutral')), weight: 0.25 },
  'wants-person': { wanted: [0], weight: 0.3 },
  'repeat-contact': { wanted: [0], weight: 0.2 },
}

/** Everyday trouble: how upset somebody is nobody has said, only that it is nothing grave. `answers` are the network's own. */
export function lessonOfTrouble(answers: Float32Array): Lesson {
  return {
    situation: { wanted: among(answers, headAt.situation, situations.map(isEveryday)), weight: 1 },
    level: {
      wanted: among(
        answers,
        headAt.level,
        levels.map((level) => !isAtLeast(level, 'severe')),
      ),
      weight: 1,
    },
    kind: { wanted: [1, ...kinds.map(() => 0)], weight: 1 },
  }
}

/** No danger, no loss, and nothing that brings a person. */
function isEveryday({ level, kind }: Situation): boolean {
  return kind === null && !isAtLeast(level, 'severe')
}

/** What is possible keeps its shares, whatever else was thought likely is shared out among it. */
function among(answers: Float32Array, from: number, possible: readonly boolean[]): number[] {
  const shares = possible.map((is, at) => (is ? (answers[from + at] ?? 0) + 1e-6 : 0))
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => share / sum)
}

/** Which situation a line tells; a level that does not go with its kind counts as the gravest that does. */
export function situationOf({ level, kind }: Pick<Line, 'level' | 'kind'>): number {
  const exact = situations.findIndex((one) => one.level === level && one.kind === kind)
  return exact >= 0 ? exact : situations.findLastIndex((one) => one.kind === kind)
}

/** Most of the weight on the first answer, the rest shared by the others that are right too, and a little doubt. */
function spread(names: readonly string[], first: string, others: readonly string[]): number[] {
  const rest = others.filter((other) => other !== first)
  const main = rest.length === 0 ? 1 : 0.7
  const doubt = 0.01
  return names.map(
    (name) =>
      (1 - doubt) * (name === first ? main : rest.includes(name) ? 0.3 / rest.length : 0) +
      doubt / names.length,
  )
}
