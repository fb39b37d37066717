import type { Conversation } from '../conversation/index.ts'
import { givesOnly, type HeardMessage, isPosition } from '../dialog/index.ts'
import type { Brain } from './brain.ts'

/**
 * A bare order number and what it is about, told in two messages and in either order, with no flow running: the number belongs to
 * what was spoken of before, and what is spoken of now to the number before. Without either it is looked up as owners say.
 */
export function asOneStory(
  { position, readings, messages, answered }: Conversation,
  heard: HeardMessage,
  { book }: Brain,
): HeardMessage {
  if (isPosition(position) && position.frames.length > 0) return heard
  const isGivenBy = (intent: string) => givesOnly(book, intent, heard)
  if ((heard.intent?.confidence ?? 0) < likelyEnough) {
    const intent = readings.at(-2)?.reading.intent
    if (intent && intent.confidence >= likelyEnough && isGivenBy(intent.name))
      return { ...heard, intent: { ...intent, confidence: 1 } }
    const alone = book.house.number_alone.find(isGivenBy)
    if (alone) return { ...heard, intent: { name: alone, confidence: 1 } }
  }
  const before = messages.findLast(({ from, seq }) => from === 'customer' && seq <= answered)?.text
  const number = before === undefined ? null : { ...heard, text: before, choice: null }
  if (!number || !heard.intent || !givesOnly(book, heard.intent.name, number)) return heard
  return { ...heard, text: `${number.text}\n${heard.text}` }
}

/** Of a guess that is confirmed by what fits nothing else. */
const likelyEnough = 0.4
