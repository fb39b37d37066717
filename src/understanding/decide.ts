import {
  abouts,
  type Emotion,
  emotions,
  isAtLeast,
  type Kind,
  kinds,
  type Level,
  levels,
  rank,
  styles,
  worse,
} from '../conversation/index.ts'
import type { Alone, Because } from './alone.ts'
import type { Sign } from './grammar/grammar.ts'
import { lean } from './lean.ts'
import { because, type Danger, decisive } from './listen.ts'
import type { Opinion } from './model/model.ts'
import { headAt } from './model/shape.ts'
import type { Spoken } from './text/words.ts'

export interface Told {
  readonly signs: readonly Sign[]
  /** One per part of the message; never empty. */
  readonly opinions: readonly Opinion[]
  /** Written in capitals or with many exclamation marks. */
  readonly loud: boolean
  readonly spoken: Spoken
}

/** Grammar and network together: the grammar decides what it is sure of, the network the rest. */
export function decide(
  { signs, opinions: unleant, loud, spoken }: Told,
  telling: (opinion: Opinion) => Because | null,
): Alone {
  const opinions = unleant.map((opinion) => lean(opinion, signs, loud, spoken))
  const worst = opinions.reduce((a, b) => (b.heat > a.heat ? b : a))
  const danger = namedDanger(signs, worst)
  const felt = levelOf(worst, standing(signs, worst))
  const kind =
    danger && !isOvertaken(danger, worst) ? danger.kind : kindOf(opinions, felt, danger, signs)
  const level = fitting(worse(danger?.level ?? 'none', felt), kind)
  const heard = {
    wantsPerson: hears(signs, 'wants-person'),
    refusesPerson: hears(signs, 'refuses-person'),
  }
  const wish = Math.max(...opinions.map(({ answers }) => answers[headAt['wants-person']] ?? 0))
  const wantsPerson =
    wish > (signs.some(({ reason }) => reason === asksForBot) ? 0.9 : 0.5) ||
    signs.some(({ tells, owner }) => owner && tells.type === 'wants-person') ||
    (heard.wantsPerson && !heard.refusesPerson && wish > 0.08)
  const counted = because(signs).filter(
    ({ reason }) => level !== 'none' || kind !== null || wantsPerson || !reason.includes('over'),
  )
  const own =
    rank(level) >= 1 && !counted.some(({ reason }) => !light.has(reason)) ? telling(worst) : null
  const calm = !isAtLeast(level, 'moderate') && kind === null
  return {
    level,
    score: scoreOf(worst, level, danger !== null),
    kind,
    emotion: emotionOf(threatens(signs, kind) ? angrier(worst) : worst, level, opinions),
    emotions: emotionsOf(worst),
    style: styles[best(worst.answers, headAt.style, styles.length)] ?? 'plain',
    about:
      danger?.of === 'other'
        ? 'other'
        : (abouts[best(worst.answers, headAt.about, abouts.length)] ?? 'customer'),
    sarcasm: (worst.answers[headAt.sarcasm] ?? 0) > 0.5,
    wantsPerson,
    refusesPerson: heard.refusesPerson && !wantsPerson,
    repeatContact:
      Math.max(...opinions.map(({ answers }) => answers[headAt['repeat-contact']] ?? 0)) >
      (hears(signs, 'repeat-contact') ? 0.03 : 0.5),
    botFailed: hears(signs, 'bot-failed'),
    relief: calm && (hears(signs, 'relief') || (level === 'none' && isGlad(opinions))),
    retraction: calm && hears(signs, 'retraction'),
    because: own ? [...counted, own] : counted,
  }
}

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

/** Of several dangers that phrases name, the worst, unless the network is all but sure that another one is meant. */
function namedDanger(signs: readonly Sign[], worst: Opinion): Danger | null {
  const first = decisive(signs)
  if (!first || first.owner) return first
  if (first.kind === 'self_harm' && first.of === 'customer') return agreed(first, worst)
  const likely = (kind: Kind) => worst.answers[headAt.kind + 1 + kinds.indexOf(kind)] ?? 0
  const rivals = signs
    .map((sign) => decisive([sign]))
    .filter((danger) => danger !== null && likely(danger.kind) > 0.55 && likely(first.kind) < 0.3)
  return agreed(rivals[0] ?? first, worst)
}

