import type { Conversation, HandoverReason, Happening } from '../conversation/index.ts'
import type { FlowSay } from '../reply/index.ts'
import type { Brain, Moment } from './brain.ts'
import { heardSince, speak } from './speak.ts'

interface Call {
  readonly reason: HandoverReason
  readonly team?: string | null
  readonly note?: string | null
  readonly says?: readonly FlowSay[]
}

/** Puts the customer in the line and tells them so, truthfully, in the same breath. */
export function bringAPerson(
  conversation: Conversation,
  { reason, team = null, note = null, says = [] }: Call,
  brain: Brain,
  moment: Moment,
): Happening[] {
  const { availability } = moment
  return [
    { type: 'handover-requested', reason, team, note },
    speak(
      conversation,
      { type: 'hand-over', reason, availability, says },
      brain,
      heardSince(conversation)?.last ?? null,
    ),
  ]
}
