import type { Draft } from '../wording/draft.ts'
import { asksFirst, isAsking } from './subject.ts'
import { tells } from './tells.ts'
import { toldBy } from './told-by.ts'

/** A trouble told drily, without a feeling: what went wrong, or why it weighs. */
export function complains(draft: Draft): boolean {
  const { emotion, matter } = draft.plan.reading
  if (emotion === 'joy' || emotion === 'gratitude' || tells(draft, 'guard.settled')) return false
  if (matter && calm.has(matter.name) && matter.confidence >= sure) return false
  if (draft.restated?.type === 'want' || asksFirst(draft)) return false
  const told = toldBy(draft)?.weight ?? 0
  if (isAsking(draft)) return told >= much
  return told >= some || draft.open.some(({ frame }) => frame.role === 'stake' && frame.weight >= 5)
}

const calm: ReadonlySet<string> = new Set(['praise', 'chat', 'question', 'arrange', 'do_it'])
/** Of the learned matter. */
const sure = 0.5
/** How much trouble a clause tells, as clauses are weighed. */
const some = 1.5
const much = 2.2
