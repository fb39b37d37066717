import type { Command, Conversation, Happening } from '../conversation/index.ts'
import type { Write } from '../store/index.ts'

/** What the log is asked to append, and what must still be so when it does. */
export function toWrite(
  before: Conversation,
  command: Command,
  happenings: readonly Happening[],
): Omit<Write, 'outbox'> {
  return {
    id: before.id,
    expectSeq: before.seq,
    expectEpoch: before.epoch,
    dedupe: dedupe(before, command),
    happenings,
    capacity: command.type === 'claim' ? { agent: command.agent.id, limit: command.limit } : null,
    mayWait: ownPace.has(command.type),
  }
}

/** What we do by ourselves about what was said, a pause later than that. */
const ownPace: ReadonlySet<Command['type']> = new Set(['hear', 'answer', 'break-silence'])

/** How the same message is known when it is sent again; null for what is no message. */
export function dedupe(before: Conversation, command: Command): Write['dedupe'] {
  if (command.type === 'say') {
    return { sender: before.customer.id, clientMessageId: command.clientMessageId }
  }
  if (command.type === 'agent-say') {
    return { sender: command.agent.id, clientMessageId: command.clientMessageId }
  }
  return null
}
