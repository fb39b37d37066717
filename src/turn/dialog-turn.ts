import type { Conversation, Reading } from '../conversation/index.ts'
import type { DialogPosition, HeardMessage } from '../dialog/index.ts'
import type { Moment } from './brain.ts'

/** The log keeps the position as plain data; only the flow engine ever writes it. */
export function toPosition(conversation: Conversation): DialogPosition | null {
  return conversation.position as DialogPosition | null
}

export function asked(
  text: string,
  choice: string | null,
  reading: Reading,
  { now, zone }: Moment,
): HeardMessage {
  const { intent, values, emotion, level, language } = reading
  return { kind: 'message', text, choice, intent, values, emotion, level, language, now, zone }
}
