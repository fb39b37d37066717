import type { Kind } from '../../conversation/index.ts'
import type { Draft } from '../wording/draft.ts'

/**
 * How far the customer's own words bear out the kind that was read. `ask`: the reading may be wrong, so a gentle question comes
 * before any text that takes it for certain. `plain`: nothing in the words shows it, so they are heard as any trouble is.
 * Thoughts of suicide and threats are never doubted in a crisis.
 */
export type Sureness = 'sure' | 'ask' | 'plain'

export function howSure({ hits, plan }: Draft): Sureness {
  const { kind, level, named } = plan.reading
  if (!kind) return 'sure'
  const shown = hits.some(
    ({ frame }) => frame.role === 'situation' && frame.id.startsWith(`${kind}.`),
  )
  if (shown) return 'sure'
  if (level === 'crisis') return named === false && byModelsAlone.has(kind) ? 'ask' : 'sure'
  return whenNotShown[kind] ?? 'sure'
}

/** The models find these where nobody means them; whoever does is asked, and answered as soon as they say so. */
const byModelsAlone: ReadonlySet<Kind> = new Set<Kind>(['abuse', 'child_safety'])

const whenNotShown: Readonly<Partial<Record<Kind, Sureness>>> = {
  self_harm: 'ask',
  abuse: 'ask',
  discrimination: 'plain',
  financial_hardship: 'plain',
}

/** True when the gentle question stands in this conversation. */
export function wasAsked({ lastUsed }: Draft): boolean {
  return [...lastUsed.keys()].some((id) => id.startsWith('kinds.unsure.'))
}
