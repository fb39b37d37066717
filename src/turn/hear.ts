import type { Command, Conversation, Happening, Reading } from '../conversation/index.ts'
import { answer } from './answer.ts'
import { asAnswer } from './as-answer.ts'
import type { Brain, Moment } from './brain.ts'
import { bringAPerson } from './bring-a-person.ts'

/**
 * A message has been read, or could not be. A crisis is answered at once; anything else waits for
 * `answer`, so that a burst of short messages is answered once.
 */
export function hear(
  conversation: Conversation,
  { message, reading }: Extract<Command, { type: 'hear' }>,
  brain: Brain,
  moment: Moment,
): Happening[] {
  if (!conversation.unread.includes(message)) return []
  if (!reading) return giveUp(conversation, message, brain, moment)
  return understood(
    conversation,
    message,
    asAnswer(conversation, message, reading, brain),
    brain,
    moment,
  )
}

function understood(
  conversation: Conversation,
  message: number,
  reading: Reading,
  brain: Brain,
  moment: Moment,
): Happening[] {
  const read: Happening = { type: 'message-read', message, reading }
  if (reading.level !== 'crisis' || reading.alone.level !== 'crisis') return [read]
  return [read, ...answer(withReading(conversation, message, reading), brain, moment)]
}

// Reading failed: the words are stored, and a person is asked for.
function giveUp(
  conversation: Conversation,
  message: number,
  brain: Brain,
  moment: Moment,
): Happening[] {
  const gaveUp: Happening = { type: 'message-unread', message }
  if (conversation.stage !== 'bot') return [gaveUp]
  const unread = conversation.unread.filter((seq) => seq !== message)
  return [
    gaveUp,
    ...bringAPerson({ ...conversation, unread }, { reason: 'failure' }, brain, moment),
  ]
}

function withReading(conversation: Conversation, message: number, reading: Reading): Conversation {
  return {
    ...conversation,
    crisis: true,
    unread: conversation.unread.filter((seq) => seq !== message),
    readings: [...conversation.readings, { message, reading }],
  }
}
