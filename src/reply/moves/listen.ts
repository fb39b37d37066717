import { isAtLeast } from '../../conversation/index.ts'
import type { Move, Reply } from '../plan.ts'
import { complains } from '../say-back/complains.ts'
import { matterOf } from '../say-back/matter-of.ts'
import { isCalmWish } from '../say-back/shows-trouble.ts'
import { asksFirst } from '../say-back/subject.ts'
import { isWry } from '../say-back/wry.ts'
import type { Draft } from '../wording/draft.ts'
import { finishLine } from '../wording/line.ts'
import { answerJoy, answerMixed } from './answer-joy.ts'
import { answerManner } from './answer-manner.ts'
import { answerPlainly } from './answer-plainly.ts'
import { answerTrouble } from './answer-trouble.ts'
import { answerHazard } from './warn.ts'

export type Listen = Extract<Move, { type: 'listen' }>

/** No flow runs: answer the small talk, warn of a danger, share the joy, take in the trouble, and ask one thing or offer choices. */
export function listen(draft: Draft, move: Listen): Reply {
  const line =
    answerManner(draft, move) ??
    answerHazard(draft) ??
    answerJoy(draft) ??
    answerMixed(draft) ??
    (isTrouble(draft) ? answerTrouble(draft) : answerPlainly(draft, move))
  return finishLine(line)
}

function isTrouble(draft: Draft): boolean {
  const { level, emotion } = draft.plan.reading
  const asksOnly = draft.restated !== null && (emotion === 'confusion' || emotion === 'fear')
  const upset = isAtLeast(level, 'moderate') || (isAtLeast(level, 'mild') && !asksOnly)
  const matter = matterOf(draft)
  if (upset || (isWry(draft) && draft.restated === null)) return true
  if (complains(draft)) return true
  // A calm question stays a question, whatever it mentions, unless it tells what went wrong.
  if (level === 'none' && asksFirst(draft) && matter?.hit?.frame.role !== 'problem') return false
  if (isCalmWish(draft)) return false
  return matter !== null && matter.weight >= 5 && !(draft.restated !== null && matter.weight < 6)
}
