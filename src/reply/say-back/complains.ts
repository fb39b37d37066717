import { isGlad } from '../../conversation/index.ts'
import type { Draft } from '../wording/draft.ts'
import type { Hit } from './find-frames.ts'
import { isSettled } from './is-settled.ts'
import { isCalmWish } from './shows-trouble.ts'
import { asksFirst, isAsking } from './subject.ts'
import { toldBy } from './told-by.ts'

/** A trouble told drily, without a feeling: what went wrong, or why it weighs. */
export function complains(draft: Draft): boolean {
  const { emotion, matter } = draft.plan.reading
  if (isGlad(emotion) || isSettled(draft)) return false
  if (matter && calm.has(matter.name) && matter.confidence >= sure) return false
  if (draft.restated?.type === 'want' || asksFirst(draft)) return false
  const told = toldBy(draft)?.weight ?? 0
  const likeTrouble =
    matter !== undefined &&
    matter.confidence >= hinted &&
    draft.voice.steps.has(matter.name) &&
    !isCalmWish(draft)
  const stake = Math.max(0, ...draft.open.map(weightOf))
  if (isAsking(draft)) return told >= much || stake >= heavy
  return told >= some || stake >= felt || likeTrouble
}

const calm: ReadonlySet<string> = new Set(['praise', 'chat', 'question', 'arrange', 'do_it'])
/** Of the learned matter. */
const sure = 0.5
/** How much trouble a clause tells, as clauses are weighed. */
const some = 1.5
const much = 2.2
/** Of the learned matter. */
const hinted = 0.4
/** Of a stake. */
const felt = 5
const heavy = 8

function weightOf({ frame }: Hit): number {
  return frame.role === 'stake' ? frame.weight : 0
}
