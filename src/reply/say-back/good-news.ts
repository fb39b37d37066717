import { type Emotion, isAtLeast } from '../../conversation/index.ts'
import type { Draft } from '../wording/draft.ts'
import { hintOfMatter } from './matter-of.ts'
import { tellsOfDanger } from './retold-in.ts'
import { isAsking } from './subject.ts'
import { tells } from './tells.ts'
import { toldBy } from './told-by.ts'

/** Praise for a part and trouble with the rest: "lovely, but …". Said of messages without a matter that we know. */
export function isMixed(draft: Draft): boolean {
  return (
    tells(draft, 'praise.sure') &&
    tells(draft, 'guard.turns') &&
    !isWry(draft) &&
    (hintOfMatter(draft)?.weight ?? 0) < 5
  )
}

/** Praise that means the opposite, by its shape: "Brilliant, another excuse", "the 'instant' refund", "thanks for nothing". */
export function isWry(draft: Draft): boolean {
  const { heard, plan } = draft
  const { sarcasm, style } = plan.reading
  if (isMeant(draft)) return false
  if (tells(draft, 'guard.wry')) return true
  const praises =
    tells(draft, 'praise.somebody') && tells(draft, 'praise.sure') && !tells(draft, 'guard.turns')
  if ((sarcasm || style === 'passive-aggressive') && !praises) return true
  if (tells(draft, 'guard.thanks') || tells(draft, 'praise.fixed') || !tells(draft, 'praise.sure'))
    return false
  const [first = [], ...rest] = heard.sentences.map(({ words }) => words)
  const exclaims =
    /^(?:brilliant|great|fantastic|wonderful|superb|lovely|perfect|excellent|nice|congratulations|bravo|oh|ah|wow)$/
  const opens = exclaims.test(first[0]?.is ?? '') && first[1]?.afterComma === true
  return (
    opens ||
    [first, ...rest].some((words) => words.length <= 4 && words.some(({ quoted }) => quoted))
  )
}

/**
 * True only where their own words show joy or thanks and nothing in them tells of trouble: a complaint thanked as
 * praise hurts more than praise answered plainly.
 */
export function isGoodNews(draft: Draft): boolean {
  const { emotion, level } = draft.plan.reading
  const glad = emotion === 'joy' || emotion === 'gratitude'
  if (!isWry(draft) && isMisheardPraise(draft)) return true
  if (!isWry(draft) && glad && tells(draft, 'praise.firm') && isLearnedPraise(draft)) return true
  if (isWry(draft) || tells(draft, 'guard.turns') || supposes(draft) || tells(draft, 'sign.grief'))
    return false
  const firm = tells(draft, 'praise.firm') && !tellsOfTrouble(draft)
  const upset = isAtLeast(level, 'moderate')
  // "I'd like to send the coat back": a wish without a glad word is a wish.
  const wishes = draft.restated !== null && !glad
  if (!upset && !wishes && isLearnedPraise(draft)) return true
  if (firm && !(upset && showsIt(draft)) && !isAtLeast(level, 'severe')) return !isAsking(draft)
  if (upset) return false
  if (tells(draft, 'guard.would') && !glad) return false
  if (asksForSomething(draft) || onlyAtTheEnd(draft)) return false
  const praised = tells(draft, 'praise.sure') || tells(draft, 'praise.news')
  const trouble = hintOfMatter(draft)
  if (trouble) return trouble.hit?.frame.role === 'matter' && glad && praised
  if (hasNo(draft) && !tells(draft, 'guard.thanks') && !tells(draft, 'praise.somebody'))
    return false
  return praised || (glad && tells(draft, 'sign.joy'))
}

/** Enough of the examples of praise from somebody glad, where nothing else speaks against it. */
const praises = 0.5
/** Enough to believe them against a clause. */
const certain = 0.85
/** A clause that tells of as much trouble is no praise. */
const troubled = 2.4

// "Wouldn't take so much as a biscuit for it": examples know the praise that has no glad word.
function isLearnedPraise(draft: Draft): boolean {
  const { matter, emotion } = draft.plan.reading
  const glad = emotion === 'joy' || emotion === 'gratitude'
  if (matter?.name !== 'praise' || matter.confidence < (glad ? praises : beyondDoubt)) return false
  if (draft.restated?.type === 'want' && !tells(draft, 'praise.hand_on')) return false
  if (bitter.has(emotion) || asksToKnow(draft) || tellsOfTrouble(draft)) return false
  return matter.confidence >= certain || (toldBy(draft)?.weight ?? 0) < troubled
}

const bitter: ReadonlySet<Emotion> = new Set<Emotion>(['anger', 'frustration', 'sadness', 'grief'])

// Praise is now and then read as distress; who is upset has other words for it.
function showsIt({ hits }: Draft): boolean {
  return hits.some(({ frame }) => /^sign\.(?:anger|fear|sadness|overwhelm|grief)$/.test(frame.id))
}

// "Ten out of ten, if it had come".
function supposes({ heard }: Draft): boolean {
  return heard.sentences.some(({ words }) => words.some(({ is }) => is === 'if'))
}

function tellsOfTrouble({ open }: Draft): boolean {
  return open.some(({ frame }) => frame.role === 'problem' && frame.weight >= 5)
}

// "It works for nobody", "none of them": joy has few such words.
function hasNo({ heard }: Draft): boolean {
  return heard.sentences.some(({ words }) => words.some(({ is }) => negators.has(is)))
}

const negators = new Set([
  'no',
  'not',
  'never',
  'none',
  'nobody',
  'nothing',
  'only',
  'neither',
  'apparently',
  'without',
])

// "Please tell his boss" asks for something and praises; a question is a question.
function asksToKnow(draft: Draft): boolean {
  return draft.restated?.type === 'know' || isAsking(draft)
}

/**
 * Praise that was read as distress or danger: so like it that a person may still look in, but nobody is told to ring for an
 * ambulance. Only where glad words stand in more than one sentence, or none of them can be meant otherwise.
 */
export function isMisheardPraise(draft: Draft): boolean {
  const { matter, kind } = draft.plan.reading
  if (kind === 'self_harm' || matter?.name !== 'praise' || matter.confidence < beyondDoubt)
    return false
  if (tellsOfDanger(draft) || asksToKnow(draft) || tellsOfTrouble(draft)) return false
  const glad = draft.hits.filter(({ frame }) => frame.id === 'sign.joy')
  return tells(draft, 'praise.firm') || new Set(glad.map(({ sentence }) => sentence)).size > 1
}

const beyondDoubt = 0.8

/** So like praise, and so glad, that "thanks for putting up with me" is meant as it stands. */
function isMeant({ plan }: Draft): boolean {
  const { matter, emotion, sarcasm } = plan.reading
  const glad = emotion === 'joy' || emotion === 'gratitude'
  return glad && !sarcasm && matter?.name === 'praise' && matter.confidence >= meant
}

const meant = 0.65

function asksForSomething(draft: Draft): boolean {
  return draft.restated !== null || isAsking(draft)
}

// "You delivered it with the price on. Lovely": one glad word behind a tale without any is seldom meant.
function onlyAtTheEnd({ hits, heard }: Draft): boolean {
  const last = heard.sentences.length - 1
  const words = heard.sentences[last]?.words.length ?? 0
  const praised = hits.filter(({ frame }) => frame.id === 'sign.joy' || frame.role === 'praise')
  const thanked = hits.some(({ frame }) => /^(?:guard|manner)\.thanks$/.test(frame.id))
  return last > 0 && words <= 2 && !thanked && praised.every(({ sentence }) => sentence === last)
}
