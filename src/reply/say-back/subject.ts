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

/** A short question that says little without what stands before it: "What does it mean?" */
export function pointsBack(question: string): boolean {
  return question.length <= 30 && /\b(?:it|that|this|they|deh)\b/i.test(question)
}

/** True when a sentence asks, with or without its question mark. */
export function isAsking(draft: Asked): boolean {
  return draft.heard.sentences.some((_, at) => asks(draft, at))
}

/** True when the first thing that is said is a question, and not a tale with a question in it. */
export function asksFirst(draft: Asked): boolean {
  const first = draft.heard.sentences.findIndex(({ words }) =>
    words.some(({ is }) => !politeness.has(is)),
  )
  return first >= 0 && asks(draft, first) && asking.has(firstWords(draft, first)[0] ?? '')
}

type Asked = Pick<Draft, 'heard' | 'hits'>

function asks(draft: Asked, at: number): boolean {
  if (isRhetorical(draft, at)) return false
  const [first = '', second = ''] = firstWords(draft, at)
  if (first === 'how' && second === 'dare') return false
  if (draft.heard.sentences[at]?.question) return true
  // "What a shambles" exclaims.
  const exclaims = first === 'what' && (second === 'a' || second === 'an')
  // "How kind of you" does, too.
  if (first === 'how') return howAsks.has(second)
  if (!asking.has(first) || second === 'not' || exclaims) return false
  // "Would now fit a cat" has left out who.
  return opens.has(first) || asked.has(second)
}

const opens = new Set('what which who where when why any whats'.split(' '))
const asked = new Set(
  'i you we it there the my our your this that these those they he she someone somebody anyone anybody a an all any one is'.split(
    ' ',
  ),
)

function firstWords({ heard }: Asked, at: number): string[] {
  const words = heard.sentences[at]?.words ?? []
  const start = words.findIndex(({ is }) => !politeness.has(is))
  return words.slice(Math.max(0, start), Math.max(0, start) + 2).map(({ is }) => is)
}

const howAsks = new Set(
  'do does did can could should would will is are was were much many long often far old big to about come soon quickly have has may might'.split(
    ' ',
  ),
)

const politeness = new Set(
  'and so hi hello hiya hey please pls also ok okay excuse me sorry good morning afternoon evening just quick question um er well dear sir madam there'.split(
    ' ',
  ),
)
