import { type Conversation, latestReading, levelNow } from '../conversation/index.ts'
import type { LineRow } from '../protocol/index.ts'
import { byUrgency, type InLine, inLine, type Service } from '../routing/index.ts'

export interface Line {
  /** Takes a conversation in, moves it or drops it, whichever its stage asks for. */
  update(conversation: Conversation): void
  /** Those who wait, by urgency, then those in hand. The same object as long as nothing about it has changed. */
  rows(now: number): LineRow[]
  row(id: string): LineRow | undefined
  find(id: string): Conversation | undefined
  /** Any conversation as a row, whether a person has to do something about it or not. */
  rowOf(conversation: Conversation): LineRow
  /** 1 is next; null when not waiting. */
  position(id: string, now: number): number | null
  /** What an agent has in hand, wrapping up included. */
  held(agentId: string): LineRow[]
  watch(id: string, name: string): void
  unwatch(id: string, name: string): void
}

/** Every conversation that a person has to do something about. A copy of what the log says: it can be made anew. */
export function createLine(
  problemOf: (conversation: Conversation) => string,
  service: () => Service,
): Line {
  const conversations = new Map<string, Conversation>()
  const made = new Map<string, LineRow>()
  /** Of those who wait. */
  const places = new Map<string, InLine>()
  const watchers = new Map<string, string[]>()
  let sorted: { at: number; rows: LineRow[] } | null = null

  return {
    update(conversation) {
      const { id, stage } = conversation
      sorted = null
      if (stage === 'bot' || stage === 'closed') {
        conversations.delete(id)
        made.delete(id)
        places.delete(id)
        watchers.delete(id)
        return
      }
      conversations.set(id, conversation)
      made.set(id, rowOf(conversation))
      const place = inLine(conversation, service())
      if (place) places.set(id, place)
      else places.delete(id)
    },
    rows: (now) => [
      ...waiting(now).map((row, place) => ({ ...row, position: place + 1 })),
      ...[...made.values()].filter(({ stage }) => stage !== 'waiting'),
    ],
    row: (id) => made.get(id),
    find: (id) => conversations.get(id),
    rowOf,
    // Asked for whoever writes, while others come and go: counting is quicker than putting all of them in order.
    position(id, now) {
      const own = places.get(id)
      if (!own) return null
      const compare = byUrgency(now)
      let ahead = 0
      let met = false
      for (const [other, place] of places) {
        const order = compare(place, own)
        if (other === id) met = true
        else if (order < 0 || (order === 0 && !met)) ahead += 1
      }
      return ahead + 1
    },
    held: (agentId) => [...made.values()].filter(({ agent }) => agent?.id === agentId),
    watch: (id, name) => watched(id, [...(watchers.get(id) ?? []), name]),
    unwatch(id, name) {
      const names = watchers.get(id) ?? []
      const place = names.indexOf(name)
      if (place >= 0) watched(id, names.toSpliced(place, 1))
    },
  }

  function watched(id: string, names: string[]): void {
    watchers.set(id, names)
    sorted = null
    const conversation = conversations.get(id)
    if (conversation) made.set(id, rowOf(conversation))
  }

  // Time alone moves people slowly; asked by every open widget, the line is sorted once a second.
  function waiting(now: number): LineRow[] {
    if (sorted && Math.abs(now - sorted.at) < 1_000) return sorted.rows
    sorted = { at: now, rows: sort(now) }
    return sorted.rows
  }

  function sort(now: number): LineRow[] {
    const placed = [...places].flatMap(([id, place]) => {
      const row = made.get(id)
      return row ? [{ row, ...place }] : []
    })
    return placed.toSorted(byUrgency(now)).map(({ row }) => row)
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
