import { isAtLeast, type Kind, kinds, type Level, levels, worse } from '../conversation/index.ts'
import type { Sign } from './grammar/grammar.ts'
import type { Danger } from './listen.ts'
import { best } from './model/best.ts'
import type { Opinion } from './model/model.ts'
import { headAt } from './model/shape.ts'
import { grave } from './named-danger.ts'

const longAgo = 'long ago'
const denial = 'says they are not in danger'

/** What the phrases of danger in a part amount to: any that are meant, none at all, none in a message that
 * is plainly about something else, or only such as are denied or set aside. */
export type Standing = 'some' | 'none' | 'business' | 'denied'

export function standing(
  signs: readonly Sign[],
  { part: { from, to }, answers }: Opinion,
): Standing {
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

export function levelOf({ answers }: Opinion, phrases: Standing): Level {
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

export function kindOf(
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

export function fitting(level: Level, kind: Kind | null): Level {
  // Danger to nobody in particular is despair, panic or rage; debt, grief and insult are grave but no crisis.
  const most = level === 'crisis' && (kind === null || !grave.has(kind)) ? 'severe' : level
  return kind ? worse(most, least[kind]) : most
}
