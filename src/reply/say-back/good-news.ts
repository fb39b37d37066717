import { isAtLeast, isGlad } from '../../conversation/index.ts'
import type { Draft } from '../wording/draft.ts'
import { isLearnedPraise, isMisheardPraise, tellsOfTrouble } from './learned-praise.ts'
import { hintOfMatter } from './matter-of.ts'
import { isAsking } from './subject.ts'
import { tells } from './tells.ts'
import { isWry } from './wry.ts'

/** Praise for a part and trouble with the rest: "lovely, but …". Said of messages without a matter that we know. */
export function isMixed(draft: Draft): boolean {
  return (
    tells(draft, 'praise.sure') &&
    tells(draft, 'guard.turns') &&
    !isWry(draft) &&
    (hintOfMatter(draft)?.weight ?? 0) < 5
  )
}

/**
 * True only where their own words show joy or thanks and nothing in them tells of trouble: a complaint thanked as
 * praise hurts more than praise answered plainly.
 */
export function isGoodNews(draft: Draft): boolean {
  const { emotion, level } = draft.plan.reading
  const glad = isGlad(emotion)
  if (isWry(draft)) return false
  const firm = tells(draft, 'praise.firm')
  if (isMisheardPraise(draft) || (glad && firm && isLearnedPraise(draft))) return true
  if (tells(draft, 'guard.turns') || supposes(draft) || tells(draft, 'sign.grief')) return false
  const upset = isAtLeast(level, 'moderate')
  // "I'd like to send the coat back": a wish without a glad word is a wish.
  const wishes = draft.restated !== null && !glad
  if (!upset && !wishes && isLearnedPraise(draft)) return true
  const misread = upset && !isAtLeast(level, 'severe') && !showsIt(draft)
  if (firm && !tellsOfTrouble(draft) && (!upset || misread)) return !isAsking(draft)
  if (upset) return false
  if (tells(draft, 'guard.would') && !glad) return false
  if (draft.restated !== null || isAsking(draft) || onlyAtTheEnd(draft)) return false
  const praised = tells(draft, 'praise.sure') || tells(draft, 'praise.news')
  const trouble = hintOfMatter(draft)
  if (trouble) return trouble.hit?.frame.role === 'matter' && glad && praised
  if (hasNo(draft) && !tells(draft, 'guard.thanks') && !tells(draft, 'praise.somebody'))
    return false
  return praised || (glad && tells(draft, 'sign.joy'))
}

// Praise is now and then read as distress; who is upset has other words for it.
function showsIt({ hits }: Draft): boolean {
  return hits.some(({ frame }) => /^sign\.(?:anger|fear|sadness|overwhelm|grief)$/.test(frame.id))
}

// "Ten out of ten, if it had come".
function supposes({ heard }: Draft): boolean {
  return heard.sentences.some(({ words }) => words.some(({ is }) => is === 'if'))
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

// "You delivered it with the price on. Lovely": one glad word behind a tale without any is seldom meant.
function onlyAtTheEnd({ hits, heard }: Draft): boolean {
  const last = heard.sentences.length - 1
  const words = heard.sentences[last]?.words.length ?? 0
  const praised = hits.filter(({ frame }) => frame.id === 'sign.joy' || frame.role === 'praise')
  const thanked = hits.some(({ frame }) => /^(?:guard|manner)\.thanks$/.test(frame.id))
  return last > 0 && words <= 2 && !thanked && praised.every(({ sentence }) => sentence === last)
}
