import type { ConversationEvent } from '../../../src/conversation/index.ts'
import type { History } from '../history.ts'
import { hands, stagesBefore } from './replay.ts'
import type { Violation } from './violation.ts'

/** Nobody is left alone: H4, H5, H6 and H8. */
export function checkWaiting(history: History): Violation[] {
  return Object.entries(history.log).flatMap(([conversation, events]) => [
    ...orphans(history, conversation, events),
    ...forgotten(history, conversation, events),
    ...silence(history, conversation, events),
    ...promises(history, conversation, events),
  ])
}

const grace = 5_000

/** In the hands of somebody who had gone, for longer than the lease and five seconds, while servers were well. */
function orphans(
  { about, presences, healedAt, endedAt }: History,
  conversation: string,
  events: readonly ConversationEvent[],
): Violation[] {
  const held = hands(events).find(({ to }) => to === null)
  if (!held) return []
  const lastHere = Math.max(
    0,
    ...presences.filter(({ agent }) => agent === held.agent).map(({ to }) => to),
  )
  // After a start everybody has a whole lease to come back in.
  const alone = endedAt - Math.max(lastHere, held.since, healedAt)
  if (alone <= about.leaseMs + grace + about.skewMs) return []
  return [{ invariant: 'H4', what: `${held.agent} has left ${conversation} ${alone} ms ago` }]
}

function forgotten(
  { desks, healedAt, endedAt }: History,
  conversation: string,
  events: readonly ConversationEvent[],
): Violation[] {
  const last = events.at(-1)
  const isWaiting = last && stagesBefore([...events, last]).at(-1) === 'waiting'
  const since = events.findLast(({ type }) => calls.has(type))?.at ?? 0
  if (!isWaiting || endedAt - Math.max(since, healedAt) < grace) return []
  const free = desks.find((desk) => desk.free)
  return free
    ? [{ invariant: 'H5', what: `${conversation} waits while ${free.agent} is free` }]
    : []
}

const calls = new Set(['handover-requested', 'agent-lost', 'agent-released'])

/** Whoever is sent to the line, or back to it, is told so within five seconds. */
function silence(
  { about, endedAt }: History,
  conversation: string,
  events: readonly ConversationEvent[],
): Violation[] {
  const stages = stagesBefore(events)
  return events.flatMap((event, place): Violation[] => {
    const goesToLine = calls.has(event.type) && stages[place] !== 'wrap-up'
    if (!goesToLine || endedAt - event.at < grace) return []
    const told = events.find(
      ({ seq, type, at }) =>
        seq > event.seq &&
        (type === 'bot-said' || type === 'system-said') &&
        at - event.at <= grace + 2 * about.skewMs,
    )
    return told
      ? []
      : [{ invariant: 'H6', what: `nothing said after ${event.seq} of ${conversation}` }]
  })
}

/** A promise of a time ends kept or visibly broken, at the latest five seconds after it was due. */
function promises(
  { endedAt, about }: History,
  conversation: string,
  events: readonly ConversationEvent[],
): Violation[] {
  const ended = new Set<number>()
  for (const event of events) {
    const { type } = event
    if (type === 'promise-kept' || type === 'promise-broken') ended.add(event.promise)
  }
  return events.flatMap((event): Violation[] => {
    if (event.type !== 'promised' || ended.has(event.seq)) return []
    if (endedAt <= event.dueAt + grace + about.skewMs) return []
    return [{ invariant: 'H8', what: `promise ${event.seq} of ${conversation} is forgotten` }]
  })
}
