import {
  abouts,
  isAtLeast,
  type Kind,
  type Level,
  rank,
  styles,
  worse,
} from '../conversation/index.ts'
import type { Alone, Because } from './alone.ts'
import { because } from './because.ts'
import type { Sign } from './grammar/grammar.ts'
import { certainty, isDanger, situationOf } from './how-grave.ts'
import { best } from './model/best.ts'
import type { Opinion } from './model/judge.ts'
import { headAt } from './model/shape.ts'
import type { Situation } from './model/situations.ts'
import { namedDanger } from './named-danger.ts'
import { unlessOfThings, withoutThings } from './things-that-died.ts'
import { emotionOf, emotionsOf, isGlad } from './which-emotion.ts'

export interface Told {
  readonly signs: readonly Sign[]
  /** One per section of the message; never empty. */
  readonly opinions: readonly Opinion[]
}

/** From which likelihood on the models are believed, less where a phrase says the same; found on lines that training kept apart. */
const enough = {
  wish: 0.35,
  /** Whoever asks whether this is a bot says much that sounds like a wish for a person. */
  wishToBot: 0.9,
  namedWish: 0.08,
  repeat: 0.15,
  namedRepeat: 0.03,
  /** To speak of a danger that no phrase names: sooner to somebody who may want to die. */
  selfHarm: 0.45,
  danger: 0.7,
}

/** The models weigh everything, the phrases that were found included; what phrases of a crisis name plainly always counts. */
export function decide(
  { signs: all, opinions }: Told,
  telling: (opinion: Opinion) => Because | null,
): Alone {
  const signs = withoutThings(all)
  const worst = opinions.reduce((a, b) => (b.heat > a.heat ? b : a))
  const danger = namedDanger(signs, worst)
  const hinted = dangersIn(signs)
  const spoken = { named: hinted.size > 0, felt: tellsGraveFeeling(signs) }
  const found = unlessOfThings(situationOf(worst, spoken), signs)
  const likeliest = withoutHint(found, hinted, worst)
  const repeatContact =
    most(opinions, 'repeat-contact') >
    (hears(signs, 'repeat-contact') ? enough.namedRepeat : enough.repeat)
  const felt = atLeast(leastOf(signs, worst, repeatContact && !isGlad(opinions)), likeliest)
  const level = worse(danger?.level ?? 'none', felt.level)
  const named = danger && (danger.owner || felt.kind === null || level !== felt.level)
  const kind = named ? danger.kind : felt.kind
  const heard = {
    wantsPerson: hears(signs, 'wants-person'),
    refusesPerson: hears(signs, 'refuses-person'),
  }
  const wish = most(opinions, 'wants-person')
  const wantsPerson =
    wish > (signs.some(({ reason }) => reason === asksForBot) ? enough.wishToBot : enough.wish) ||
    signs.some(({ tells, owner }) => owner && tells.type === 'wants-person') ||
    (heard.wantsPerson && !heard.refusesPerson && wish > enough.namedWish)
  const counted = because(signs, level)
  const own =
    rank(level) >= 1 && !counted.some(({ reason }) => !light.has(reason)) ? telling(worst) : null
  const calm = !isAtLeast(level, 'moderate') && kind === null
  return {
    level,
    score: scoreOf(worst, level, danger !== null),
    kind,
    named: hinted.has(kind),
    emotion: emotionOf(worst, { level, kind }, opinions),
    emotions: emotionsOf(worst),
    style: styles[best(worst.answers, headAt.style, styles.length)] ?? 'plain',
    about:
      danger?.of === 'other'
        ? 'other'
        : (abouts[best(worst.answers, headAt.about, abouts.length)] ?? 'customer'),
    sarcasm: (worst.answers[headAt.sarcasm] ?? 0) > 0.5,
    wantsPerson,
    refusesPerson: heard.refusesPerson && !wantsPerson,
    repeatContact,
    botFailed: hears(signs, 'bot-failed'),
    relief: calm && (hears(signs, 'relief') || (level === 'none' && isGlad(opinions))),
    retraction: calm && hears(signs, 'retraction'),
    because: own ? [...counted, own] : counted,
  }
}

/** How likely it is in the section of the message where it is likeliest. */
function most(opinions: readonly Opinion[], head: 'repeat-contact' | 'wants-person'): number {
  return Math.max(...opinions.map(({ answers }) => answers[headAt[head]] ?? 0))
}

/** The kinds of danger that a phrase speaks of, also if it is no more than a hint. */
function dangersIn(signs: readonly Sign[]): ReadonlySet<Kind | null> {
  return new Set(
    signs.flatMap(({ tells, scope }) =>
      tells.type === 'danger' && scope === 'meant' ? [tells.kind] : [],
    ),
  )
}

/**
 * A danger to life or a crime that the models feel and no phrase names is too little to speak of it: somebody upset is
 * fetched a person, without being asked whether they want to die. Where the models are sure enough it is said.
 */
function withoutHint(
  found: Situation,
  hinted: ReadonlySet<Kind | null>,
  worst: Opinion,
): Situation {
  const least = found.kind === 'self_harm' ? enough.selfHarm : enough.danger
  const said = !isDanger(found) || hinted.has(found.kind) || certainty(worst) > least
  return said ? found : { level: 'severe', kind: null }
}

/** Whoever has to ask a third time has wasted effort, however calmly it is said. */
function leastOf(signs: readonly Sign[], worst: Opinion, asksAgain: boolean): Level {
  if (asksAgain) return 'moderate'
  return sighs(signs, worst) ? 'mild' : 'none'
}

function atLeast(least: Level, found: Situation): Situation {
  return found.kind === null ? { level: worse(least, found.level), kind: null } : found
}

/** A phrase of a feeling that nobody has for a parcel alone. */
function tellsGraveFeeling(signs: readonly Sign[]): boolean {
  return signs.some(
    ({ tells, scope }) => tells.type === 'feeling' && tells.level === 'severe' && scope === 'meant',
  )
}

/** A few words that name a feeling, "hmm" or "ugh no", are about nothing else. */
function sighs(signs: readonly Sign[], { texts }: Opinion): boolean {
  return (
    texts.length <= 3 &&
    signs.some(
      ({ tells, scope }) => tells.type === 'feeling' && tells.level !== 'none' && scope === 'meant',
    )
  )
}

/** Answered truthfully, and no wish for a person. */
const asksForBot = 'asks whether this is a person'

/** Reasons that say how the matter goes, not how the customer feels. */
const light = new Set([
  'asks for a person',
  'does not want a person',
  'the trouble is over',
  'takes it back',
])

function hears(signs: readonly Sign[], type: Sign['tells']['type']): boolean {
  return signs.some(({ tells, scope }) => tells.type === type && scope !== 'negated')
}

/** The mean level on a scale from 0 to 1, at least what the decided level stands for. */
function scoreOf({ heat }: Opinion, level: Level, sure: boolean): number {
  const [from = 0, to = 1] = bands[rank(level)] ?? []
  const score = Math.min(to, Math.max(from, heat / 4))
  return Math.round((sure && level === 'crisis' ? Math.max(score, 0.95) : score) * 1000) / 1000
}

const bands = [
  [0, 0.2],
  [0.12, 0.4],
  [0.35, 0.68],
  [0.6, 0.9],
  [0.85, 1],
] as const