/** The network may overrule a phrase of a lighter kind, when it is all but certain that nothing is wrong. */
function agreed(danger: Danger, { answers }: Opinion): Danger | null {
  if (danger.level === 'crisis' || danger.kind === 'self_harm') return danger
  return (answers[headAt.kind] ?? 0) > 0.985 && (answers[headAt.level] ?? 0) > 0.9 ? null : danger
}

/** Answered truthfully, and no wish for a person. */
const asksForBot = 'asks whether this is a person'
const longAgo = 'long ago'
const denial = 'says they are not in danger'

/** What the phrases of danger in a part amount to: any that are meant, none at all, none in a message that
 * is plainly about something else, or only such as are denied or set aside. */
type Standing = 'some' | 'none' | 'business' | 'denied'

function standing(signs: readonly Sign[], { part: { from, to }, answers }: Opinion): Standing {
  const dangers = signs.filter(
    ({ tells, first, last }) => tells.type === 'danger' && last >= from && first < to,
  )
  const said = dangers.filter(({ scope }) => scope === 'meant')
  const denied =
    signs.some(({ reason }) => reason === denial || reason === longAgo) ||
    dangers.some(({ scope, tells }) => scope !== 'meant' && tells.type === 'danger' && tells.sure)
  if (said.some(({ tells }) => tells.type === 'danger' && tells.sure)) return 'some'
  if (denied) return 'denied'
  const suspected = mostLikelyKind(answers)
  if (said.some(({ tells }) => tells.type === 'danger' && tells.kind === suspected)) return 'some'
  return signs.some(isBusiness) ? 'business' : 'none'
}

/** Asks for a person or for none, or says that nothing is wrong. */
function isBusiness({ tells, scope, reason }: Sign): boolean {
  if (scope !== 'meant') return false
  return (
    tells.type === 'wants-person' ||
    tells.type === 'refuses-person' ||
    reason === 'denies a feeling'
  )
}

function mostLikelyKind(answers: Float32Array): Kind | null {
  return kinds[best(answers, headAt.kind + 1, kinds.length)] ?? null
}

/** Without any phrase that speaks of danger the network must be surer of it. */
const needed: Readonly<Record<Standing, { crisis: number; grave: number; kind: number }>> = {
  some: { crisis: 0.4, grave: 0.48, kind: 0.45 },
  none: { crisis: 0.48, grave: 0.48, kind: 0.55 },
  business: { crisis: 0.7, grave: 0.62, kind: 0.7 },
  denied: { crisis: 0.85, grave: 0.7, kind: 0.85 },
}

function levelOf({ answers }: Opinion, phrases: Standing): Level {
  const [none = 0, , moderate = 0, severe = 0, crisis = 0] = answers.subarray(
    headAt.level,
    headAt.level + levels.length,
  )
  const least = needed[phrases]
  if (crisis > least.crisis || (phrases === 'some' && severe + crisis > 0.55 && crisis > 0.3))
    return 'crisis'
  if (severe + crisis > least.grave) return 'severe'
  if (moderate + severe + crisis > 0.5) return 'moderate'
  return none > 0.5 ? 'none' : 'mild'
}

/** A phrase names its kind well; only a lighter one gives way, to a network that is sure of a crisis of another kind. */
function isOvertaken(danger: Danger, { answers }: Opinion): boolean {
  if (danger.owner || danger.level === 'crisis' || grave.has(danger.kind)) return false
  const others = kinds.map((kind, place) =>
    grave.has(kind) ? (answers[headAt.kind + 1 + place] ?? 0) : 0,
  )
  return (answers[headAt.level + 4] ?? 0) > 0.6 && Math.max(...others) > 0.7
}

const grave: ReadonlySet<Kind> = new Set([
  'self_harm',
  'abuse',
  'medical',
  'harm_to_others',
  'child_safety',
])

