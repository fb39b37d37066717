import { isGlad } from '../../conversation/index.ts'
import { asPlain } from '../say-back/guards.ts'
import { isSettled } from '../say-back/is-settled.ts'
import { reflect } from '../say-back/reflect.ts'
import { isAsking, pointsBack } from '../say-back/subject.ts'
import { tells } from '../say-back/tells.ts'
import { thingIn } from '../say-back/thing-in.ts'
import { questionBy, toldBy } from '../say-back/told-by.ts'
import type { Draft } from '../wording/draft.ts'
import { holdsSecrets } from '../wording/hidden-details.ts'
import { always, type Line, type Part } from '../wording/line.ts'
import { isDenied, openerFor, stepOf } from '../wording/open-with.ts'
import { say } from '../wording/say.ts'
import { nextStep } from './answer-trouble.ts'
import type { Listen } from './listen.ts'

/** A plain message gets a plain answer: the question or the wish in our words, what we cannot do, and one step on. */
export function answerPlainly(draft: Draft, move: Listen): Line {
  const { personButton } = draft.voice
  const opening = plainOpening(draft)
  if (draft.restated || isAsking(draft) || isLikeAQuestion(draft))
    return answerQuestion(draft, opening)
  const told = reflect(draft, null, asPlain)
  if (told) {
    const { question, options } = nextStep(draft, told.step ?? stepOf(draft), told.part)
    return {
      parts: [...opening, told.part, question],
      options: [...options, personButton],
      limit: 45,
    }
  }
  if (isSettled(draft)) {
    return {
      parts: [...opening, say(draft, 'listen.settled', 2), say(draft, 'praise.close', always)],
      options: move.offerPerson || move.misses > 1 ? [personButton] : [],
      limit: 45,
    }
  }
  const { emotion, level } = draft.plan.reading
  if (isGlad(emotion) && level === 'none' && soundsGlad(draft)) {
    return { parts: [...opening, say(draft, 'listen.shared', always)], limit: 45 }
  }
  const isLost = move.misses > 1
  const noted = isLost ? [] : [say(draft, 'listen.noted', 2)]
  const ask = say(draft, isLost ? 'listen.miss' : 'listen.plain_question', always)
  return {
    parts: [...opening, ...noted, ask],
    options: [personButton],
    limit: 45,
  }
}

// What is only felt may be bitter: "tell your boss he's a genius".
function soundsGlad(draft: Draft): boolean {
  return !tells(draft, 'guard.turns') && !tells(draft, 'praise.hand_on')
}

// "Is kids eat free on a Saturday": examples know a question that grammar does not.
function isLikeAQuestion({ plan }: Draft): boolean {
  const { matter } = plan.reading
  return matter?.name === 'question' && matter.confidence >= likely
}

/** Of the learned matter. */
const likely = 0.6

function plainOpening(draft: Draft): Part[] {
  const opener = openerFor(draft, true)
  return [
    ...(holdsSecrets(draft.plan.text) ? [say(draft, 'manners.private', 4)] : []),
    ...(isDenied(draft) ? [say(draft, 'listen.denied_feeling', 1)] : []),
    ...(opener ? [opener] : []),
  ]
}

/** No knowledge is pretended: the question in our words, what we cannot see, and who can. */
function answerQuestion(draft: Draft, opening: readonly Part[]): Line {
  const wish = draft.restated?.type === 'want' ? draft.restated.said : null
  return {
    parts: wish
      ? [...opening, say(draft, 'ask.do', always, { wish })]
      : [...opening, inOurWords(draft), say(draft, 'ask.next', always)],
    options: [draft.voice.personButton],
    limit: 60,
  }
}

/** Enough to be what the question is about. */
const muchTold = 2.2

// The question turned round, else its thing by name, else nothing but the truth.
function inOurWords(draft: Draft): Part {
  const subject = draft.restated?.said
  if (subject) return say(draft, 'ask.answer', 3, { subject })
  const told =
    !isAsking(draft) || (toldBy(draft)?.weight ?? 0) >= muchTold
      ? reflect(draft, null, asPlain)
      : null
  if (told) return told.part
  const question = questionBy(draft)
  // "What does it mean?" points at what was told before.
  const wants = draft.open.some(({ frame }) => frame.role === 'want')
  const fact = question && (wants || pointsBack(question)) ? reflect(draft, '', asPlain) : null
  if (fact) return fact.part
  if (question) return say(draft, 'ask.answer_quoted', 3, { subject: question })
  const thing = thingIn(draft)
  return thing
    ? say(draft, 'ask.answer_thing', 3, { thing: thing.said })
    : say(draft, 'ask.honest', 3)
}
