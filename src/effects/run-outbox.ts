import { z } from 'zod'
import type { ActionOutcome } from '../conversation/index.ts'
import type { Allowances, ConversationLog, StoredOutboxItem } from '../store/index.ts'
import type { Switchboard } from '../switchboard/index.ts'
import { type ActionCall, amountWithin } from './action-call.ts'
import { callBackEnd } from './call-back-end.ts'
import type { Egress } from './egress.ts'

export interface EffectsParts {
  readonly log: ConversationLog
  readonly switchboard: Switchboard
  /** How to call an action by its name; null when there is no such action. */
  readonly actions: (name: string) => ActionCall | null
  readonly egress: Egress
  readonly allowances: Allowances
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly report: (error: unknown) => void
}

export interface Effects {
  /** Something is due: look now instead of at the next round. */
  poke(): void
  /** Resolves when nothing is under way any more. What is left runs again after the next start. */
  stop(): Promise<void>
}

const mostAtOnce = 32
const round = 1_000
const longestPause = 300_000
/** How long what is under way stays ours without a word from us. After a crash somebody else takes it then. */
const claim = 30_000

const actionBody = z.strictObject({
  action: z.string(),
  input: z.record(z.string(), z.unknown()),
})

/**
 * Runs what the log asks of the outside. An item leaves the outbox only after its outcome is in the log, so
 * whatever a crash interrupts is done again, with the same key.
 */
export function startEffects(parts: EffectsParts): Effects {
  const { log, switchboard, actions, egress, allowances, now, report } = parts
  const running = new Map<string, Promise<void>>()
  let looking: Promise<void> | null = null
  let lookAgain = false
  let stopped = false

  const stopListening = switchboard.onEvents((events) => {
    if (events.some(({ type }) => type === 'action-requested')) poke()
  })
  const timer = setInterval(poke, round)
  const keeping = setInterval(() => {
    for (const key of running.keys()) log.holdOutbox(key, now() + claim).catch(report)
  }, claim / 3)
  poke()

  return {
    poke,
    async stop() {
      stopped = true
      clearInterval(timer)
      clearInterval(keeping)
      stopListening()
      await looking
      await Promise.all(running.values())
    },
  }

  function poke(): void {
    lookAgain = true
    looking ??= look()
      .catch(report)
      .finally(() => {
        looking = null
        if (lookAgain && !stopped && running.size < mostAtOnce) poke()
      })
  }

  async function look(): Promise<void> {
    while (lookAgain && !stopped && running.size < mostAtOnce) {
      lookAgain = false
      const free = mostAtOnce - running.size
      for (const item of await log.claimOutbox(now(), free, now() + claim)) start(item)
    }
  }

  function start(item: StoredOutboxItem): void {
    const done = run(item)
      .catch((error: unknown) => putOff(item, error))
      .catch(report)
      .finally(() => {
        running.delete(item.key)
        poke()
      })
    running.set(item.key, done)
  }

  async function run(item: StoredOutboxItem): Promise<void> {
    const { key, conversationId } = item
    const outcome = await outcomeOf(item)
    await switchboard.handle(conversationId, { type: 'finish-action', key, outcome })
    await log.finishOutbox(key)
  }

  async function outcomeOf(item: StoredOutboxItem): Promise<ActionOutcome> {
    const { key, topic, body } = item
    if (topic !== 'action') throw new Error(`Nobody knows how to do what is asked: ${topic}.`)
    const { action, input } = actionBody.parse(body)
    const call = callFor(action)
    if (!call) return { result: 'failed', reason: 'not-set-up' }
    if (!(await isAllowed(item, call, action, input)))
      return { result: 'failed', reason: 'over-limit' }
    return callBackEnd(egress, call, key, input)
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

  // Our bug, not theirs: the item stays, waits longer each time, and every try is reported.
  async function putOff({ key, tries }: StoredOutboxItem, error: unknown): Promise<void> {
    report(error)
    await log.retryOutbox(key, now() + Math.min(longestPause, round * 2 ** tries))
  }
}
