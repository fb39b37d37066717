import type { CustomerEvent } from '../../../src/protocol/index.ts'
import type { Queued } from './outbox.ts'

/** What the tabs of one site tell each other. */
export type TabNews =
  | { readonly type: 'queued'; readonly message: Queued }
  | { readonly type: 'sent'; readonly id: string; readonly seq: number; readonly at: number }
  | { readonly type: 'refused'; readonly id: string; readonly reason: string }
  | { readonly type: 'slow'; readonly until: number }
  | { readonly type: 'heard'; readonly events: readonly CustomerEvent[] }
  | { readonly type: 'read'; readonly seq: number }
  | { readonly type: 'cleared' }

export interface Tabs {
  tell(news: TabNews): void
  /** Only one tab sends at a time, so that messages keep their order. */
  isSender(): boolean
  /** Becomes the sender now: the other one sleeps or is stuck. Ids make a double sending harmless. */
  takeOver(): void
  close(): void
}

/** Mirrors what happens between the tabs and elects the one that sends. Without Web Locks every tab sends. */
export function openTabs(name: string, heard: (news: TabNews) => void, elected: () => void): Tabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  // Our own tabs of the same site and version of this file.
  channel?.addEventListener('message', ({ data }: MessageEvent<TabNews>) => heard(data))
  const ended = new AbortController()
  let release: (() => void) | null = null
  if (navigator.locks) stand({ signal: ended.signal })

  return {
    tell: (news) => channel?.postMessage(news),
    isSender: () => !navigator.locks || release !== null,
    takeOver() {
      if (navigator.locks && !release) stand({ steal: true })
    },
    close() {
      ended.abort()
      release?.()
      channel?.close()
    },
  }

  function stand(how: LockOptions): void {
    navigator.locks
      .request(
        `${name}:sender`,
        how,
        () =>
          new Promise<void>((done) => {
            // First the sender, then told so: what waits is sent by whoever may.
            release = done
            elected()
          }),
      )
      .catch(() => {
        // Another tab took over, or this one closes.
        release = null
        if (!ended.signal.aborted) stand({ signal: ended.signal })
      })
  }
}
