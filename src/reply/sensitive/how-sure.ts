import { harms, type Kind } from '../../conversation/index.ts'
import type { Draft } from '../wording/draft.ts'

/**
 * How far the customer's own words bear out the kind that was read. `ask`: the reading may be wrong, so a gentle question comes
 * before any text that takes it for certain. `aside`: the models alone tell of it, so the trouble is heard as any is, and a word on
 * safety stands behind it. `plain`: nothing in the words shows it.
 */
export type Sureness = 'sure' | 'ask' | 'aside' | 'plain'

export function howSure({ hits, plan }: Draft): Sureness {
  const { kind, level, named } = plan.reading
  if (!kind) return 'sure'
  const alone = named === false
  const shown = hits.some(
    ({ frame }) =>
      frame.role === 'situation' && frame.id.startsWith(`${kind}.`) && frame.id !== 'medical.other',
  )
  if (level === 'crisis') return alone && !shown && askedAbout.has(kind) ? 'ask' : 'sure'
  if (alone && dangers.has(kind)) return shown ? 'ask' : 'aside'
  return shown ? 'sure' : (whenNotShown[kind] ?? 'sure')
}

/** What a crisis is asked about when the models alone tell of it. Thoughts of suicide are never doubted there. */
const askedAbout: ReadonlySet<Kind> = new Set<Kind>(['abuse', 'child_safety', 'harm_to_others'])

const dangers: ReadonlySet<Kind> = new Set<Kind>([...harms, 'medical'])

const whenNotShown: Readonly<Partial<Record<Kind, Sureness>>> = {
  self_harm: 'ask',
  abuse: 'ask',
  discrimination: 'plain',
  financial_hardship: 'plain',
}

/** True when the reply takes the kind for certain, or asks about it. */
export function speaksOfIt(sureness: Sureness): boolean {
  return sureness === 'sure' || sureness === 'ask'
}

/** True when the gentle question stands in this conversation. */
export function wasAsked({ lastUsed }: Draft): boolean {
  return [...lastUsed.keys()].some((id) => id.startsWith('kinds.unsure.check'))
}
