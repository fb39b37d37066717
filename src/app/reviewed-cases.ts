import { type ConversationEvent, replay } from '../conversation/index.ts'
import type { ConversationLog } from '../store/index.ts'
import type { Case } from '../understanding/index.ts'

/** What agents said about readings, as cases: the conversation up to the message, and what it should not have been read as. */
export async function reviewedCases(log: ConversationLog): Promise<Case[]> {
  const cases: Case[] = []
  for (const review of await log.reviews()) {
    const one = caseOf(review, await log.read(review.conversationId))
    if (one) cases.push(one)
  }
  return cases
}

function caseOf(
  { conversationId, seq, message, verdict }: ConversationEvent<'reviewed'>,
  events: readonly ConversationEvent[],
): Case | null {
  const { messages, readings } = replay(conversationId, events)
  const heard = messages.filter((one) => one.seq <= message && one.from !== 'system')
  // Whoever had their conversation forgotten is in no review set.
  if (heard.at(-1)?.from !== 'customer' || heard.at(-1)?.text === '') return null
  const read = readings.find((one) => one.message === message)?.reading
  return {
    id: `${conversationId}/${seq}`,
    capability: `reviewed: ${verdict}`,
    messages: heard.map(({ from, text }) => ({ from, text })),
    expect:
      verdict === 'wrong-feeling'
        ? { ...(read && { notEmotion: read.emotion }) }
        : { escalate: verdict === 'missed' },
  }
}
