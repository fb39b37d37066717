import type { Draft } from '../wording/draft.ts'
import { sayOneOf } from '../wording/say.ts'
import { isRhetorical } from './guards.ts'
import { renderClause } from './render-clause.ts'
import { thingIn } from './thing-in.ts'

/** What a question is about, to follow "You'd like to know": the most telling frame of the role `ask`. */
export function subjectOf(draft: Draft, least: number): string | null {
  const asks = draft.hits
    .filter(({ frame }) => frame.role === 'ask' && frame.weight >= least)
    .sort((a, b) => b.frame.weight - a.frame.weight || b.sentence - a.sentence)
  const about = thingIn(draft)?.said ?? null
  for (const hit of asks) {
    const says = hit.frame.say.flatMap(
      (text) => renderClause(text, hit, draft.heard, { about }) ?? [],
    )
    // A line that names the thing says more than one that does not.
    const naming = says.filter((clause) => about !== null && clause.includes(about))
    const { text } = sayOneOf(draft, hit.frame.id, naming.length > 0 ? naming : says, 0)
    if (text) return text
  }
  return null
}

const asking = new Set(
  'do does did can could will would is are was were should may what which who where when why how any whats'.split(
    ' ',
  ),
)

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
