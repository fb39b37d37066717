import { z } from 'zod'
import type { ActionOutcome } from '../conversation/index.ts'
import type { Allowances, StoredOutboxItem } from '../store/index.ts'
import type { Switchboard } from '../switchboard/index.ts'
import { type ActionCall, amountWithin } from './action-call.ts'
import { callBackEnd } from './call-back-end.ts'
import type { Egress } from './egress.ts'
import type { Doer } from './run-outbox.ts'

export interface ActionParts {
  readonly switchboard: Switchboard
  /** How to call an action by its name; null when there is no such action. */
  readonly actions: (name: string) => ActionCall | null
  readonly egress: Egress
  readonly allowances: Allowances
  /** Opens what is sealed in a text. */
  readonly open: (conversationId: string, text: string) => Promise<string>
  readonly now: () => number
  readonly report: (error: unknown) => void
}

const body = z.strictObject({ action: z.string(), input: z.record(z.string(), z.unknown()) })

/** Calls a back-end and comes back with what it said. The call is over only once its outcome is in the log. */
export function doAction(parts: ActionParts): Doer {
  const { switchboard, actions, egress, allowances, open, now, report } = parts
  return async (item) => {
    const { key, conversationId } = item
    const outcome = await outcomeOf(item)
    await switchboard.handle(conversationId, { type: 'finish-action', key, outcome })
    return null
  }

  async function outcomeOf(item: StoredOutboxItem): Promise<ActionOutcome> {
    const { action, input: sealed } = body.parse(item.body)
    const input = await opened(item.conversationId, sealed)
    const call = callFor(action)
    if (!call) return { result: 'failed', reason: 'not-set-up' }
    if (!(await isAllowed(item, call, action, input)))
      return { result: 'failed', reason: 'over-limit' }
    return callBackEnd(egress, call, item.key, input)
  }

  async function opened(
    conversation: string,
    input: Readonly<Record<string, unknown>>,
  ): Promise<Record<string, unknown>> {
    const entries = Object.entries(input).map(async ([name, value]) => [
      name,
      typeof value === 'string' ? await open(conversation, value) : value,
    ])
    return Object.fromEntries(await Promise.all(entries))
  }

  // Counted before the call: two conversations at once must not both be the last that fits.
  async function isAllowed(
    { key, conversationId }: StoredOutboxItem,
    { limit }: ActionCall,
    action: string,
    input: Readonly<Record<string, unknown>>,
  ): Promise<boolean> {
    if (!limit) return true
    const amount = amountWithin(limit, input)
    if (amount === null) return false
    const { customer } = await switchboard.conversation(conversationId)
    return allowances.take({ key, action, customer: customer.id, amount, at: now() }, limit)
  }

  // An action that is missing or lacks a setting helps no customer by being tried again: the flow goes on without it.
  function callFor(action: string): ActionCall | null {
    try {
      const call = actions(action)
      if (!call) throw new Error(`actions.yaml has no action ${action}.`)
      return call
    } catch (error) {
      report(error)
      return null
    }
  }
}
