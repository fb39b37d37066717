import type { ConversationHead, ConversationLog } from '../store/index.ts'
import type { Afterwards } from './afterwards.ts'
import type { Switchboard } from './switchboard.ts'

/** How far the log of a conversation has come: all that servers tell each other. */
export type Hint = Pick<ConversationHead, 'id' | 'seq' | 'customerSeq' | 'stage'>

/** The other servers on the same store. */
export interface Neighbours {
  /** Called when a conversation has moved on without us, once for each `seq` and in no promised order. */
  onHint(listener: (hint: Hint) => void): () => void
  /** A hint came in from another server. */
  hear(hint: Hint): void
  stop(): void
}

export interface NeighboursParts {
  readonly switchboard: Switchboard
  readonly log: ConversationLog
  readonly now: () => number
  /** Tells the others. May lose it: whoever hears nothing looks into the log. */
  readonly tell: (hint: Hint) => void
  /** As the switchboard's. */
  readonly later: Afterwards['later']
  readonly report: (error: unknown) => void
}

const look = 3_000
/** Longer than a statement may take, so that no write slips through between two looks. */
const lookBack = 15_000
const remembered = 20_000

/** Keeps servers in step: hints between them are quick, a look into the log now and then is certain. */
export function meetNeighbours({
  switchboard,
  log,
  now,
  tell,
  later,
  report,
}: NeighboursParts): Neighbours {
  const listeners = new Set<(hint: Hint) => void>()
  const known = new Map<string, number>()
  const stopListening = switchboard.onEvents((_events, { id, seq, customerSeq, stage }) => {
    if (isNews({ id, seq })) tell({ id, seq, customerSeq, stage })
  })
  const timer = setInterval(() => lookAround().catch(report), look)

  return {
    onHint(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    hear,
    stop() {
      clearInterval(timer)
      stopListening()
    },
  }

  async function lookAround(): Promise<void> {
    for (const head of await log.changedSince(now() - lookBack)) hear(head)
  }

  // Behind what we wrote and have not announced yet: that is no news, and must not be shown after what followed it.
  function hear(hint: Hint): void {
    later(() => {
      if (isNews(hint)) for (const listener of listeners) listener(hint)
    })
  }

  function isNews({ id, seq }: Pick<Hint, 'id' | 'seq'>): boolean {
    if ((known.get(id) ?? 0) >= seq) return false
    known.delete(id)
    known.set(id, seq)
    // A Map keeps the order of insertion: the first key is the one longest quiet.
    const oldest = known.size > remembered ? known.keys().next() : null
    if (oldest && !oldest.done) known.delete(oldest.value)
    return true
  }
}

/** One server alone has none. */
export const nobodyElse: Neighbours = {
  onHint: () => () => undefined,
  hear: () => undefined,
  stop: () => undefined,
}
