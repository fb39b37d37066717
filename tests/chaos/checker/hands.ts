import type { ConversationEvent } from '../../../src/conversation/index.ts'
import type { History } from '../history.ts'
import { stagesBefore } from './replay.ts'
import type { Violation } from './violation.ts'

/** Who may speak in which stage: H3 and H10. */
export function checkHands({ log }: History): Violation[] {
  return Object.entries(log).flatMap(([conversation, events]) => {
    const stages = stagesBefore(events)
    return [
      ...events.flatMap((event, place) => misplaced(conversation, event, stages[place] ?? 'bot')),
      ...answeredTwice(conversation, events),
    ]
  })
}

function misplaced(conversation: string, event: ConversationEvent, stage: string): Violation[] {
  const where = `${event.seq} of ${conversation}, in stage ${stage}`
  if (event.type === 'bot-said' && stage !== 'bot' && stage !== 'waiting') {
    return [{ invariant: 'H3', what: `the bot spoke at ${where}` }]
  }
  if (event.type === 'customer-said' && stage === 'closed') {
    return [{ invariant: 'H10', what: `not reopened by ${where}` }]
  }
  return []
}

/** What a back-end answers later is said when it comes; everything else about a message is said once. */
function answeredTwice(conversation: string, events: readonly ConversationEvent[]): Violation[] {
  const answered = new Set<number>()
  return events.flatMap((event): Violation[] => {
    if (event.type === 'action-finished') answered.clear()
    if (event.type !== 'bot-said' || event.answers === null) return []
    if (answered.has(event.answers)) {
      return [
        {
          invariant: 'H3',
          what: `${event.answers} answered again at ${event.seq} of ${conversation}`,
        },
      ]
    }
    answered.add(event.answers)
    return []
  })
}
