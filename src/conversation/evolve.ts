import { type Conversation, newConversation } from './conversation.ts'
import { withoutPerson } from './forgotten.ts'
import { handoverAfter } from './handover.ts'
import type { ConversationEvent } from './happening.ts'
import { messageOf } from './message.ts'
import { nextStage } from './stage.ts'
import { weightAfter } from './weight.ts'

export function replay(id: string, events: readonly ConversationEvent[]): Conversation {
  return evolveAll(newConversation(id), events)
}

/** As one `evolve` after the other, without copying a long conversation once for every event. */
export function evolveAll(
  before: Conversation,
  events: readonly ConversationEvent[],
): Conversation {
  // These lists are nobody else's yet, so that they may grow in place.
  const { messages, readings, notes } = before
  const lists = { messages: [...messages], readings: [...readings], notes: [...notes] }
  return events.reduce<Conversation>((after, event) => step(after, event, pushed), {
    ...before,
    ...lists,
  })
}

type Grow = <T>(list: readonly T[], more: T) => readonly T[]

function copied<T>(list: readonly T[], more: T): readonly T[] {
  return [...list, more]
}

function pushed<T>(list: readonly T[], more: T): readonly T[] {
  // Made by `evolveAll` for itself alone.
  const own = list as T[]
  own.push(more)
  return own
}

/** The conversation after one more event. Old logs replay for ever: an unknown type changes only the counters. */
export function evolve(before: Conversation, event: ConversationEvent): Conversation {
  return step(before, event, copied)
}

function step(before: Conversation, event: ConversationEvent, grow: Grow): Conversation {
  const said = messageOf(event)
  const after: Conversation = {
    ...before,
    seq: event.seq,
    customerSeq: event.customerSeq ?? before.customerSeq,
    epoch: event.epoch,
    stage: nextStage(before.stage, event.type),
    weight: weightAfter(before.weight, event),
    handover: handoverAfter(before, event),
    messages: said ? grow(before.messages, said) : before.messages,
  }
  switch (event.type) {
    case 'opened':
      return {
        ...after,
        channel: event.channel,
        site: event.site,
        customer: event.customer,
        reference: event.reference ?? null,
        openedAt: event.at,
      }
    case 'customer-said':
      return {
        ...after,
        unread: [...before.unread, event.seq],
        solved: false,
        files: before.files + (event.attachments?.length ?? 0),
      }
    case 'bot-said':
      return { ...after, answered: Math.max(before.answered, event.answers ?? 0) }
    case 'agent-said':
      return { ...after, answered: lastHeard(before) }
    case 'system-said':
      return {
        ...after,
        admittedNobody: before.admittedNobody || event.about === 'nobody-available',
      }
    case 'message-read':
      return {
        ...after,
        unread: before.unread.filter((seq) => seq !== event.message),
        readings: grow(before.readings, { message: event.message, reading: event.reading }),
        crisis: before.crisis || event.reading.level === 'crisis',
      }
    case 'message-unread':
      return { ...after, unread: before.unread.filter((seq) => seq !== event.message) }
    case 'dialog-moved':
      return { ...after, position: event.position, solved: event.solved ?? false }
    case 'action-requested':
      return { ...after, pendingActions: [...before.pendingActions, event] }
    case 'action-finished':
      return {
        ...after,
        pendingActions: before.pendingActions.filter(({ key }) => key !== event.key),
      }
    case 'handover-requested':
      return { ...after, admittedNobody: false }
    case 'promised':
      return { ...after, promise: event }
    case 'promise-kept':
    case 'promise-broken':
      return { ...after, promise: null }
    case 'follow-up-planned':
      return { ...after, followUp: { plan: event, asked: null } }
    case 'followed-up':
      return { ...after, followUp: before.followUp && { ...before.followUp, asked: event.seq } }
    case 'follow-up-answered':
      return { ...after, followUp: null }
    case 'agent-lost':
    case 'agent-released':
      return {
        ...after,
        agent: null,
        position: after.stage === 'waiting' ? before.position : null,
      }
    case 'agent-joined':
      return { ...after, agent: event.agent }
    case 'agent-handed-back':
      return { ...after, agent: null, answered: lastHeard(before) }
    case 'wrapped-up':
      return {
        ...after,
        contacts: before.contacts + 1,
        outcome: event.disposition,
        agent: null,
        position: null,
        answered: lastHeard(before),
      }
    case 'crisis-cleared':
      return { ...after, crisis: false, cleared: before.readings.length }
    case 'contact-left':
      return { ...after, contact: event.text }
    case 'customer-identified':
      return {
        ...after,
        knownAs: event.customer,
        customer: { ...before.customer, name: event.name ?? before.customer.name },
      }
    case 'rated':
      return { ...after, rated: true }
    case 'mood-counts':
      return { ...after, moodCounts: event.counts }
    case 'copy-wished':
      return { ...after, copies: [...before.copies, event.at] }
    case 'note-written':
      return { ...after, notes: grow(before.notes, event) }
    case 'reopened':
      return { ...after, reopened: [...before.reopened, event.seq] }
    case 'person-forgotten':
      return withoutPerson(after, newConversation(before.id))
    default:
      return after
  }
}

/** What was said to a person is not for the bot to answer later. */
function lastHeard({ messages, answered }: Conversation): number {
  return messages.findLast(({ from }) => from === 'customer')?.seq ?? answered
}
