import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Conversation, evolveAll, newConversation } from '../conversation/index.ts'
import type { ConversationLog, Snapshots } from '../store/index.ts'

/** As many events take longer to replay than a snapshot takes to read. */
const worthKeeping = 500

/** A conversation from its log, by the shortest way: what is known, a snapshot, and the events after it. */
export async function stateOf(
  id: string,
  known: Conversation | undefined,
  log: ConversationLog,
  snapshots: Snapshots,
  report: (error: unknown) => void,
): Promise<Conversation> {
  const before = known ?? (await fromSnapshot(id, snapshots)) ?? newConversation(id)
  const events = await log.read(id, before.seq)
  const conversation = events.length > 0 ? evolveAll(before, events) : before
  if (events.length >= worthKeeping) {
    // Nobody waits for it, and without it nothing is lost but time.
    snapshots.keep(id, shape, { seq: conversation.seq, state: conversation }).catch(report)
  }
  return conversation
}

async function fromSnapshot(id: string, snapshots: Snapshots): Promise<Conversation | null> {
  const found = await snapshots.find(id, shape)
  // Kept by this very code, as plain data.
  return found && (found.state as Conversation)
}

/** The code that makes a state of events: with any change to it, older snapshots count for nothing. */
const shape = hashOf(join(import.meta.dirname, '../conversation'))

function hashOf(folder: string): string {
  const hash = createHash('sha256')
  for (const file of readdirSync(folder).toSorted()) hash.update(readFileSync(join(folder, file)))
  return hash.digest('base64url')
}
