import type { ChatState } from './chat-state.ts'

/** The card that comes by itself: how to be reached when nobody is there, and afterwards how it was. */
export function offeredCard({ head }: ChatState): 'contact-offer' | 'rate' | null {
  if (head.mayRate) return 'rate'
  return head.stage === 'waiting' && !head.isStaffed && !head.hasContact ? 'contact-offer' : null
}
