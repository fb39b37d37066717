import { isAtLeast } from '../../conversation/index.ts'
import type { Draft } from '../wording/draft.ts'
import { hintOfMatter } from './matter-of.ts'
import { isAsking } from './subject.ts'

/**
 * True only where their own words show joy or thanks and nothing in them tells of trouble: a complaint thanked as
 * praise hurts more than praise answered plainly.
 */
/** Praise for a part and trouble with the rest: "lovely, but …". Said of messages without a matter that we know. */
export function isMixed(draft: Draft): boolean {
  const told = (id: string) => draft.hits.some(({ frame }) => frame.id === id)
  return (
    told('praise.sure') &&
    told('guard.turns') &&
    !isWry(draft) &&
    (hintOfMatter(draft)?.weight ?? 0) < 5
  )
}

/** Praise that means the opposite, by its shape: "Brilliant, another excuse", "the 'instant' refund", "thanks for nothing". */
export function isWry({ hits, heard, plan }: Draft): boolean {
  const { sarcasm, style } = plan.reading
  const told = (id: string) => hits.some(({ frame }) => frame.id === id)
  if (told('guard.wry')) return true
  const praises = told('praise.somebody') && told('praise.sure') && !told('guard.turns')
  if ((sarcasm || style === 'passive-aggressive') && !praises) return true
  if (told('guard.thanks') || told('praise.fixed') || !told('praise.sure')) return false
  const [first = [], ...rest] = heard.sentences.map(({ words }) => words)
  const exclaims =
    /^(?:brilliant|great|fantastic|wonderful|superb|lovely|perfect|excellent|nice|congratulations|bravo|oh|ah|wow)$/
  const opens = exclaims.test(first[0]?.is ?? '') && first[1]?.afterComma === true
  return (
    opens ||
    [first, ...rest].some((words) => words.length <= 4 && words.some(({ quoted }) => quoted))
  )
}

export function isGoodNews(draft: Draft): boolean {
  const { hits, plan } = draft
  const { emotion, level } = plan.reading
  const told = (id: string) => hits.some(({ frame }) => frame.id === id)
  const glad = emotion === 'joy' || emotion === 'gratitude'
  if (isWry(draft) || told('guard.turns') || supposes(draft) || told('sign.grief')) return false
  const firm = told('praise.firm') && !tellsOfTrouble(draft)
  const upset = isAtLeast(level, 'moderate')
  if (firm && !(upset && showsIt(draft)) && !isAtLeast(level, 'severe')) return !isAsking(draft)
  if (upset) return false
  if (told('guard.would') && !glad) return false
  if (asksForSomething(draft) || onlyAtTheEnd(draft)) return false
  const praised = told('praise.sure') || told('praise.news')
  const trouble = hintOfMatter(draft)
  if (trouble) return trouble.hit?.frame.role === 'matter' && glad && praised
  if (hasNo(draft) && !told('guard.thanks') && !told('praise.somebody')) return false
  return praised || (glad && told('sign.joy'))
}

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
