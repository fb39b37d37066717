import { isAtLeast } from '../../conversation/index.ts'
import type { Move, Reply } from '../plan.ts'
import { reflect } from '../say-back/reflect.ts'
import type { Draft } from '../wording/draft.ts'
import { finishLine } from '../wording/line.ts'
import { wholeManner } from '../wording/manner.ts'
import { openWith } from '../wording/open-with.ts'
import { say, sayOneOf } from '../wording/say.ts'

const always = Number.POSITIVE_INFINITY

/** No flow runs: answer the small talk, share the joy, take in the feeling, and ask one thing or offer choices. */
export function listen(draft: Draft, move: Extract<Move, { type: 'listen' }>): Reply {
  const { reading, topic } = draft.plan
  const person =
    move.offerPerson || isAtLeast(reading.level, 'moderate') ? [draft.voice.personButton] : []
  const manner = wholeManner(draft)
  if (manner)
    return finishLine({
      parts: [say(draft, `manners.${manner}`, always)],
      options: person,
      limit: 45,
    })
  if (
    !isAtLeast(reading.level, 'mild') &&
    (reading.emotion === 'joy' || reading.emotion === 'gratitude')
  ) {
    return finishLine({
      parts: [say(draft, 'praise.reply', 2), say(draft, 'praise.close', always)],
      limit: 45,
    })
  }
  const reflection = reflect(draft, topic)
  const step = reflection?.step ? draft.voice.steps.get(reflection.step) : null
  const question = step
    ? sayOneOf(draft, `steps.${reflection?.step}`, step.ask, always)
    : say(draft, 'listen.open_question', always)
  return finishLine({
    parts: [...openWith(draft, reflection?.part ?? null), question],
    options: [...(step?.options ?? []), ...person],
    limit: person.length > 0 ? 80 : 45,
  })
}
