import type { Draft } from '../wording/draft.ts'
import { isRhetorical } from './guards.ts'

const asking = new Set(
  'do does did can could will would is are was were should may what which who where when why how any whats'.split(
    ' ',
  ),
)

/** What a question is about, to follow "You'd like to know"; null when it cannot be said in our words. */
export function subjectOf({ restated }: Draft): string | null {
  return restated?.type === 'know' ? restated.said : null
}

/** True when a sentence asks, with or without its question mark. */
export function isAsking(draft: Pick<Draft, 'heard' | 'hits'>): boolean {
  return draft.heard.sentences.some(({ question, words }, at) => {
    if (isRhetorical(draft, at)) return false
    const start = words.findIndex(({ is }) => !politeness.has(is))
    const [first = '', second = ''] = words.slice(Math.max(0, start)).map(({ is }) => is)
    if (first === 'how' && second === 'dare') return false
    if (question) return true
    // "What a shambles" exclaims.
    const exclaims = first === 'what' && (second === 'a' || second === 'an')
    return asking.has(first) && second !== 'not' && !exclaims
  })
}

const politeness = new Set(
  'and so hi hello hiya hey please pls also ok okay excuse me sorry good morning afternoon evening just quick question um er well dear sir madam there'.split(
    ' ',
  ),
)
