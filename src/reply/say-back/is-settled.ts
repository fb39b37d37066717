import type { Draft } from '../wording/draft.ts'

type Heeded = Pick<Draft, 'hits' | 'heard'>

/** True where the customer says that it is over; "marked as 'resolved'", "it is not resolved" and "but it came broken" say the contrary. */
export function isSettled({ hits, heard }: Heeded): boolean {
  return hits.some(({ frame, match, sentence }) => {
    if (frame.id !== 'guard.settled') return false
    const words = heard.sentences[sentence]?.words ?? []
    const said = words.slice(match.start, match.end)
    if (said.some(({ is, quoted }, at) => quoted || (at > 0 && negators.has(is)))) return false
    return !(
      came.has(said.at(-1)?.is ?? '') && words.slice(match.end).some(({ is }) => spoilt.has(is))
    )
  })
}

const came = new Set(['came', 'arrived', 'up'])
const negators = new Set(['not', 'nothing', "isn't", "wasn't", "hasn't"])
const spoilt = new Set(
  'wrong broken damaged torn cracked smashed missing empty dirty used wet soaked faulty dented ripped scratched stained without too small big cold dead'.split(
    ' ',
  ),
)
