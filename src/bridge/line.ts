import { type Agent, type Conversation, latestReading, levelNow } from '../conversation/index.ts'
import type { LineRow } from '../protocol/index.ts'
import { inLine, type Service, waitingOrder } from '../routing/index.ts'

export interface Line {
  /** Takes a conversation in, moves it or drops it, whichever its stage asks for. */
  update(conversation: Conversation): void
  /** Those who wait, by urgency, then those in hand. */
  inOrder(now: number): Conversation[]
  /** The same as rows. A row says nothing of its place, so that it is the same object as long as nothing else has changed. */
  rows(now: number): LineRow[]
  row(id: string): LineRow | undefined
  find(id: string): Conversation | undefined
  /** Any conversation as a row, whether a person has to do something about it or not. */
  rowOf(conversation: Conversation): LineRow
  /** 1 is next; null when not waiting. */
  position(id: string, now: number): number | null
  /** How many wait. */
  waiting(): number
  /** What an agent has in hand, wrapping up included. */
  held(agentId: string): LineRow[]
  /** Who has something in hand, once for each conversation. */
  holders(): Agent[]
  watch(id: string, name: string): void
  unwatch(id: string, name: string): void
}

/** Every conversation that a person has to do something about. A copy of what the log says: it can be made anew. */
export function createLine(
  problemOf: (conversation: Conversation) => string,
  service: () => Service,
): Line {
  const conversations = new Map<string, Conversation>()
  /** Written out when somebody looks: in a rush that is once for many changes. */
  const rows = new Map<string, LineRow>()
  const waiting = waitingOrder()
  const watchers = new Map<string, string[]>()

  return {
    update(conversation) {
      const { id, stage } = conversation
      rows.delete(id)
      if (stage === 'bot' || stage === 'closed') {
        conversations.delete(id)
        waiting.drop(id)
        watchers.delete(id)
        return
      }
      conversations.set(id, conversation)
      const place = inLine(conversation, service())
      if (place) waiting.put(id, place)
      else waiting.drop(id)
    },
    inOrder,
    rows: (now) => inOrder(now).map(rowFor),
    row: (id) => {
      const conversation = conversations.get(id)
      return conversation && rowFor(conversation)
    },
    find: (id) => conversations.get(id),
    rowOf,
    position: waiting.position,
    waiting: waiting.size,
    held: (agentId) =>
      [...conversations.values()].filter(({ agent }) => agent?.id === agentId).map(rowFor),
    holders: () => [...conversations.values()].flatMap(({ agent }) => agent ?? []),
    watch: (id, name) => watched(id, [...(watchers.get(id) ?? []), name]),
    unwatch(id, name) {
      const names = watchers.get(id) ?? []
      const place = names.indexOf(name)
      if (place >= 0) watched(id, names.toSpliced(place, 1))
    },
  }

  function watched(id: string, names: string[]): void {
    if (names.length > 0) watchers.set(id, names)
    else watchers.delete(id)
    rows.delete(id)
  }

  function inOrder(now: number): Conversation[] {
    const next = waiting.ids(now).flatMap((id) => conversations.get(id) ?? [])
    return [...next, ...[...conversations.values()].filter(({ stage }) => stage !== 'waiting')]
  }

  function rowFor(conversation: Conversation): LineRow {
    const known = rows.get(conversation.id) ?? rowOf(conversation)
    rows.set(conversation.id, known)
    return known
  }

  function rowOf(conversation: Conversation): LineRow {
    const { id, seq, epoch, stage, customer, handover, agent, crisis, weight } = conversation
    const reading = latestReading(conversation)
    const offer = stage === 'waiting' ? handover?.offer : null
    return {
      conversation: id,
      seq,
      epoch,
      stage,
      customer: customer.name ?? '',
      level: levelNow({ crisis, level: reading?.level ?? 'none' }),
      kind: reading?.kind ?? handover?.kind ?? null,
      reason: handover?.reason ?? null,
      team: handover?.team ?? null,
      problem: problemOf(conversation),
      agent,
      waitingSince: stage === 'waiting' ? (handover?.since ?? null) : null,
      dueAt: inLine(conversation, service())?.dueAt ?? null,
      position: null,
      watchers: [...new Set(watchers.get(id) ?? [])],
      offer: offer ? { agent: offer.agent, until: offer.until } : null,
      weight,
      alerted: handover?.alerted ?? [],
      promisedBy: conversation.promise?.dueAt ?? null,
    }
  }
}
