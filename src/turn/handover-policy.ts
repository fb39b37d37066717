import type { Conversation, HandoverReason, Reading } from '../conversation/index.ts'
import { isAtLeast } from '../conversation/index.ts'

/** Why a person must come now; null when the bot may carry on. */
export function handoverReason(
  conversation: Conversation,
  reading: Reading,
): HandoverReason | null {
  if (conversation.crisis || reading.level === 'crisis') return 'crisis'
  if (isAtLeast(reading.level, 'severe')) return 'distress'
  if (reading.kind) return 'sensitive'
  if (reading.wantsPerson) return 'wish'
  if (reading.repeatContact) return 'repeat-contact'
  return reading.escalate ? 'rising-distress' : null
}
