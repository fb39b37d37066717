import type { LogEvent } from '../protocol.ts'
import { dispositions, reasonWords, verdictWords } from '../words.ts'

/** What colleagues read about a happening that the customer does not see; null for what needs no line. */
export function happeningWords(event: LogEvent): string | null {
  switch (event.type) {
    case 'handover-requested':
      return `The assistant asked for a person: ${reasonWords[event.reason].toLowerCase()}.${rest(event.note)}`
    case 'handover-withdrawn':
      return 'The customer went on without waiting for a person.'
    case 'message-unread':
      return 'The message above could not be read by the assistant.'
    case 'contact-left':
      return 'The customer left a way to reach them.'
    case 'agent-joined':
      return event.how === 'take-over'
        ? `${event.agent.name} took over.`
        : `${event.agent.name} claimed the conversation.`
    case 'agent-lost':
      return `The connection of ${event.agent.name} was lost. The customer is at the front of the line.`
    case 'agent-released':
      return event.team
        ? `${event.agent.name} passed it to ${event.team}.${rest(event.reason)}`
        : `${event.agent.name} let go.${rest(event.reason)}`
    case 'agent-handed-back':
      return `${event.agent.name} handed back to the assistant.${rest(event.note)}`
    case 'agent-finished':
      return `${event.agent.name} finished.`
    case 'wrapped-up':
      return `${event.agent.name} closed it: ${dispositionWords(event.disposition)}.${rest(event.note)}`
    case 'crisis-cleared':
      return `${event.agent.name} cleared the crisis.${rest(event.reason)}`
    case 'reviewed':
      return `${event.agent.name} marked a message: ${verdictWords[event.verdict].toLowerCase()}.`
    case 'reopened':
      return 'The customer came back.'
    default:
      return null
  }
}

function rest(words: string | null): string {
  return words ? ` “${words}”` : ''
}

function dispositionWords(stored: string): string {
  return (dispositions.find(([name]) => name === stored)?.[1] ?? stored).toLowerCase()
}
