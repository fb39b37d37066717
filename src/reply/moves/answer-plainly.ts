import type { Hit } from '../say-back/find-frames.ts'
import { asPlain } from '../say-back/guards.ts'
import { reflect } from '../say-back/reflect.ts'
import { isAsking, subjectOf } from '../say-back/subject.ts'
import { thingIn } from '../say-back/thing-in.ts'
import type { Draft } from '../wording/draft.ts'
import { holdsSecrets } from '../wording/hidden-details.ts'
import type { Line, Part } from '../wording/line.ts'
import { isDenied } from '../wording/open-with.ts'
import { say, sayOneOf } from '../wording/say.ts'
import type { Listen } from './listen.ts'

const always = Number.POSITIVE_INFINITY

/** A plain message gets a plain answer: no words for a feeling, the fact or the question in our words, and one step on. */
export function answerPlainly(draft: Draft, move: Listen): Line {
  const { personButton } = draft.voice
  const person = move.offerPerson || move.misses > 1 ? [personButton] : []
  const opening = plainOpening(draft)
  if (draft.hits.some(isSettled)) {
    return {
      parts: [...opening, say(draft, 'listen.settled', 2), say(draft, 'praise.close', always)],
      options: person,
      limit: 45,
    }
  }
  if (isAsking(draft)) return answerQuestion(draft, opening)
  const told = reflect(draft, draft.plan.topic, asPlain)
  if (told) {
    const step = told.step ? draft.voice.steps.get(told.step) : null
    const question = step
      ? sayOneOf(draft, `steps.${told.step}`, step.ask, always)
      : say(draft, 'listen.plain_question', always)
    return {
      parts: [...opening, told.part, question],
      options: [...(step?.options ?? []), ...person],
      limit: 45,
    }
  }
  if (subjectOf(draft, 4)) return answerQuestion(draft, opening)
  const thing = thingIn(draft)
  const about = thing
    ? say(draft, 'listen.thing', 2, { thing: thing.said })
    : say(draft, 'listen.noted', 2)
  const ask =
    move.misses > 1
      ? say(draft, 'listen.miss', always)
      : say(draft, 'listen.plain_question', always)
  return { parts: [...opening, about, ask], options: [personButton], limit: 45 }
}

function plainOpening(draft: Draft): Part[] {
  return [
    ...(holdsSecrets(draft.plan.text) ? [say(draft, 'manners.private', 4)] : []),
    ...(isDenied(draft) ? [say(draft, 'listen.denied_feeling', 1)] : []),
  ]
}

/** No knowledge is pretended: the question in our words, what we cannot see, and who can. */
function answerQuestion(draft: Draft, opening: readonly Part[]): Line {
  return {
    parts: [...opening, inOurWords(draft), say(draft, 'ask.next', always)],
    options: [draft.voice.personButton],
    limit: 60,
  }
}

// A frame that is sure, else the thing by name, else a frame that says little, else nothing but the truth.
function inOurWords(draft: Draft): Part {
  const subject = subjectOf(draft, 4)
  if (subject) return say(draft, 'ask.answer', 3, { subject })
  const thing = thingIn(draft)
  if (thing) return say(draft, 'ask.answer_thing', 3, { thing: thing.said })
  const vague = subjectOf(draft, 0)
  return vague ? say(draft, 'ask.answer', 3, { subject: vague }) : say(draft, 'ask.honest', 3)
}

function isSettled({ frame }: Hit): boolean {
  return frame.id === 'guard.settled'
}
