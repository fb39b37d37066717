import { type Emotion, isGlad } from '../../conversation/index.ts'
import type { Draft } from '../wording/draft.ts'
import { tellsOfDanger } from './retold-in.ts'
import { isAsking } from './subject.ts'
import { tells } from './tells.ts'
import { tellsMuchTrouble } from './told-by.ts'

/** Like the examples of praise, which know the praise without a glad word: "Wouldn't take so much as a biscuit for it". */
export function isLearnedPraise(draft: Draft): boolean {
  const { matter, emotion } = draft.plan.reading
  if (matter?.name !== 'praise' || matter.confidence < (isGlad(emotion) ? praises : beyondDoubt))
    return false
  if (draft.restated?.type === 'want' && !tells(draft, 'praise.hand_on')) return false
  if (bitter.has(emotion) || asksToKnow(draft) || tellsOfTrouble(draft)) return false
  return matter.confidence >= certain || !tellsMuchTrouble(draft)
}

/** Enough of the examples of praise from somebody glad, where nothing else speaks against it. */
const praises = 0.5
/** Enough to believe them against a clause. */
const certain = 0.85
/** Enough where they do not sound glad. */
const beyondDoubt = 0.8

const bitter: ReadonlySet<Emotion> = new Set<Emotion>(['anger', 'frustration', 'sadness', 'grief'])

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

/** A frame tells plainly of something that went wrong. */
export function tellsOfTrouble({ open }: Draft): boolean {
  return open.some(({ frame }) => frame.role === 'problem' && frame.weight >= 5)
}

// "Please tell his boss" asks for something and praises; a question is a question.
function asksToKnow(draft: Draft): boolean {
  return draft.restated?.type === 'know' || isAsking(draft)
}
