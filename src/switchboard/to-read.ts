import type { Conversation, EarlierContact, Reading } from '../conversation/index.ts'
import { readBeforeThisContact } from './earlier-contacts.ts'

/** One message, with all that its understanding may look at. */
export interface ToRead {
  readonly text: string
  /** 0-based place among all messages of the conversation. */
  readonly message: number
  readonly before: readonly Reading[]
  readonly asked: string | null
  /** All that the bot has said, oldest first. */
  readonly told: readonly string[]
  /** The answers that stood ready under what was said just before. */
  readonly offered: readonly string[]
  readonly cleared: number
  /** What the same customer got in touch about before, within thirty days. */
  readonly earlier: readonly EarlierContact[]
  /** How many of `before` belong to earlier contacts in this conversation. */
  readonly past: number
}

/** The customer's message `seq` of this conversation. */
export function toRead(
  conversation: Conversation,
  seq: number,
  earlier: readonly EarlierContact[],
): ToRead {
  const place = conversation.messages.findIndex((message) => message.seq === seq)
  const before = conversation.messages.slice(0, place)
  const last = before.findLast(({ from }) => from !== 'customer')
  return {
    text: conversation.messages[place]?.text ?? '',
    message: place,
    before: conversation.readings.map(({ reading }) => reading),
    asked: last?.text ?? null,
    told: before.flatMap(({ from, text }) => (from === 'bot' ? [text] : [])),
    offered: last?.choices ?? [],
    cleared: conversation.cleared,
    earlier,
    past: readBeforeThisContact(conversation),
  }
}
