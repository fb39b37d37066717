import { isAtLeast } from '../../conversation/index.ts'
import { reflect } from '../say-back/reflect.ts'
import { isAsking, subjectOf } from '../say-back/subject.ts'
import { thingIn } from '../say-back/thing-in.ts'
import type { Draft } from '../wording/draft.ts'
import { holdsSecrets } from '../wording/hidden-details.ts'
import type { Line, Part } from '../wording/line.ts'
import { openWith } from '../wording/open-with.ts'
import { recall } from '../wording/recall.ts'
import { say, sayOneOf } from '../wording/say.ts'
import type { Listen } from './listen.ts'

const always = Number.POSITIVE_INFINITY

/** Validate, paraphrase, move on; a person among the choices from moderate on. */
export function answerFeeling(draft: Draft, move: Listen): Line {
  const { reading, topic, text } = draft.plan
  const person =
    move.offerPerson || isAtLeast(reading.level, 'moderate') ? [draft.voice.personButton] : []
  const { part, question, options } = heardAndNext(draft, topic)
  const secrets = holdsSecrets(text) ? [say(draft, 'manners.private', 4)] : []
  const lead = part ? [] : [say(draft, 'listen.lead', 0)]
  return {
    parts: [...secrets, ...openWith(draft, part), ...recall(draft), ...lead, question],
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
  if (told && draft.heard.wordCount > longMessage) return { part: told.part, ...checkBack(draft) }
  if (told) return { part: told.part, ...nextStep(draft, told.step) }
  const subject = isAsking(draft) ? subjectOf(draft, 6) : null
  if (subject) {
    return {
      part: say(draft, 'ask.want_to_know', 3, { subject }),
      question: say(draft, 'ask.next', always),
      options: [draft.voice.personButton],
    }
  }
  const thing = thingIn(draft)
  const part = thing ? say(draft, 'listen.thing_wrong', 2, { thing: thing.said }) : null
  return { part, ...nextStep(draft, null) }
}

const longMessage = 80

// So much was said that we may have picked the wrong part.
function checkBack(draft: Draft): { readonly question: Part; readonly options: readonly string[] } {
  return {
    question: say(draft, 'listen.double_check', always),
    options: [
      say(draft, 'listen.right_button', 0).text,
      say(draft, 'listen.not_quite_button', 0).text,
    ],
  }
}

/** What a frame wants asked next; an open question when it wants nothing. */
export function nextStep(
  draft: Draft,
  name: string | null,
): { readonly question: Part; readonly options: readonly string[] } {
  const step = name ? draft.voice.steps.get(name) : null
  if (step) {
    return { question: sayOneOf(draft, `steps.${name}`, step.ask, always), options: step.options }
  }
  const moderate = isAtLeast(draft.plan.reading.level, 'moderate')
  return {
    question: say(draft, moderate ? 'listen.open_feeling' : 'listen.open_mild', always),
    options: [],
  }
}
