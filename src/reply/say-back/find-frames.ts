import type { Candidate, Frame, FrameBook } from './frame-book.ts'
import type { Heard, Sentence } from './hear-words.ts'
import { type Match, matchPattern } from './match.ts'

/** A frame that fits a sentence of the customer's. */
export interface Hit {
  readonly frame: Frame
  readonly match: Match
  /** Place among `heard.sentences`. */
  readonly sentence: number
}

/** Every frame that fits, once per sentence, in the order of the message. */
export function findFrames(book: FrameBook, heard: Heard): Hit[] {
  const hits: Hit[] = []
  heard.sentences.forEach((sentence, at) => {
    const found = new Set<Frame>()
    for (const { frame, pattern } of candidates(book, sentence)) {
      if (found.has(frame)) continue
      const match = matchPattern(pattern, sentence.words, book.kinds)
      if (!match) continue
      found.add(frame)
      hits.push({ frame, match, sentence: at })
    }
  })
  return hits
}

function candidates(book: FrameBook, { words }: Sentence): Candidate[] {
  const fitting = new Set<Candidate>(book.always)
  for (const { is } of words)
    for (const candidate of book.byWord.get(is) ?? []) fitting.add(candidate)
  return [...fitting].sort((a, b) => a.order - b.order)
}
