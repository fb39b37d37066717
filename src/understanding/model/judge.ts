import { emotions, kinds, levels } from '../../conversation/index.ts'
import { type Part, partsOf, sectionsOf } from '../text/windows.ts'
import { best } from './best.ts'
import type { Features, Marked } from './features.ts'
import { seenOf } from './features.ts'
import { createLinear } from './linear.ts'
import type { SecondOpinion } from './linear-file.ts'
import { createModel, type PartHeard } from './model.ts'
import { pooled, type Verdict } from './pool.ts'
import { headAt, shape } from './shape.ts'
import { situations } from './situations.ts'
import { mostTelling, type Span } from './telling.ts'
import type { Weights } from './weights.ts'

/** What network and second opinion together say of one section of a message. */
export interface Opinion {
  /** The network's answers on the worst part, those that both were asked replaced by what both say. */
  readonly answers: Float32Array
  /** How likely each of `situations` is. */
  readonly situation: Float64Array
  /** How likely a crisis is to the one that thinks it less likely. */
  readonly leastCrisis: number
  /** From 0, calm, to 4, in danger: the mean of the levels. */
  readonly heat: number
  readonly texts: readonly string[]
  readonly part: Features
}

export interface Judge {
  /** One opinion per section, in their order, then one per sentence that names a danger; never none. */
  judge(marked: Sentences): readonly Opinion[]
  /** The words that speak most for what both make of the worst part, as places in the message. */
  telling(opinion: Opinion): Span | null
}

export interface Sentences extends Marked {
  /** For each sentence, the place of the word after its last. */
  readonly ends: readonly number[]
}

export function createJudge(weights: Weights, { linear, pool }: SecondOpinion): Judge {
  const model = createModel(weights)
  const second = createLinear(linear, (word) => model.vocabulary.places.has(word))

  function opinion(marked: Marked, section: Part, parts: readonly PartHeard[]): Opinion {
    const heard = worstPart(parts)
    const seen = seenOf(marked, section, model.vocabulary)
    return opinionOf(heard, pooled(pool, heard.answers, second.judge(seen)), seen.texts)
  }

  return {
    judge(marked) {
      const { length } = marked.spoken.words
      const parts = model.judge(marked, partsOf(length, marked.ends, shape.window))
      const sections = sectionsOf(length, marked.ends).map((section) => {
        const inside = parts.filter(({ part }) => part.from < section.to && part.to > section.from)
        return opinion(marked, section, inside.length > 0 ? inside : parts)
      })
      const alarming = alarmingSentences(marked).map((sentence) =>
        opinion(marked, sentence, model.judge(marked, [sentence])),
      )
      return [...sections, ...alarming]
    },
    telling: ({ part, situation }) =>
      mostTelling(
        [model.pushes(part), second.pushes(part.texts, best(situation, 0, situation.length))],
        part.from,
      ),
  }
}

/** Sentences that name a danger are heard alone too, lest what stands around them drowns them. */
function alarmingSentences({ signs, ends }: Sentences): Part[] {
  if (ends.length < 2) return []
  const alarming = new Set(
    signs
      .filter(({ tells, scope }) => tells.type === 'danger' && tells.sure && scope === 'meant')
      .map(({ first }) => ends.findIndex((end) => first < end)),
  )
  return [...alarming].map((at) => ({ from: ends[at - 1] ?? 0, to: ends[at] ?? 0 }))
}

/** The part that sounds worst, with the wishes of all. */
export function worstPart(parts: readonly PartHeard[]): PartHeard {
  const worst = parts.reduce((a, b) => (b.heat > a.heat ? b : a))
  const answers = worst.answers.slice()
  for (const name of ['wants-person', 'repeat-contact'] as const)
    answers[headAt[name]] = Math.max(...parts.map((part) => part.answers[headAt[name]] ?? 0))
  return { ...worst, answers }
}

function opinionOf(
  { answers, part }: PartHeard,
  verdict: Verdict,
  texts: readonly string[],
): Opinion {
  const both = answers.slice()
  both.fill(0, headAt.level, headAt.level + levels.length)
  both.fill(0, headAt.kind, headAt.kind + kinds.length + 1)
  for (const [at, likely] of verdict.situation.entries()) {
    const [level = 0, kind = 0] = placesOf[at] ?? []
    both[level] = (both[level] ?? 0) + likely
    both[kind] = (both[kind] ?? 0) + likely
  }
  for (const at of emotions.keys()) both[headAt.emotion + at] = verdict.emotion[at] ?? 0
  both[headAt['wants-person']] = verdict.wantsPerson
  both[headAt['repeat-contact']] = verdict.repeatContact
  return {
    answers: both,
    situation: verdict.situation,
    leastCrisis: verdict.leastCrisis,
    heat: heatOf(verdict.situation),
    texts,
    part,
  }
}

/** The same opinion with other answers, as an owner's examples want them. */
export function corrected(opinion: Opinion, answers: Float32Array): Opinion {
  if (answers === opinion.answers) return opinion
  const moved = (place: number) =>
    (answers[place] ?? 0) / Math.max(opinion.answers[place] ?? 0, 1e-4)
  const raised = opinion.situation.map((likely, at) => {
    const [level = 0, kind = 0] = placesOf[at] ?? []
    return Math.max(likely, 1e-4) * moved(level) * moved(kind)
  })
  const sum = raised.reduce((total, value) => total + value, 0)
  const situation = raised.map((value) => value / sum)
  // What the owners' examples say needs no second opinion.
  return { ...opinion, answers, situation, leastCrisis: 1, heat: heatOf(situation) }
}

/** Where the answers for a situation's level and kind stand. */
const placesOf = situations.map(
  ({ level, kind }) =>
    [
      headAt.level + levels.indexOf(level),
      headAt.kind + (kind === null ? 0 : kinds.indexOf(kind) + 1),
    ] as const,
)

function heatOf(situation: Float64Array): number {
  return situation.reduce(
    (sum, likely, at) => sum + likely * levels.indexOf(situations[at]?.level ?? 'none'),
    0,
  )
}
