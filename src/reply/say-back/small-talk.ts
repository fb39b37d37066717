import { isAtLeast } from '../../conversation/index.ts'
import type { Draft } from '../wording/draft.ts'
import { tellsOfTrouble } from './learned-praise.ts'
import { tellsMuchTrouble } from './told-by.ts'

/** Like the examples of small talk, in which nothing is wanted and nothing went wrong: "my cat just walked over the keyboard". */
export function isSmallTalk(draft: Draft): boolean {
  const { matter, level, kind } = draft.plan.reading
  if (matter?.name !== 'chat' || matter.confidence < likely) return false
  if (isAtLeast(level, 'mild') || kind !== null || draft.heard.wordCount < fewest) return false
  if (draft.restated?.type === 'want' || tellsOfTrouble(draft)) return false
  return matter.confidence >= certain || !tellsMuchTrouble(draft)
}

/** Of the learned matter. */
const likely = 0.6
/** Enough to be believed against a clause, where no word of trouble stands in it. */
const certain = 0.9
/** Words. "I'll wait" and "yes" are said to what was said before. */
const fewest = 4
