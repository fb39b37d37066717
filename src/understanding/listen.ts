import { type Kind, kinds, type Level, rank, worse } from '../conversation/index.ts'
import type { Alone } from './alone.ts'
import { because } from './because.ts'
import type { Sign } from './grammar/grammar.ts'

/** The grammar's own reading, for when no weights are given. */
export function listen(signs: readonly Sign[]): Alone {
  const danger = decisive(signs)
  const has = (type: Sign['tells']['type']) =>
    signs.some(({ tells, scope }) => tells.type === type && scope !== 'negated')
  const refusesPerson = has('refuses-person')
  const level: Level =
    danger?.level ?? (has('repeat-contact') ? 'moderate' : has('bot-failed') ? 'mild' : 'none')
  return {
    level,
    score: [0.02, 0.25, 0.5, 0.8, 0.98][rank(level)] ?? 0,
    kind: danger?.kind ?? null,
    named: danger !== null,
    emotion:
      level === 'none' ? 'neutral' : (usual[danger?.kind ?? 'complaint_legal'] ?? 'frustration'),
    emotions: {},
    style: 'plain',
    about: danger?.of === 'other' ? 'other' : 'customer',
    sarcasm: false,
    wantsPerson: has('wants-person') && !refusesPerson,
    refusesPerson,
    repeatContact: has('repeat-contact'),
    botFailed: has('bot-failed'),
    relief: has('relief') && danger === null,
    retraction: has('retraction') && danger === null,
    because: because(signs, level),
  }
}

export interface Danger {
  readonly kind: Kind
  readonly level: Level
  readonly of: 'customer' | 'other'
  readonly owner: boolean
}

/** The worst danger that is meant and sure. Of two at one level the kind that stands first in the vocabulary wins. */
export function decisive(signs: readonly Sign[]): Danger | null {
  let worst: Danger | null = null
  const aside = signs.filter(({ tells }) => tells.type === 'not-meant')
  for (const { tells, scope, owner, sentence } of signs) {
    if (tells.type !== 'danger' || !tells.sure || scope !== 'meant') continue
    // What is said of a film in one sentence must not silence a life in danger in the next.
    const reach =
      tells.level === 'crisis' ? aside.filter((one) => one.sentence === sentence) : aside
    if (reach.length > 0 && !owner) continue
    const found: Danger = {
      kind: tells.kind,
      level: tells.level,
      of: tells.of ?? 'customer',
      owner,
    }
    if (!worst || outranks(found, worst)) worst = found
  }
  return worst
}

function outranks(a: Danger, b: Danger): boolean {
  if (a.level !== b.level) return worse(a.level, b.level) === a.level
  return kinds.indexOf(a.kind) < kinds.indexOf(b.kind)
}

const usual: Partial<Record<Kind, Alone['emotion']>> = {
  self_harm: 'sadness',
  abuse: 'fear',
  medical: 'fear',
  harm_to_others: 'anger',
  child_safety: 'fear',
  bereavement: 'grief',
  financial_hardship: 'overwhelm',
  discrimination: 'anger',
  complaint_legal: 'frustration',
}
