import {
  type Conversation,
  fileOnly,
  type Happened,
  latestReading,
  nothingRead,
  type Reading,
  type Why,
} from '../conversation/index.ts'
import { fitsIntent } from '../dialog/index.ts'
import { composeReply, type Move, type ReplyPlan } from '../reply/index.ts'
import type { Brain } from './brain.ts'

/** One bot line for one move. `answers`: `seq` of the last customer message that it answers. */
export function speak(
  conversation: Conversation,
  move: Move,
  brain: Brain,
  answers: number | null,
  zone?: string,
): Happened<'bot-said'> {
  const plan = planFor(conversation, move, brain, zone)
  const { text, options, why, cards, language } = composeReply(plan, brain.voice)
  // Small talk neither counts as missed nor makes up for what was.
  const chats = move.type === 'listen' && why.some(isSmallTalk)
  const miss = chats
    ? []
    : [{ part: 'miss', chose: move.type === 'listen' ? String(move.misses) : '0' }]
  const shown = { ...(cards?.length && { cards }), ...(language && { language }) }
  return { type: 'bot-said', text, choices: options, ...shown, why: [...why, ...miss], answers }
}

/** "Hello" and "how are you" have an answer, so nothing was missed. */
function isSmallTalk({ part, chose }: Why): boolean {
  const talk = /\.(?:greeting|thanks|ok|bye|wait|how_are_you|joke|wishes|automated|help)\b/
  return part === 'manners' && talk.test(chose)
}

/** What the customer said last and all that is known about it, for whatever shall be said now. */
export function planFor(
  conversation: Conversation,
  move: Move,
  brain: Brain,
  zone?: string,
): ReplyPlan {
  const reading = latestReading(conversation) ?? nothingRead
  const text = heardSince(conversation)?.text ?? ''
  const fits = !reading.intent || fitsIntent(brain.book, reading.intent.name, text)
  return {
    text,
    reading,
    move,
    topic: fits ? topicOf(reading, brain) : null,
    said: {
      messages: conversation.messages,
      readings: conversation.readings.slice(0, -1).map((read) => read.reading),
      zone,
    },
    customerName: conversation.customer.name,
    country: conversation.customer.country,
  }
}

/** Below this a guess at the subject is right about half the time, and a wrong one said back is worse than none. */
const sureEnoughToName = 0.8

/** Noun phrase for what a message is about ("the wait for your order"); null when nobody can be sure. */
export function topicOf({ intent }: Reading, { topics }: Brain): string | null {
  if (!intent || intent.confidence < sureEnoughToName) return null
  return topics.get(intent.name) ?? null
}

interface HeardSince {
  /** Empty when all of it was files. */
  readonly text: string
  readonly choice: string | null
  readonly last: number
}

/** The customer's messages that have been read and not answered yet, as one. */
export function heardSince(conversation: Conversation): HeardSince | null {
  const messages = conversation.messages.filter(
    ({ from, seq }) =>
      from === 'customer' && seq > conversation.answered && !conversation.unread.includes(seq),
  )
  const last = messages.at(-1)
  if (!last) return null
  return {
    text: messages
      .map(({ text }) => text)
      .filter((text) => text !== fileOnly)
      .join('\n'),
    choice: last.choices[0] ?? null,
    last: last.seq,
  }
}
