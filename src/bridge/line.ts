import { type Conversation, latestReading } from '../conversation/index.ts'
import type { LineRow } from '../protocol/index.ts'
import { byUrgency, inLine } from './waiting-line.ts'

export interface Line {
  /** Takes a conversation in, moves it or drops it, whichever its stage asks for. */
  update(conversation: Conversation): void
  rows(now: number): LineRow[]
  row(id: string): LineRow | undefined
  /** 1 is next; null when not waiting. */
  position(id: string, now: number): number | null
  held(agentId: string): LineRow[]
  watch(id: string, name: string): void
  unwatch(id: string, name: string): void
}

/** Every conversation that a person has to do something about: the waiting first, by urgency. */
export function createLine(problemOf: (conversation: Conversation) => string): Line {
  const conversations = new Map<string, Conversation>()
  const problems = new Map<string, { seq: number; problem: string }>()
  const watchers = new Map<string, string[]>()

  return {
    update(conversation) {
      const { id, stage } = conversation
      if (stage === 'bot' || stage === 'closed') {
        conversations.delete(id)
        problems.delete(id)
        watchers.delete(id)
      } else {
        conversations.set(id, conversation)
      }
    },
    rows,
    row(id) {
      const conversation = conversations.get(id)
      return conversation && { ...toRow(conversation), dueAt: inLine(conversation)?.dueAt ?? null }
    },
    position: (id, now) =>
      rows(now).find(({ conversation }) => conversation === id)?.position ?? null,
    held: (agentId) => rows(0).filter(({ agent }) => agent?.id === agentId),
    watch: (id, name) => void watchers.set(id, [...(watchers.get(id) ?? []), name]),
    unwatch(id, name) {
      const names = watchers.get(id) ?? []
      const place = names.indexOf(name)
      if (place >= 0) watchers.set(id, names.toSpliced(place, 1))
    },
  }

  function rows(now: number): LineRow[] {
    const waiting = [...conversations.values()].flatMap((conversation) => {
      const place = inLine(conversation)
      return place ? [{ conversation, ...place }] : []
    })
    const sorted = waiting.toSorted(byUrgency(now)).map(({ conversation, dueAt }, place) => ({
      ...toRow(conversation),
      dueAt,
      position: place + 1,
    }))
    const others = [...conversations.values()].filter(({ stage }) => stage !== 'waiting')
    return [...sorted, ...others.map(toRow)]
  }

  function toRow(conversation: Conversation): LineRow {
    const { id, seq, epoch, stage, customer, handover, agent, crisis } = conversation
    const reading = latestReading(conversation)
    return {
      conversation: id,
      seq,
      epoch,
      stage,
      customer: customer.name ?? '',
      level: crisis ? 'crisis' : (reading?.level ?? 'none'),
      kind: reading?.kind ?? handover?.kind ?? null,
      reason: handover?.reason ?? null,
      team: handover?.team ?? null,
      problem: problem(conversation),
      agent,
      waitingSince: stage === 'waiting' ? (handover?.since ?? null) : null,
      dueAt: null,
      position: null,
      watchers: [...new Set(watchers.get(id) ?? [])],
    }
  }

  function problem(conversation: Conversation): string {
    const known = problems.get(conversation.id)
    if (known?.seq === conversation.seq) return known.problem
    const found = problemOf(conversation)
    problems.set(conversation.id, { seq: conversation.seq, problem: found })
    return found
  }
}
