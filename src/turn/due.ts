import type { Conversation, ConversationEvent, DueCommand } from '../conversation/index.ts'
import { ladderFor, type Service } from '../routing/index.ts'

export interface Due {
  readonly command: DueCommand
  /** Epoch milliseconds. */
  readonly at: number
}

const minute = 60_000

/** What the clock shall ask for after an event, which leads from the conversation `before` to the one `after`. */
export function dueAfter(
  event: ConversationEvent,
  before: Conversation,
  after: Conversation,
  service: Service,
): Due[] {
  switch (event.type) {
    case 'handover-requested':
    case 'agent-lost':
    case 'agent-released':
      return [...rungs(event, after, service), ...firstCheckIn(event, after, service)]
    case 'message-read':
      // Somebody who gets worse while waiting has a shorter ladder from then on; nobody needs the same one twice.
      return hasOtherLadder(before, after, service) ? rungs(event, after, service) : []
    case 'agent-offered':
      return [{ command: { type: 'miss-offer', offer: event.seq }, at: event.until }]
    case 'promised':
      return [{ command: { type: 'judge-promise', promise: event.seq }, at: event.dueAt }]
    case 'follow-up-planned':
      return [{ command: { type: 'follow-up', plan: event.seq }, at: event.dueAt }]
    default:
      return []
  }
}

/** When to ask again after this went well; null when once is enough. */
export function dueAgain(
  command: DueCommand,
  { stage, handover }: Conversation,
  now: number,
  service: Service,
): number | null {
  if (command.type !== 'check-in' || stage !== 'waiting') return null
  if (handover?.seq !== command.handover) return null
  return now + ladderFor(handover, service).check_in * minute
}

function hasOtherLadder(before: Conversation, after: Conversation, service: Service): boolean {
  if (!before.handover || !after.handover) return true
  return ladderFor(before.handover, service) !== ladderFor(after.handover, service)
}

function rungs({ at }: ConversationEvent, { stage, handover }: Conversation, service: Service) {
  if (stage !== 'waiting' || !handover) return []
  const { supervisor, outside, truth } = ladderFor(handover, service)
  const due = (command: DueCommand, after: number | null): Due[] =>
    after === null ? [] : [{ command, at: at + after * minute }]
  const { seq } = handover
  return [
    ...due({ type: 'climb', handover: seq, rung: 'supervisor' }, supervisor),
    ...due({ type: 'climb', handover: seq, rung: 'outside' }, outside),
    ...due({ type: 'admit-nobody', handover: seq }, truth),
  ]
}

function firstCheckIn(
  { at }: ConversationEvent,
  { stage, handover }: Conversation,
  service: Service,
): Due[] {
  if (stage !== 'waiting' || !handover) return []
  const every = ladderFor(handover, service).check_in * minute
  return [{ command: { type: 'check-in', handover: handover.seq }, at: at + every }]
}
