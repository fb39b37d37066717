import type { ConversationLog, StoredOutboxItem } from '../store/index.ts'
import type { Switchboard } from '../switchboard/index.ts'

/**
 * Does what one kind of item asks. Resolves with when to do it again, epoch milliseconds, or null when it is done.
 * Rejects to be asked later; a `CannotBeDone` says that asking later is of no use.
 */
export type Doer = (item: StoredOutboxItem) => Promise<number | null>

/** `reason` is a code; it repeats nothing of what was sent. */
export class CannotBeDone extends Error {
  readonly reason: string
  constructor(reason: string) {
    super(reason)
    this.name = 'CannotBeDone'
    this.reason = reason
  }
}

export interface EffectsParts {
  readonly log: ConversationLog
  readonly switchboard: Switchboard
  /** By topic. */
  readonly doers: ReadonlyMap<string, Doer>
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

/** With the pauses between them about an hour. */
const mostTries = 20

/** What a conversation in the widget writes all the time and nothing outside waits for. */
const quiet = new Set(['customer-said', 'message-read', 'bot-said', 'dialog-moved'])

/**
 * Runs what the log asks of the outside. An item leaves the outbox only after it is done, so whatever a crash
 * interrupts is done again, with the same key. What cannot be done stays in the list of dead letters.
 */
export function startEffects({ log, switchboard, doers, now, report }: EffectsParts): Effects {
  const running = new Map<string, Promise<void>>()
  let looking: Promise<void> | null = null
  let lookAgain = false
  let stopped = false

  const stopListening = switchboard.onEvents((events, { channel }) => {
    if (channel !== 'widget' || events.some(({ type }) => !quiet.has(type))) poke()
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
    const { key, topic } = item
    const doer = doers.get(topic)
    if (!doer) throw new CannotBeDone(`nobody-does-${topic}`)
    const again = await doer(item)
    if (again === null) await log.finishOutbox(key)
    else await log.repeatOutbox(key, again)
  }

  async function putOff({ key, tries }: StoredOutboxItem, error: unknown): Promise<void> {
    report(error)
    const reason = error instanceof CannotBeDone ? error.reason : null
    if (reason !== null || tries + 1 >= mostTries) {
      await log.buryOutbox(key, now(), reason ?? 'too-many-tries')
    } else {
      await log.retryOutbox(key, now() + Math.min(longestPause, round * 2 ** tries))
    }
  }
}
