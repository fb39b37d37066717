import { isAtLeast } from '../../conversation/index.ts'
import type { Move, Reply } from '../plan.ts'
import type { Draft } from '../wording/draft.ts'
import { finishLine } from '../wording/line.ts'
import { answerFeeling } from './answer-feeling.ts'
import { answerJoy } from './answer-joy.ts'
import { answerManner } from './answer-manner.ts'
import { answerPlainly } from './answer-plainly.ts'

export type Listen = Extract<Move, { type: 'listen' }>

/** No flow runs: answer the small talk, share the joy, take in the feeling, and ask one thing or offer choices. */
export function listen(draft: Draft, move: Listen): Reply {
  const manner = answerManner(draft, move)
  if (manner) return finishLine(manner)
  const { level, emotion } = draft.plan.reading
  if (isAtLeast(level, 'mild')) return finishLine(answerFeeling(draft, move))
  const glad = emotion === 'joy' || emotion === 'gratitude'
  return finishLine((glad ? answerJoy(draft) : null) ?? answerPlainly(draft, move))
}
