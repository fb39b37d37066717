import { z } from 'zod'
import { type DueCommand, rungs } from '../conversation/index.ts'
import type { Switchboard } from '../switchboard/index.ts'
import type { Doer } from './run-outbox.ts'

const seq = z.number().int()
const due = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('check-in'), handover: seq }),
  z.strictObject({ type: z.literal('climb'), handover: seq, rung: z.enum(rungs) }),
  z.strictObject({ type: z.literal('admit-nobody'), handover: seq }),
  z.strictObject({ type: z.literal('miss-offer'), offer: seq }),
  z.strictObject({ type: z.literal('judge-promise'), promise: seq }),
  z.strictObject({ type: z.literal('follow-up'), plan: seq }),
])

/** The clock's turn in a conversation. Whether it still means anything is decided there. */
export function doTurn(
  { handle }: Pick<Switchboard, 'handle'>,
  /** When to ask again; null when once is enough. */
  again: (command: DueCommand, after: Awaited<ReturnType<Switchboard['handle']>>) => number | null,
): Doer {
  return async ({ conversationId, body }) => {
    const command = due.parse(body)
    return again(command, await handle(conversationId, command))
  }
}
