import { isAtLeast } from '../../conversation/index.ts'
import { isRhetorical } from '../say-back/guards.ts'
import { reflect } from '../say-back/reflect.ts'
import { isTroubleWord } from '../say-back/retell/index.ts'
import { isAsking, pointsBack, subjectOf } from '../say-back/subject.ts'
import { questionBy, toldBy } from '../say-back/told-by.ts'
import type { Draft } from '../wording/draft.ts'
import { holdsSecrets } from '../wording/hidden-details.ts'
import { always, type Line, type Part } from '../wording/line.ts'
import { openWith, stepOf } from '../wording/open-with.ts'
import { recall } from '../wording/recall.ts'
import { say, sayOneOf } from '../wording/say.ts'

/** Something went wrong, or somebody is upset: speak to its cause, say back what is sure, move on. */
export function answerTrouble(draft: Draft): Line {
  const { personButton } = draft.voice
  const { part, lead, question, options } = heardAndNext(draft)
  const secrets = holdsSecrets(draft.plan.text) ? [say(draft, 'manners.private', 4)] : []
  const opening = openWith(draft, part)
  return {
    parts: [
      ...secrets,
      ...opening,
      ...recall(draft),
      ...(opening.length > (part ? 1 : 0) ? [] : lead),
      question,
    ],
    options: [...options.slice(0, 2), personButton],
    limit: 80,
  }
}

interface HeardAndNext {
  readonly part: Part | null
  readonly lead: readonly Part[]
  readonly question: Part
  readonly options: readonly string[]
}

function heardAndNext(draft: Draft): HeardAndNext {
  const why = asksWhy(draft) ? subjectOf(draft) : null
  if (why) {
    const part = say(draft, 'ask.want_to_know', 3, { subject: why })
    return { part, lead: [], ...nextStep(draft, stepOf(draft), part) }
  }
  const question = asksCalmly(draft) ? questionPart(draft) : null
  const told = question ? { part: question, step: null } : reflect(draft, draft.plan.topic)
  if (told && draft.heard.wordCount > longMessage) {
    return { part: told.part, lead: [], ...checkBack(draft) }
  }
  const name = stepOf(draft)
  const subject = isAsking(draft) ? subjectOf(draft) : null
  const asked = subject ? say(draft, 'ask.want_to_know', 3, { subject }) : null
  const part = told?.part ?? asked
  return {
    part,
    lead: [say(draft, 'listen.lead', 0)],
    ...nextStep(draft, name ?? told?.step ?? null, part),
  }
}

/** A calm question in which little is told: "My flight lands at ten. Will the desk be open?" */
function asksCalmly(draft: Draft): boolean {
  const { level } = draft.plan.reading
  if (isAtLeast(level, 'mild') || !isAsking(draft)) return false
  return !(toldBy(draft)?.said.split(' ') ?? []).some(isTroubleWord)
}

function questionPart(draft: Draft): Part | null {
  const subject = subjectOf(draft)
  if (subject) return say(draft, 'ask.want_to_know', 3, { subject })
  // "I'm deaf, can we do this in writing?" tells more than it asks.
  const apart = draft.heard.sentences.some(({ question }) => !question)
  const quoted = apart ? questionBy(draft) : null
  return quoted && !pointsBack(quoted)
    ? say(draft, 'ask.answer_quoted', 3, { subject: quoted })
    : null
}

/** "Why was 40 taken?" tells as much as it asks. */
function asksWhy(draft: Draft): boolean {
  const { restated, heard } = draft
  if (restated?.type !== 'know' || !restated.said.startsWith('why ')) return false
  return heard.sentences[0]?.question === true && !isRhetorical(draft, 0)
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

/** The way on that fits the matter; without one, an open question to somebody who said little, else a person who can act on it. */
export function nextStep(
  draft: Draft,
  name: string | null,
  heard: Part | null = null,
): { readonly question: Part; readonly options: readonly string[] } {
  const step = name ? draft.voice.steps.get(name) : null
  if (step) {
    return { question: sayOneOf(draft, `steps.${name}`, step.ask, always), options: step.options }
  }
  if (draft.heard.wordCount > saysLittle || heard !== null) {
    return { question: say(draft, 'listen.pass_on', always), options: [] }
  }
  const moderate = isAtLeast(draft.plan.reading.level, 'moderate')
  return {
    question: say(draft, moderate ? 'listen.open_feeling' : 'listen.open_mild', always),
    options: [],
  }
}

/** So few words hold a feeling, seldom what it is about. */
const saysLittle = 12
