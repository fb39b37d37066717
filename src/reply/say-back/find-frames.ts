import type { Frame, FrameBook } from './frame-book.ts'
import type { Heard, Sentence } from './hear-words.ts'
import { type Match, matchPattern } from './match.ts'
import { slotsOf } from './slots-of.ts'

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
    const slots = slotsOf(sentence.words, book.kinds)
    const here = groupsHere(book, sentence)
    for (const place of placesHere(book, here)) {
      const candidate = book.candidates[place]
      if (!candidate) continue
      const { frame, pattern, needs, slots: kinds } = candidate
      if (!needs.every((group) => here[group] === 1) || found.has(frame)) continue
      if (!kinds.every((kind) => slots.any(kind))) continue
      const match = matchPattern(pattern, sentence.words, slots)
      if (!match) continue
      found.add(frame)
      hits.push({ frame, match, sentence: at })
    }
  })
  return hits
}

function groupsHere(book: FrameBook, { words }: Sentence): Uint8Array {
  const here = new Uint8Array(book.groupCount)
  for (const { is } of words) for (const group of book.groupsOf.get(is) ?? []) here[group] = 1
  return here
}

/** In the order of the files, so that of two frames with equal rights the first wins. */
function placesHere({ placesOf, candidates }: FrameBook, here: Uint8Array): number[] {
  const marked = new Uint8Array(candidates.length)
  for (const place of placesOf.get(null) ?? []) marked[place] = 1
  for (let group = here.indexOf(1); group >= 0; group = here.indexOf(1, group + 1)) {
    for (const place of placesOf.get(group) ?? []) marked[place] = 1
  }
  const places: number[] = []
  for (let place = marked.indexOf(1); place >= 0; place = marked.indexOf(1, place + 1)) {
    places.push(place)
  }
  return places
}
