import type { Kind, Level } from '../../conversation/index.ts'
import type { Hit } from '../say-back/find-frames.ts'
import { crisisSituations, kindSituations, type Situation } from './situations.ts'

/** The most urgent situation of this kind that the words point to, or what is right when they point nowhere. */
export function whichSituation(kind: Kind | null, level: Level, hits: readonly Hit[]): Situation {
  if (!kind) return 'unknown.now'
  const found = new Set(hits.map(({ frame }) => frame.id))
  const named = [...crisisSituations, ...kindSituations].find(
    (situation) => situation.startsWith(`${kind}.`) && found.has(situation),
  )
  if (named && !(level === 'crisis' && named in whenCrisis)) return named
  return level === 'crisis' ? inCrisis[kind] : otherwise[kind]
}

// A calm wording must not hide that the reading says danger now.
const whenCrisis: Readonly<Record<string, true>> = {
  'abuse.habitual': true,
  'medical.hours': true,
}

const inCrisis: Readonly<Record<Kind, Situation>> = {
  self_harm: 'self_harm.hint',
  abuse: 'abuse.now',
  medical: 'medical.now',
  harm_to_others: 'harm_to_others.threat',
  child_safety: 'child_safety.now',
  bereavement: 'bereavement.raw',
  financial_hardship: 'financial_hardship.essentials',
  discrimination: 'discrimination.any',
  complaint_legal: 'complaint_legal.any',
}

const otherwise: Readonly<Record<Kind, Situation>> = {
  ...inCrisis,
  self_harm: 'self_harm.other',
  abuse: 'abuse.habitual',
  medical: 'medical.hours',
  bereavement: 'bereavement.recent',
  financial_hardship: 'financial_hardship.general',
}
