/**
 * What can be behind a kind, most urgent first. Each has its own fixed, reviewed text in `house.yaml` ("kinds.<name>");
 * frames of the role `situation` tell which one it is.
 */
export const crisisSituations = [
  'self_harm.attempt',
  'self_harm.imminent',
  'self_harm.method',
  'self_harm.other_imminent',
  'self_harm.other',
  'self_harm.injury',
  'self_harm.intent',
  'self_harm.hint',
  'self_harm.unsure',
  'medical.self',
  'medical.other',
  'medical.now',
  'medical.hours',
  'medical.concern',
  'abuse.now',
  'abuse.watched',
  'abuse.money',
  'abuse.habitual',
  'child_safety.child',
  'child_safety.missing',
  'child_safety.online',
  'child_safety.now',
  'harm_to_others.frightened',
  'harm_to_others.threat',
  'unknown.now',
] as const

export const kindSituations = [
  'bereavement.pregnancy',
  'bereavement.pet',
  'bereavement.raw',
  'bereavement.recent',
  'financial_hardship.essentials',
  'financial_hardship.general',
  'discrimination.any',
  'complaint_legal.court',
  'complaint_legal.regulator',
  'complaint_legal.press',
  'complaint_legal.any',
] as const

export type Situation = (typeof crisisSituations)[number] | (typeof kindSituations)[number]
