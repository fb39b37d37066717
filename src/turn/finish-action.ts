import type { Command, Conversation, Happening } from '../conversation/index.ts'
import { runDialog } from '../dialog/index.ts'
import { dialogHappenings } from './answer.ts'
import type { Brain, Moment } from './brain.ts'
import { bringAPerson } from './bring-a-person.ts'
import { toPosition } from './dialog-turn.ts'
import { planFromFlow } from './follow-up.ts'
import { speak } from './speak.ts'

/** A back-end has answered, or could not. The flow goes on only if the bot still holds the conversation. */
export function finishAction(
  conversation: Conversation,
  { key, outcome }: Extract<Command, { type: 'finish-action' }>,
  brain: Brain,
  moment: Moment,
): Happening[] {
  const pending = conversation.pendingActions.find((action) => action.key === key)
  if (!pending) return []
  const finished: Happening = { type: 'action-finished', key, outcome }
  if (conversation.stage !== 'bot') return [finished]

  const { now, zone } = moment
  const move = runDialog(
    brain.book,
    toPosition(conversation),
    { kind: 'action', key, outcome, now, zone },
    conversation.id,
  )
  const moved = [
    finished,
    ...dialogHappenings(conversation, move),
    ...planFromFlow(conversation, move.followUp, brain, moment),
  ]
  if (move.handover) {
    const call = { reason: 'flow', ...move.handover, says: move.says } as const
    return [...moved, ...bringAPerson(conversation, call, brain, moment)]
  }
  if (move.says.length === 0) return moved
  const says = { type: 'flow', says: move.says, options: move.options, offerPerson: false } as const
  return [...moved, speak(conversation, says, brain, askedBy(conversation, pending.seq))]
}

// What the customer has written since then has not been dealt with by this.
function askedBy({ messages }: Conversation, requested: number): number | null {
  return messages.findLast(({ from, seq }) => from === 'customer' && seq < requested)?.seq ?? null
}
