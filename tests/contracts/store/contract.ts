import type { Happening } from '../../../src/conversation/index.ts'
import type { ConversationLog, Store, Write } from '../../../src/store/index.ts'

/** A store that a contract test may close and open again, with a clock that the test moves. */
export interface StoreUnderTest {
  readonly name: string
  /** Opens the same data as before. */
  open(): Store | Promise<Store>
  clock: number
  /** Makes every write fail for want of room, until the function is called that it gives. */
  fillDisk(): Promise<() => Promise<unknown>>
  dispose(): void
}

export const customer = { id: 'customer-1', name: null, country: null }
export const ana = { id: 'agent-ana', name: 'Ana Lima' }
export const ben = { id: 'agent-ben', name: 'Ben Osei' }

export const opened: Happening = { type: 'opened', channel: 'widget', customer, site: 'default' }
export const greeting: Happening = {
  type: 'bot-said',
  text: 'Hello',
  choices: ['Talk to a person'],
  why: [],
  answers: null,
}
export const asked: Happening = {
  type: 'handover-requested',
  reason: 'wish',
  team: null,
  note: null,
}

export function joined(agent = ana): Happening {
  return { type: 'agent-joined', agent, how: 'claim' }
}

export function said(clientMessageId: string, text = 'hello'): Happening {
  return { type: 'customer-said', clientMessageId, text }
}

/** A write on top of nothing, with nothing special about it. */
export function write(changes: Partial<Write>): Write {
  return {
    id: 'conversation-1',
    expectSeq: 0,
    expectEpoch: 0,
    dedupe: null,
    happenings: [],
    outbox: [],
    capacity: null,
    ...changes,
  }
}

/** Appends on top of whatever is there. */
export async function append(
  log: ConversationLog,
  id: string,
  happenings: readonly Happening[],
  changes: Partial<Write> = {},
) {
  const head = await log.head(id)
  const expectSeq = head?.seq ?? 0
  const expectEpoch = head?.epoch ?? 0
  return log.append(write({ id, expectSeq, expectEpoch, happenings, ...changes }))
}

export function say(clientMessageId: string, text = 'hello', sender = customer.id) {
  return {
    happenings: [said(clientMessageId, text)],
    dedupe: { sender, clientMessageId },
  }
}
