import type { Kind } from '../../conversation/index.ts'
import type { Draft } from '../wording/draft.ts'
import { crisisSituations, kindSituations, type Situation } from './situations.ts'

/** The most urgent situation of this kind that the words point to, or what is right when they point nowhere. */
export function whichSituation({ hits, plan }: Draft, kind: Kind | null): Situation {
  const { level, about } = plan.reading
  if (!kind) return 'unknown.now'
  const found = new Set(hits.map(({ frame }) => frame.id))
  if (found.has('self_harm.soon') && found.has('self_harm.intent')) found.add('self_harm.imminent')
  const ownWords = found.has('self_harm.intent') && about !== 'other'
  const named = [...crisisSituations, ...kindSituations].find(
    (situation) =>
      situation.startsWith(`${kind}.`) &&
      found.has(situation) &&
      !(ownWords && situation.startsWith('self_harm.other')) &&
      !(level === 'crisis' ? onlyBelowCrisis : onlyInCrisis).has(situation),
  )
  if (named) return named
  if (kind === 'self_harm' && about === 'other') return 'self_harm.other'
  return level === 'crisis' ? inCrisis[kind] : otherwise[kind]
}

/** A calm wording must not hide that the reading says danger now. */
const onlyBelowCrisis: ReadonlySet<Situation> = new Set<Situation>([
  'abuse.watched',
  'abuse.money',
  'abuse.habitual',
  'medical.hours',
])

/** Words of danger count only where the reading says danger. */
const onlyInCrisis: ReadonlySet<Situation> = new Set<Situation>([
  'abuse.now',
  'medical.self',
  'medical.other',
  'medical.now',
  'self_harm.other_imminent',
])

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
