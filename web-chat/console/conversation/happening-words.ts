import { serverNow } from '../parts/server-clock.ts'
import { clockWords, dayWords } from '../parts/time-words.ts'
import type { EventOf, LogEvent } from '../protocol.ts'
import { dispositionWords, reasonWords, verdictWords } from '../words.ts'

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
      return `${event.agent.name} ${joinedWords[event.how]}.`
    case 'agent-lost':
      return `The connection of ${event.agent.name} was lost. The customer is at the front of the line.`
    case 'agent-released':
      return releasedWords(event)
    case 'agent-handed-back':
      return `${event.agent.name} handed back to the assistant${event.flow ? `, for ${event.flow}` : ''}.${rest(event.note)}`
    case 'agent-finished':
      return `${event.agent.name} finished.`
    case 'wrapped-up':
      return `${event.agent.name} closed it: ${dispositionWords(event.disposition).toLowerCase()}.${
        event.goodwill ? ` Gave ${event.goodwill.amount} × ${event.goodwill.what}.` : ''
      }${rest(event.note)}`
    case 'crisis-cleared':
      return `${event.agent.name} cleared the crisis.${rest(event.reason)}`
    case 'reviewed':
      return `${event.agent.name} marked a message: ${verdictWords[event.verdict].toLowerCase()}.`
    case 'reopened':
      return 'The customer came back.'
    case 'handover-moved':
      return `${event.by.name} moved it to ${event.wanted?.name ?? event.team ?? 'the front of the line'}.${rest(event.reason)}`
    case 'agent-offered':
      return `${event.agent.name} is being asked.`
    case 'offer-missed':
      return `${event.agent.name} did not answer; the next one is asked.`
    case 'offer-declined':
      return `${event.agent.name} leaves it to the next one.`
    case 'handover-alerted':
      return event.rung === 'supervisor'
        ? 'Nobody came in time: the supervisors were told.'
        : 'Nobody came in time: the alert outside went out.'
    case 'promised':
      return `An answer was promised by ${momentWords(event.dueAt)}.`
    case 'promise-kept':
      return 'The promise was kept.'
    case 'promise-broken':
      return 'The promise was not kept in time.'
    case 'follow-up-planned':
      return `We write again ${momentWords(event.dueAt)}${event.email ? ', also by e-mail' : ''}.${rest(event.say)}`
    case 'followed-up':
      return 'We wrote again, as agreed.'
    case 'follow-up-answered':
      return event.solved ? 'They say that it is solved.' : 'They say that it is not solved.'
    case 'rated':
      if (event.score === null) return 'They were asked how it was, and would rather not say.'
      return `They gave ${event.score} of 5.${rest(event.comment)}`
    case 'customer-identified':
      return 'They signed in.'
    case 'person-forgotten':
      return 'Everything above was erased at their wish.'
    default:
      return null
  }
}

function rest(words: string | null): string {
  return words ? ` “${words}”` : ''
}

const joinedWords: Readonly<Record<EventOf<'agent-joined'>['how'], string>> = {
  claim: 'claimed the conversation',
  'take-over': 'took over',
  reassigned: 'was given the conversation',
}

function releasedWords({ agent, by, team, wanted, reason }: EventOf<'agent-released'>): string {
  const to = wanted?.name ?? team
  if (by) return `${by.name} moved it from ${agent.name} to ${to ?? 'the line'}.${rest(reason)}`
  return to
    ? `${agent.name} passed it to ${to}.${rest(reason)}`
    : `${agent.name} let go.${rest(reason)}`
}

function momentWords(at: number): string {
  const day = dayWords(at, serverNow())
  return day === 'Today' ? clockWords(at) : `${clockWords(at)}, ${day}`
}
