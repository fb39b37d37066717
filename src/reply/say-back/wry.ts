import { isGlad } from '../../conversation/index.ts'
import type { Draft } from '../wording/draft.ts'
import { tells } from './tells.ts'

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

/** So like praise, and so glad, that "thanks for putting up with me" is meant as it stands. */
function isMeant({ plan }: Draft): boolean {
  const { matter, emotion, sarcasm } = plan.reading
  if (!isGlad(emotion) || matter?.name !== 'praise') return false
  return matter.confidence >= (sarcasm ? beyondDoubt : meant)
}

const meant = 0.65
const beyondDoubt = 0.9
