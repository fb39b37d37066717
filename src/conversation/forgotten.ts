import type { Conversation } from './conversation.ts'
import type { ConversationEvent } from './happening.ts'
import { nothingRead } from './reading.ts'

/** What is nobody's secret: where an event stands, who of ours did it, and which other event it speaks of. */
const stays = new Set([
  ...['conversationId', 'seq', 'customerSeq', 'epoch', 'at', 'type', 'channel', 'site'],
  ...['agent', 'by', 'wanted', 'how', 'team', 'rung', 'about'],
  ...['message', 'answers', 'promise', 'plan', 'dueAt', 'until', 'start', 'end'],
])

/**
 * The same event without the person: their words, readings and values are gone, its place, type and time stay, and
 * it replays. A field that nobody thought of here is emptied.
 */
export function forgotten(event: ConversationEvent): ConversationEvent {
  const entries = Object.entries(event).map(([name, value]) => [
    name,
    stays.has(name) ? value : emptied(name, value),
  ])
  // Every field is still there, with a value of its own kind.
  return Object.fromEntries(entries) as ConversationEvent
}

function emptied(name: string, value: unknown): unknown {
  if (name === 'reading') return nothingRead
  // Why a person was called can tell what moved the customer; a wish tells nothing.
  if (name === 'reason') return 'wish'
  if (Array.isArray(value)) return []
  switch (typeof value) {
    case 'string':
      return ''
    case 'number':
      return 0
    case 'boolean':
      return false
    case 'object':
      return value === null ? null : emptiedObject(value)
    default:
      return null
  }
}

function emptiedObject(value: object): object {
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, emptied(name, each)]),
  )
}

/** What memory may keep of somebody who is forgotten: whose turn it is, and nothing that was said. */
export function withoutPerson(before: Conversation, empty: Conversation): Conversation {
  const { id, seq, customerSeq, epoch, stage, channel, site, openedAt } = before
  const { agent, handover, weight } = before
  return {
    ...empty,
    ...{ id, seq, customerSeq, epoch, stage, channel, site, openedAt, agent, weight },
    answered: seq,
    handover: handover && { ...handover, reason: 'wish', note: null, level: 'none', kind: null },
  }
}
