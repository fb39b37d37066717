import { isAtLeast } from '../../conversation/index.ts'
import type { Draft } from '../wording/draft.ts'
import { isTroubleWord } from './retell/index.ts'
import { asksFirst, isAsking } from './subject.ts'

/** True where the feeling or the customer's own words show that something went wrong; a calm wish ("new address for …") shows nothing. */
export function showsTrouble({ plan, open, heard }: Draft): boolean {
  if (isAtLeast(plan.reading.level, 'mild')) return true
  if (open.some(({ frame }) => telling.has(frame.role))) return true
  return heard.sentences.some(({ words }) => words.some(({ is }) => isTroubleWord(is)))
}

const telling: ReadonlySet<string> = new Set(['problem', 'aggravation', 'impact', 'stake'])

/** Somebody calm who asks or wishes: there the examples of a matter suppose a trouble that nothing shows. */
export function isCalmWish(draft: Draft): boolean {
  if (showsTrouble(draft)) return false
  const { matter } = draft.plan.reading
  const asksOnly = isAsking(draft) && (asksFirst(draft) || draft.heard.sentences.length === 1)
  const words = draft.heard.sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)
  return asksOnly || words <= few || (matter?.confidence ?? 0) < surer
}

/** Words that name a matter and say nothing of it: "it's about a bill". */
const few = 5
/** Of the learned matter, to be believed where no word of trouble stands. */
const surer = 0.7
