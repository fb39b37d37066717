import type { Kind } from '../../conversation/index.ts'
import type { Draft } from '../wording/draft.ts'
import { despairs, isAbout } from './how-sure.ts'
import { crisisSituations, kindSituations, type Situation } from './situations.ts'

/** The most urgent situation of this kind that the words point to, or what is right when they point nowhere. */
export function whichSituation(draft: Draft, kind: Kind | null): Situation {
  const { hits, plan } = draft
  const { level, about, named } = plan.reading
  if (!kind) return 'unknown.now'
  const found = new Set(hits.map(({ frame }) => frame.id))
  if (found.has('self_harm.soon') && found.has('self_harm.intent')) found.add('self_harm.imminent')
  // Whoever is twelve is spoken to as a child, also where it was heard as somebody followed.
  if ((kind === 'abuse' || kind === 'child_safety') && found.has('child_safety.writes'))
    return 'child_safety.child'
  if (kind === 'medical')
    return whichNeed(found, level === 'crisis', (named ?? true) && !isAbout(draft, () => true))
  const ownWords = found.has('self_harm.intent') && about !== 'other'
  const told = [...crisisSituations, ...kindSituations].find(
    (situation) =>
      situation.startsWith(`${kind}.`) &&
      found.has(situation) &&
      !(ownWords && situation.startsWith('self_harm.other')) &&
      !(level === 'crisis' ? onlyBelowCrisis : onlyInCrisis).has(situation),
  )
  if (told) return told
  // Whose despair it is the models hear least.
  if (kind === 'self_harm' && named === false && despairs(draft)) return 'self_harm.unsure'
  if (kind === 'self_harm' && about === 'other') return 'self_harm.other'
  if (kind === 'self_harm' && level === 'crisis' && named === false) return 'self_harm.unsure'
  return level === 'crisis' ? inCrisis[kind] : otherwise[kind]
}

/**
 * "Call now" for a body in danger, or for a phrase that nothing everyday explains; what to do for medicine or a device that runs out. Words that show neither are
 * answered with what is right whether or not anybody is ill.
 */
function whichNeed(found: ReadonlySet<string>, crisis: boolean, named: boolean): Situation {
  const body = [...found].some((id) => ofTheBody.has(id))
  const supply = found.has('medical.hours')
  if (supply && !(crisis && body)) return 'medical.hours'
  if (!crisis || !(body || named)) return 'medical.concern'
  if (found.has('medical.self')) return 'medical.self'
  return found.has('medical.other') ? 'medical.other' : 'medical.now'
}

/** Somebody is ill, or has eaten or taken what they should not. */
const ofTheBody: ReadonlySet<string> = new Set([
  'medical.now',
  'medical.self',
  'hazard.body',
  'hazard.allergy',
  'hazard.medicine',
  'hazard.food',
])

/** A calm wording must not hide that the reading says danger now. */
const onlyBelowCrisis: ReadonlySet<Situation> = new Set<Situation>([
  'abuse.watched',
  'abuse.money',
  'abuse.habitual',
])

/** Words of danger count only where the reading says danger. */
const onlyInCrisis: ReadonlySet<Situation> = new Set<Situation>([
  'abuse.now',
  'self_harm.other_imminent',
])

export function dangerNow(kind: Kind): Situation {
  return kind === 'medical' ? 'medical.now' : inCrisis[kind]
}

type Told = Exclude<Kind, 'medical'>

const inCrisis: Readonly<Record<Told, Situation>> = {
  self_harm: 'self_harm.hint',
  abuse: 'abuse.now',
  harm_to_others: 'harm_to_others.threat',
  child_safety: 'child_safety.now',
  bereavement: 'bereavement.raw',
  financial_hardship: 'financial_hardship.essentials',
  discrimination: 'discrimination.any',
  complaint_legal: 'complaint_legal.any',
}

const otherwise: Readonly<Record<Told, Situation>> = {
  ...inCrisis,
  self_harm: 'self_harm.other',
  abuse: 'abuse.habitual',
  bereavement: 'bereavement.recent',
  financial_hardship: 'financial_hardship.general',
}
