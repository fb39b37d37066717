import type { ConversationEvent } from '../../../src/conversation/index.ts'
import type { History } from '../history.ts'
import { hands } from './replay.ts'
import type { Violation } from './violation.ts'

/** Who had a conversation, one at a time: H0, H1, H2 and H9. */
export function checkOwners(history: History): Violation[] {
  const each = Object.entries(history.log).flatMap(([conversation, events]) => [
    ...fallingEpochs(conversation, events),
    ...stolen(conversation, events),
    ...foreignWords(conversation, events),
  ])
  return [...each, ...overCapacity(history)]
}

function fallingEpochs(conversation: string, events: readonly ConversationEvent[]): Violation[] {
  return events.flatMap(({ epoch, seq }, place): Violation[] => {
    const before = events[place - 1]?.epoch ?? 0
    return epoch < before
      ? [{ invariant: 'H0', what: `epoch ${epoch} after ${before} at ${seq} of ${conversation}` }]
      : []
  })
}

/** Only a supervisor's take-over, which says so, takes a conversation out of somebody's hands. */
function stolen(conversation: string, events: readonly ConversationEvent[]): Violation[] {
  return hands(events)
    .filter(({ before, how }) => before !== null && how === 'claim')
    .map(({ agent, before, from }) => ({
      invariant: 'H1',
      what: `${agent} claimed what ${before} had, at ${from} of ${conversation}`,
    }))
}

function foreignWords(conversation: string, events: readonly ConversationEvent[]): Violation[] {
  const held = hands(events)
  return events.flatMap((event): Violation[] => {
    if (event.type !== 'agent-said') return []
    const owner = held.find(({ from, to }) => from < event.seq && (to === null || event.seq < to))
    return owner?.agent === event.agent.id
      ? []
      : [{ invariant: 'H2', what: `${event.agent.id} spoke at ${event.seq} of ${conversation}` }]
  })
}

function overCapacity({ log, about }: History): Violation[] {
  const all = Object.entries(log).flatMap(([conversation, events]) =>
    hands(events).map((each) => ({
      ...each,
      conversation,
      busyUntil: busyUntil(events, each.from),
    })),
  )
  // Clocks that were put wrong on purpose must not make two intervals overlap that did not.
  const slack = 2 * about.skewMs
  return all
    .filter(({ how }) => how === 'claim')
    .filter(({ agent, since, conversation }) => {
      const others = all.filter(
        (other) =>
          other.agent === agent &&
          other.conversation !== conversation &&
          other.since + slack < since &&
          (other.busyUntil === null || other.busyUntil > since + slack),
      )
      return others.length >= about.capacity
    })
    .map(({ agent, from, conversation }) => ({
      invariant: 'H9',
      what: `${agent} took one too many: ${conversation} at ${from}`,
    }))
}

/** Wrapping up takes no room. */
function busyUntil(events: readonly ConversationEvent[], from: number): number | null {
  const end = events.find(
    ({ seq, type }) =>
      seq > from && (type.startsWith('agent-') || type === 'wrapped-up') && type !== 'agent-said',
  )
  return end?.at ?? null
}
