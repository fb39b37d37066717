import type { Command, Conversation, Happening } from '../conversation/index.ts'
import type { Brain, Moment } from './brain.ts'
import { bringAPerson } from './bring-a-person.ts'

/**
 * A bug of ours never costs the customer: their words are stored already, we apologise and ask for a person.
 * Null: this command holds nothing of the customer's, so the error may rise.
 */
export function whenTheTurnFails(
  conversation: Conversation,
  command: Command,
  brain: Brain,
  moment: Moment,
): Happening[] | null {
  if (command.type !== 'hear' && command.type !== 'answer') return null
  const read: Happening[] =
    command.type !== 'hear'
      ? []
      : command.reading
        ? [{ type: 'message-read', message: command.message, reading: command.reading }]
        : [{ type: 'message-unread', message: command.message }]
  if (conversation.stage !== 'bot') return read
  return [...read, ...bringAPerson(conversation, { reason: 'failure' }, brain, moment)]
}
