import {
  type Evidence,
  isAtLeast,
  type Kind,
  type Level,
  levels,
  type Reading,
  rank,
  worse,
} from '../../conversation/index.ts'
import type { Alone } from '../alone.ts'
import { isRising } from './rising.ts'

export interface Course {
  readonly before: readonly Reading[]
  /** How many of `before` lie before a person last cleared a crisis. */
  readonly cleared: number
  readonly contacts: number
  readonly repeated: boolean
  readonly message: number
  readonly text: string
  readonly language: string
}

/** The reading of a message in its conversation: what it says alone, and what still holds from before. */
export function readOn(alone: Alone, course: Course): Reading {
  const earlier = course.before.slice(course.cleared)
  const last = earlier.at(-1) ?? null
  const crisis = earlier.findLast(({ level }) => level === 'crisis') ?? null
  const stuck = course.repeated && isAtLeast(alone.level, 'moderate') && !alone.relief
  const rising = stuck || isRising(earlier, alone)
  const level = crisis
    ? 'crisis'
    : rising
      ? worse(held(alone, last), 'moderate')
      : held(alone, last)
  // Whoever is not safe, and has not said from what, is asked about themselves.
  const kind = heldKind(alone, level, last, crisis) ?? (level === 'crisis' ? 'self_harm' : null)
  const wantsPerson = alone.wantsPerson
  const stillWanted =
    wantsPerson || ((last?.wantsPerson ?? false) && !alone.refusesPerson && !alone.relief)
  const repeatContact = alone.repeatContact || course.contacts >= 2
  const refused = alone.refusesPerson && !isAtLeast(level, 'severe')
  const mustEscalate = isAtLeast(level, 'severe') || kind !== null
  const escalate = mustEscalate || (!refused && (stillWanted || repeatContact || rising))
  return {
    level,
    score: crisis ? Math.max(alone.score, crisis.score) : heldScore(alone, level, last),
    emotion: emotionOf(alone, level, last, crisis),
    emotions: alone.emotions,
    kind,
    named:
      kind === alone.kind
        ? alone.named
        : (earlier.findLast((one) => one.kind === kind)?.named ?? true),
    style: alone.style,
    language: course.language,
    wantsPerson: stillWanted && !refused,
    repeatContact,
    sarcasm: alone.sarcasm,
    about: alone.about,
    escalate,
    offer: !escalate && !refused && level === 'moderate',
    intent: null,
    values: [],
    evidence: alone.because.map(
      (because): Evidence => ({
        ...because,
        message: course.message,
        quote: course.text.slice(because.start, because.end),
      }),
    ),
    alone: { level: alone.level, score: alone.score, kind: alone.kind },
  }
}

/** Rises at once, drops at once on relief or when taken back, and else fades by one. */
function held(alone: Alone, last: Reading | null): Level {
  if (!last || alone.relief || alone.retraction) return alone.level
  const faded = levels[Math.max(0, Math.min(rank(last.level), 3) - 1)] ?? 'none'
  return worse(alone.level, faded)
}

function heldKind(
  alone: Alone,
  level: Level,
  last: Reading | null,
  crisis: Reading | null,
): Kind | null {
  if (crisis)
    return alone.level === 'crisis' && alone.kind ? alone.kind : (crisis.kind ?? alone.kind)
  if (alone.kind) return alone.kind
  if (!last?.kind || level === 'none' || alone.relief || alone.retraction) return null
  return last.kind
}

function heldScore(alone: Alone, level: Level, last: Reading | null): number {
  const least = [0, 0.2, 0.4, 0.65, 0.9][rank(level)] ?? 0
  return last && rank(level) > rank(alone.level) ? Math.max(alone.score, least) : alone.score
}

function emotionOf(
  alone: Alone,
  level: Level,
  last: Reading | null,
  crisis: Reading | null,
): Reading['emotion'] {
  if (crisis && alone.level === 'none') return crisis.emotion
  if (last && alone.emotion === 'neutral' && rank(level) > rank(alone.level)) return last.emotion
  return alone.emotion
}
