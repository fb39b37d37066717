import type { Answer, Stored } from '../../../src/protocol/index.ts'

/** What follows for a message from the answer to its `say`; null: no answer came in time. */
export type AfterAnswer =
  | { readonly type: 'sent'; readonly seq: number; readonly at: number }
  /** It stays in the outbox and goes again by itself. */
  | { readonly type: 'wait'; readonly ms: number; readonly tooFast: boolean }
  /** It can never be sent: it leaves the outbox and the person is told. */
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'new-ticket' }
  /** The line may be dead: a new one, and the same message with the same id. */
  | { readonly type: 'reconnect' }

export function afterAnswer(answer: Answer<Stored> | null, askedForTicket: boolean): AfterAnswer {
  if (!answer) return { type: 'reconnect' }
  if (answer.ok) return { type: 'sent', seq: answer.seq, at: answer.at }
  const ticketIsOld = answer.code === 'not-yours' || answer.code === 'not-signed-in'
  if (ticketIsOld && !askedForTicket) return { type: 'new-ticket' }
  if (answer.final) return { type: 'refused', reason: answer.message }
  const ms = Math.max(250, Math.min(answer.afterMs ?? 1_000, 120_000))
  return { type: 'wait', ms, tooFast: answer.code === 'too-fast' }
}