function kindOf(
  opinions: readonly Opinion[],
  level: Level,
  danger: Danger | null,
  signs: readonly Sign[],
): Kind | null {
  let found: Kind | null = null
  let most = level === 'crisis' ? 0.2 : isAtLeast(level, 'moderate') ? 0.42 : 0.5
  for (const opinion of opinions) {
    const { answers } = opinion
    const none = answers[headAt.kind] ?? 0
    const phrases = standing(signs, opinion)
    // A message already heard as grave is seldom about nothing.
    const least =
      needed[phrases].kind - (isAtLeast(level, 'severe') && phrases !== 'denied' ? 0.12 : 0)
    if (1 - none < (level === 'crisis' ? 0.25 : least)) continue
    for (const [place, kind] of kinds.entries()) {
      const likely = (answers[headAt.kind + 1 + place] ?? 0) / Math.max(1 - none, 0.01)
      if (likely > most) {
        most = likely
        found = kind
      }
    }
  }
  return found ?? danger?.kind ?? null
}

/** Some kinds are never light: the table of levels and kinds says from where they start. */
const least: Readonly<Record<Kind, Level>> = {
  self_harm: 'severe',
  abuse: 'severe',
  medical: 'severe',
  harm_to_others: 'crisis',
  child_safety: 'crisis',
  bereavement: 'moderate',
  financial_hardship: 'moderate',
  discrimination: 'moderate',
  complaint_legal: 'moderate',
}

function fitting(level: Level, kind: Kind | null): Level {
  // Danger to nobody in particular is despair, panic or rage; debt, grief and insult are grave but no crisis.
  const most = level === 'crisis' && (kind === null || !grave.has(kind)) ? 'severe' : level
  return kind ? worse(most, least[kind]) : most
}

function emotionOf(worst: Opinion, level: Level, opinions: readonly Opinion[]): Emotion {
  const allowed = level === 'none' ? calmEmotions : upsetEmotions
  const source = level === 'none' ? opinions.reduce((a, b) => (glad(b) > glad(a) ? b : a)) : worst
  let found: Emotion = level === 'none' ? 'neutral' : 'frustration'
  let most = -1
  for (const emotion of allowed) {
    const likely = source.answers[headAt.emotion + emotions.indexOf(emotion)] ?? 0
    if (likely > most) {
      most = likely
      found = emotion
    }
  }
  return found
}

/** Who threatens is angry, whatever else the words sound like; who fears to lose control is afraid. */
function threatens(signs: readonly Sign[], kind: Kind | null): boolean {
  return (
    kind === 'harm_to_others' &&
    signs.some(({ reason, scope }) => reason === 'threatens somebody' && scope === 'meant')
  )
}

function angrier(opinion: Opinion): Opinion {
  const answers = opinion.answers.slice()
  answers[headAt.emotion + emotions.indexOf('anger')] =
    2 * (answers[headAt.emotion + emotions.indexOf('anger')] ?? 0) + 0.2
  return { ...opinion, answers }
}

const calmEmotions: readonly Emotion[] = ['joy', 'gratitude', 'neutral']
const upsetEmotions: readonly Emotion[] = emotions.filter(
  (emotion) => !calmEmotions.includes(emotion),
)

/** Joy or thanks, and hardly anything else: whatever it was, it is over. */
function isGlad(opinions: readonly Opinion[]): boolean {
  return opinions.some((opinion) => glad(opinion) > 0.6)
}

function glad({ answers }: Opinion): number {
  return (
    (answers[headAt.emotion + emotions.indexOf('joy')] ?? 0) +
    (answers[headAt.emotion + emotions.indexOf('gratitude')] ?? 0)
  )
}

/** Only those worth showing. */
function emotionsOf({ answers }: Opinion): Partial<Record<Emotion, number>> {
  return Object.fromEntries(
    emotions
      .map(
        (emotion, place) =>
          [emotion, Math.round((answers[headAt.emotion + place] ?? 0) * 1000) / 1000] as const,
      )
      .filter(([, likely]) => likely >= 0.05),
  )
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

function best(answers: Float32Array, from: number, size: number): number {
  let found = 0
  for (let at = 1; at < size; at++)
    if ((answers[from + at] ?? 0) > (answers[from + found] ?? 0)) found = at
  return found
}
