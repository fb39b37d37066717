import type { Conversation } from './conversation.ts'
import type { Kind } from './vocabulary.ts'

/** After these nobody is asked how they liked it. */
const tooGrave: readonly Kind[] = [
  'self_harm',
  'abuse',
  'medical',
  'harm_to_others',
  'child_safety',
  'bereavement',
]
/** Whoever hurts somebody may read what they find on the device or in the mailbox. */
const unsafeToKeep: readonly Kind[] = ['abuse', 'child_safety']

/** Once, after a person has finished or the bot has solved it, and never when the conversation touched danger or grief. */
export function mayRate(conversation: Conversation): boolean {
  const { stage, solved, rated, crisis, readings } = conversation
  const isOver = stage === 'wrap-up' || stage === 'closed' || (stage === 'bot' && solved)
  const wasCrisis = crisis || readings.some(({ reading }) => reading.level === 'crisis')
  return isOver && !rated && !wasCrisis && !touches(conversation, tooGrave)
}

/** Whether a copy may be saved or sent. */
export function mayHaveCopy(conversation: Conversation): boolean {
  const hasSpoken = conversation.messages.some(({ from }) => from === 'customer')
  return hasSpoken && !touches(conversation, unsafeToKeep)
}

function touches({ readings, handover }: Conversation, kinds: readonly Kind[]): boolean {
  const all = [handover?.kind, ...readings.map(({ reading }) => reading.kind)]
  return all.some((kind) => kind && kinds.includes(kind))
}
