import { harms, inDespair, type Kind } from '../../conversation/index.ts'
import type { Draft } from '../wording/draft.ts'

/**
 * How far the customer's own words bear out the kind that was read. `ask`: the reading may be wrong, so a gentle question comes
 * before any text that takes it for certain. `aside`: the models alone tell of it, so the trouble is heard as any is, and a word on
 * safety stands behind it. `plain`: nothing in the words shows it.
 */
export type Sureness = 'sure' | 'ask' | 'aside' | 'plain'

export function howSure(draft: Draft): Sureness {
  const { kind, level, named } = draft.plan.reading
  if (!kind) return 'sure'
  const alone = named === false
  const shown = isShown(draft, kind)
  // Afraid of somebody at their own door, with no word of what that person does: asked, in words for that.
  if (fromPeople.has(kind) && !shown && isAfraidAtHome(draft)) return 'ask'
  if (level === 'crisis') {
    const doubted = alone || (everyday.has(kind) && isEveryday(draft))
    return doubted && !shown && askedAbout.has(kind) ? 'ask' : 'sure'
  }
  if (kind === 'self_harm' && despairs(draft)) return 'sure'
  if (alone && dangers.has(kind)) return shown ? 'ask' : 'aside'
  return shown ? 'sure' : (whenNotShown[kind] ?? 'sure')
}

/** "I can't see a way to carry on": a phrase tells of despair, and the models of what it may lead to. */
export function despairs({ plan }: Draft): boolean {
  return plan.reading.evidence.some(({ reason }) => reason === inDespair)
}

// "Could have died", "yesterday", "the meter": alone they show no loss and no need.
function isShown(draft: Draft, kind: Kind): boolean {
  const { hits, plan } = draft
  const alone = plan.reading.named === false
  const told = hits.filter(
    ({ frame }) => frame.role === 'situation' && frame.id.startsWith(`${kind}.`),
  )
  if (kind === 'bereavement') {
    if (hits.some(({ frame }) => frame.id === 'guard.idiom-of-death')) return false
    if (hits.some(({ frame }) => lost.test(frame.id))) return true
    const grieves = !alone || hits.some(({ frame }) => frame.id === 'sign.grief')
    // "Lost my job", "the freezer for the memorial": about something else.
    return grieves && !isAbout(draft, (name) => name !== 'sad_news')
  }
  if (kind === 'financial_hardship') {
    const short = told.some(({ frame }) => frame.id === 'financial_hardship.general')
    return short || (told.length > 0 && !alone && !isEveryday(draft))
  }
  return told.some(({ frame }) => !vague.has(frame.id) && !(alone && looselyTold.has(frame.id)))
}

/** "App", "account", "message": of a child online only where a phrase names a danger. */
const looselyTold: ReadonlySet<string> = new Set(['child_safety.online'])

export function isAfraidAtHome({ open }: Draft): boolean {
  return open.some(({ frame }) => frame.id === 'stake.intruder')
}

/** Plainly about a matter of such a name, as the examples know it. */
export function isAbout({ plan }: Draft, fits: (name: string) => boolean): boolean {
  const { matter } = plan.reading
  return matter !== undefined && matter.confidence >= plainly && fits(matter.name)
}

const plainly = 0.5
const lost = /^bereavement\.(?:person|pet|pregnancy)$/
const fromPeople: ReadonlySet<Kind> = new Set<Kind>(['abuse', 'harm_to_others'])
const vague: ReadonlySet<string> = new Set(['medical.other', 'child_safety.now'])

/** A phrase was heard that also stands in everyday troubles ("he's standing behind me"). */
const everyday: ReadonlySet<Kind> = new Set<Kind>(['abuse', 'child_safety'])

function isEveryday({ plan }: Draft): boolean {
  return (plan.reading.matter?.confidence ?? 0) >= likely
}

/** Of the learned matter: enough to doubt a phrase. */
export const likely = 0.4

/** What a crisis is asked about when the models alone tell of it. Thoughts of suicide are never doubted there. */
const askedAbout: ReadonlySet<Kind> = new Set<Kind>(['abuse', 'child_safety', 'harm_to_others'])

const dangers: ReadonlySet<Kind> = new Set<Kind>([...harms, 'medical'])

const whenNotShown: Readonly<Partial<Record<Kind, Sureness>>> = {
  self_harm: 'ask',
  abuse: 'ask',
  bereavement: 'plain',
  discrimination: 'plain',
  financial_hardship: 'plain',
}

/** True when the reply takes the kind for certain, or asks about it. */
export function speaksOfIt(sureness: Sureness): boolean {
  return sureness === 'sure' || sureness === 'ask'
}

/** True when the gentle question stands in this conversation. */
export function wasAsked({ lastUsed }: Draft): boolean {
  return [...lastUsed.keys()].some((id) => /^kinds\.unsure\.(?:check|afraid)/.test(id))
}
