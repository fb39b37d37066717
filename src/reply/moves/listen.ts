import { isAtLeast } from '../../conversation/index.ts'
import type { Move, Reply } from '../plan.ts'
import { isWry } from '../say-back/good-news.ts'
import { matterOf } from '../say-back/matter-of.ts'
import { asksFirst, isAsking } from '../say-back/subject.ts'
import { tells } from '../say-back/tells.ts'
import { toldBy } from '../say-back/told-by.ts'
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
  return matter !== null && matter.weight >= 5 && !(draft.restated !== null && matter.weight < 6)
}

// A trouble told drily, without a feeling: what went wrong, or why it weighs.
function complains(draft: Draft): boolean {
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
