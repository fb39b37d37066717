import type { CustomerEvent } from '../../../src/protocol/index.ts'
import { ask, type CustomerSocket } from './customer-socket.ts'

export interface CatchUpParts {
  /** The last `seq` that is shown. */
  readonly last: () => number
  readonly show: (events: readonly CustomerEvent[]) => void
  readonly isCurrent: (socket: CustomerSocket) => boolean
}

/** `silent`: no answer came. `gone`: this socket was given up meanwhile. */
export type CaughtUp = 'done' | 'old-ticket' | 'refused' | 'silent' | 'gone'

export interface CatchUp {
  /** Somebody mentioned that the log reaches this far. */
  mentions(seq: number): void
  isRunning(): boolean
  /** Fetches everything after what is shown, until nothing is left of what was mentioned meanwhile. */
  run(socket: CustomerSocket): Promise<CaughtUp>
}

export function createCatchUp({ last, show, isCurrent }: CatchUpParts): CatchUp {
  let mentioned = 0
  let running: Promise<CaughtUp> | null = null

  return {
    mentions(seq) {
      mentioned = Math.max(mentioned, seq)
    },
    isRunning: () => running !== null,
    run(socket) {
      running ??= fetchMissing(socket).finally(() => {
        running = null
      })
      return running
    },
  }

  async function fetchMissing(socket: CustomerSocket): Promise<CaughtUp> {
    for (let more = true; more; ) {
      const page = await ask(socket, 'sync', { after: last() })
      if (!isCurrent(socket)) return 'gone'
      if (!page) return 'silent'
      if (!page.ok) return page.code === 'not-yours' ? 'old-ticket' : 'refused'
      show(page.events)
      more = page.more || (page.events.length > 0 && last() < mentioned)
    }
    return 'done'
  }
}
