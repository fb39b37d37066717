import type { Kind } from '../../conversation/index.ts'
import type { Draft } from '../wording/draft.ts'

/**
 * How far the customer's own words bear out the kind that was read. `ask`: the reading may be wrong, so a gentle question comes
 * before any text that takes it for certain. `plain`: nothing in the words shows it, so they are heard as any trouble is. In a crisis always `sure`.
 */
export type Sureness = 'sure' | 'ask' | 'plain'

export function howSure({ hits, plan }: Draft): Sureness {
  const { kind, level, score } = plan.reading
  if (!kind || level === 'crisis') return 'sure'
  const shown = hits.some(
    ({ frame }) => frame.role === 'situation' && frame.id.startsWith(`${kind}.`),
  )
  if (shown) return 'sure'
  if (kind === 'abuse') return score < littleMoreThanHalf ? 'ask' : 'sure'
  return whenNotShown[kind] ?? 'sure'
}

const littleMoreThanHalf = 0.66

const whenNotShown: Readonly<Partial<Record<Kind, Sureness>>> = {
  self_harm: 'ask',
  discrimination: 'plain',
  financial_hardship: 'plain',
}

/** True when the gentle question stands in this conversation. */
export function wasAsked({ lastUsed }: Draft): boolean {
  return [...lastUsed.keys()].some((id) => id.startsWith('kinds.unsure.'))
}
