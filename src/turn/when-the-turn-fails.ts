import type { Command, Conversation, Happening } from '../conversation/index.ts'
import type { Brain } from './brain.ts'

/**
 * A bug of ours never costs the customer: their words are stored already, we apologise and ask for a person.
 * Null: this command holds nothing of the customer's, so the error may rise.
 */
export function whenTheTurnFails(
  conversation: Conversation,
  command: Command,
  brain: Brain,
): Happening[] | null {
  const done = whatIsCertain(command)
  if (!done || conversation.stage !== 'bot') return done
  const answers = conversation.messages.findLast(({ from }) => from === 'customer')?.seq ?? null
  return [
    ...done,
    { type: 'handover-requested', reason: 'failure', team: null, note: null },
    // Whatever broke may be what finds words, so these were found when the content was loaded.
    { type: 'bot-said', text: brain.lastResort, choices: [], why: [], answers },
  ]
}

function whatIsCertain(command: Command): Happening[] | null {
  switch (command.type) {
    case 'answer':
      return []
    case 'hear': {
      const { message, reading } = command
      return [
        reading ? { type: 'message-read', message, reading } : { type: 'message-unread', message },
      ]
    }
    case 'finish-action':
      return [{ type: 'action-finished', key: command.key, outcome: command.outcome }]
    default:
      return null
  }
}
