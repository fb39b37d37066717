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
    const [first, second, third] = words.map(({ is }) => is)
    if (first === 'how' && second === 'dare') return false
    if (question) return true
    if (asking.has(first ?? '') && second !== 'not') return true
    return (
      ['and', 'so', 'hi', 'hello', 'please', 'also', 'ok', 'hey'].includes(first ?? '') &&
      asking.has(second ?? '') &&
      third !== 'not'
    )
  })
}
