import { harms, isAtLeast, type Kind, kinds } from '../conversation/index.ts'
import type { Opinion } from './model/judge.ts'
import { type Situation, situations } from './model/situations.ts'

/**
 * From which likelihood on a crisis, and whatever brings a person, is believed; found on lines that training kept apart.
 * Where no phrase speaks of danger, neither model calls a crisis that the other does not suspect.
 */
const enough = {
  crisis: 0.5,
  eachCrisis: 0.15,
  grave: 0.55,
  graveFelt: 0.45,
  one: 0.34,
  upset: 1.3,
}

/** The likeliest of the situations that are as grave as is believed; `named` says that a phrase speaks of a danger, `felt` that one speaks of a grave feeling. */
export function situationOf(
  { situation, leastCrisis }: Opinion,
  { named, felt }: { readonly named: boolean; readonly felt: boolean },
): Situation {
  const crisis = likeliest(situation, isCrisis)
  const agreed = named || leastCrisis > enough.eachCrisis
  if (crisis.likely > enough.crisis && agreed) return crisis.found
  const grave = likeliest(situation, (one) => isCrisis(one) || isGrave(one))
  const calm = likeliest(situation, (one) => !isCrisis(one) && !isGrave(one))
  // Little of everything is no more than not knowing.
  const scattered = calm.most > grave.most && grave.most < enough.one
  const border = felt ? enough.graveFelt : enough.grave
  if (grave.likely <= border || scattered) return calmer(situation, calm.found)
  return isCrisis(grave.found) ? lighter(situation) : grave.found
}

/** Between calm and upset calm has the benefit of the doubt: no feeling is said back that nobody voiced. */
function calmer(situation: Float64Array, likeliestCalm: Situation): Situation {
  const of = (level: Situation['level']) =>
    likeliest(situation, (one) => one.level === level && one.kind === null).likely
  if (of('mild') + of('moderate') < enough.upset * of('none')) return unmoved
  // Upset, and how much is divided: a little.
  return likeliestCalm.level === 'none' ? { level: 'mild', kind: null } : likeliestCalm
}

const unmoved: Situation = { level: 'none', kind: null }

/** Somebody's life or safety. */
export function isDanger({ level, kind }: Situation): boolean {
  return level === 'crisis' || (kind !== null && harms.has(kind))
}

/** How likely a danger is, of whatever sort. */
export function certainty({ situation }: Opinion): number {
  return likeliest(situation, isDanger).likely
}

/** How likely it is that the message should bring a person. */
export function graveness({ situation }: Opinion): number {
  return likeliest(situation, (one) => isCrisis(one) || isGrave(one)).likely
}

/** Danger that is not sure enough for a crisis is severe, of the likeliest kind. */
function lighter(situation: Float64Array): Situation {
  const kind = kinds.reduce((a, b) => (ofKind(situation, b) > ofKind(situation, a) ? b : a))
  return { level: 'severe', kind }
}

function ofKind(situation: Float64Array, kind: Kind | null): number {
  return likeliest(situation, (one) => one.kind === kind && (isCrisis(one) || isGrave(one))).likely
}

function isCrisis({ level }: Situation): boolean {
  return level === 'crisis'
}

/** Brings a person. */
function isGrave({ level, kind }: Situation): boolean {
  return kind !== null || isAtLeast(level, 'severe')
}

/** Of those that fit the likeliest, and how likely it is that any of them is right. */
function likeliest(
  situation: Float64Array,
  fits: (one: Situation) => boolean,
): { readonly found: Situation; readonly most: number; readonly likely: number } {
  let found = unmoved
  let most = -1
  let sum = 0
  for (const [at, one] of situations.entries()) {
    if (!fits(one)) continue
    const likely = situation[at] ?? 0
    sum += likely
    if (likely > most) {
      most = likely
      found = one
    }
  }
  return { found, most, likely: sum }
}
