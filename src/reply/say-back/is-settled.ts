import type { Draft } from '../wording/draft.ts'

type Heeded = Pick<Draft, 'hits' | 'heard'>

/** True where the customer says that it is over; "marked as 'resolved'" and "it is not resolved" say the contrary. */
export function isSettled({ hits, heard }: Heeded): boolean {
  return hits.some(({ frame, match, sentence }) => {
    if (frame.id !== 'guard.settled') return false
    const words = heard.sentences[sentence]?.words.slice(match.start, match.end) ?? []
    return words.every(({ is, quoted }, at) => !quoted && (at === 0 || !negators.has(is)))
  })
}

const negators = new Set(['not', 'nothing', "isn't", "wasn't", "hasn't"])
