import { isAtLeast } from '../../conversation/index.ts'
import type { Draft } from '../wording/draft.ts'
import { matterOf } from './matter-of.ts'

/**
 * True only where their own words show joy or thanks and nothing in them tells of trouble: a complaint thanked as
 * praise hurts more than praise answered plainly.
 */
export function isGoodNews(draft: Draft): boolean {
  const { hits, plan } = draft
  const { emotion, level, sarcasm, style } = plan.reading
  const told = (id: string) => hits.some(({ frame }) => frame.id === id)
  const glad = emotion === 'joy' || emotion === 'gratitude'
  if (sarcasm || style === 'passive-aggressive' || isAtLeast(level, 'moderate')) return false
  if (told('guard.turns') || asksForSomething(draft) || onlyAtTheEnd(draft)) return false
  const trouble = matterOf(draft)
  const praised = told('praise.sure') || told('praise.news')
  if (trouble) return trouble.frame.role === 'matter' && glad && praised
  return praised || (glad && told('sign.joy'))
}

function asksForSomething({ restated, heard }: Draft): boolean {
  return restated !== null || heard.sentences.some(({ question }) => question)
}

// "You delivered it with the price on. Lovely": one glad word behind a tale without any is seldom meant.
function onlyAtTheEnd({ hits, heard }: Draft): boolean {
  const last = heard.sentences.length - 1
  const words = heard.sentences[last]?.words.length ?? 0
  const praised = hits.filter(({ frame }) => frame.id === 'sign.joy' || frame.role === 'praise')
  const thanked = hits.some(({ frame }) => /^(?:guard|manner)\.thanks$/.test(frame.id))
  return last > 0 && words <= 2 && !thanked && praised.every(({ sentence }) => sentence === last)
}
