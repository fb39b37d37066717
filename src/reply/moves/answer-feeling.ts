import { isAtLeast } from '../../conversation/index.ts'
import { reflect } from '../say-back/reflect.ts'
import { isAsking, subjectOf } from '../say-back/subject.ts'
import { thingIn } from '../say-back/thing-in.ts'
import type { Draft } from '../wording/draft.ts'
import { holdsSecrets } from '../wording/hidden-details.ts'
import type { Line, Part } from '../wording/line.ts'
import { openWith } from '../wording/open-with.ts'
import { say, sayOneOf } from '../wording/say.ts'
import type { Listen } from './listen.ts'

const always = Number.POSITIVE_INFINITY

/** Validate, paraphrase, move on; a person among the choices from moderate on. */
export function answerFeeling(draft: Draft, move: Listen): Line {
  const { reading, topic } = draft.plan
  const moderate = isAtLeast(reading.level, 'moderate')
  const person = move.offerPerson || moderate ? [draft.voice.personButton] : []
  const { part, question, options } = heardAndNext(draft, topic)
  const secrets = holdsSecrets(draft.plan.text) ? [say(draft, 'manners.private', 4)] : []
  const long = draft.heard.wordCount > 80 && part ? [say(draft, 'listen.lead', 0)] : []
  return {
    parts: [...secrets, ...openWith(draft, part), ...long, question],
    options: [...options.slice(0, 3 - person.length), ...person],
    limit: person.length > 0 ? 80 : 45,
  }
}

interface HeardAndNext {
  readonly part: Part | null
  readonly question: Part
  readonly options: readonly string[]
}

function heardAndNext(draft: Draft, topic: string | null): HeardAndNext {
  const told = reflect(draft, topic)
  const step = told?.step ? draft.voice.steps.get(told.step) : null
  if (told) {
    const question = step
      ? sayOneOf(draft, `steps.${told.step}`, step.ask, always)
      : say(draft, 'listen.open_feeling', always)
    return { part: told.part, question, options: step?.options ?? [] }
  }
  const subject = isAsking(draft.heard) ? subjectOf(draft, 4) : null
  if (subject) {
    return {
      part: say(draft, 'ask.want_to_know', 3, { subject }),
      question: say(draft, 'ask.next', always),
      options: [draft.voice.personButton],
    }
  }
  const thing = thingIn(draft)
  const part = thing
    ? say(draft, 'listen.thing_wrong', 2, { thing: thing.said })
    : say(draft, 'listen.lead', 0)
  return { part, question: say(draft, 'listen.open_feeling', always), options: [] }
}
