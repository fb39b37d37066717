import {
  type Conversation,
  type ConversationEvent,
  evolve,
  type Happening,
} from '../conversation/index.ts'
import type { OutboxItem } from '../store/index.ts'
import { dueAfter } from '../turn/index.ts'

/** What the outside is asked to do because of an event, which leads from the conversation `before` to the one `after`. */
export type Plan = (
  event: ConversationEvent,
  after: Conversation,
  before: Conversation,
) => readonly OutboxItem[]

/** The outbox rows of a decision, written in the same transaction. */
export function planOutbox(
  before: Conversation,
  happenings: readonly Happening[],
  now: number,
  plans: readonly Plan[],
): OutboxItem[] {
  let conversation = before
  return happenings.flatMap((happening, place) => {
    const event: ConversationEvent = {
      ...happening,
      conversationId: before.id,
      seq: before.seq + place + 1,
      // Plans look at neither; the store counts both.
      customerSeq: null,
      epoch: before.epoch,
      at: now,
    }
    const earlier = conversation
    const after = evolve(earlier, event)
    conversation = after
    return plans.flatMap((plan) => plan(event, after, earlier))
  })
}

export function windClocks(service: () => Parameters<typeof dueAfter>[3]): Plan {
  return (event, after, before) =>
    dueAfter(event, before, after, service()).map(({ command, at }, place) => ({
      key: `${event.conversationId}:${event.seq}:turn:${place}`,
      topic: 'turn',
      body: command,
      dueAt: at,
    }))
}
