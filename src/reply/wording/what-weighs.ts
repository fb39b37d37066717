import { isAtLeast } from '../../conversation/index.ts'
import { sentence } from './clean-text.ts'
import type { Draft } from './draft.ts'
import type { Part } from './line.ts'
import { sayOneOf } from './say.ts'

/** So telling that it is said before what the matter is about. */
const grave = 7

/** Why a trouble weighs, in the words of the weightiest stake that was not spoken to yet; null where none shows. */
export function whatWeighs(draft: Draft): { readonly part: Part; readonly grave: boolean } | null {
  const upset = isAtLeast(draft.plan.reading.level, 'mild')
  const stakes = draft.open
    .filter(({ frame }) => frame.role === 'stake' && (upset || !frame.upset))
    .toSorted((a, b) => b.frame.weight - a.frame.weight)
  for (const { frame } of stakes) {
    const part = sayOneOf(draft, frame.id, frame.say.map(sentence), 2)
    if (part.text && !draft.lastUsed.has(part.id)) return { part, grave: frame.weight >= grave }
  }
  return null
}
