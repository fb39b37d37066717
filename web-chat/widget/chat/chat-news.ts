import type { CustomerEvent, Head, TicketGiven } from '../../../src/protocol/index.ts'
import type { LineState } from '../delivery/line-parts.ts'
import type { Queued } from '../delivery/outbox.ts'

/** Everything that can change what the person sees. */
export type ChatNews =
  | { readonly type: 'given'; readonly ticket: TicketGiven }
  | { readonly type: 'line'; readonly state: LineState }
  | { readonly type: 'head'; readonly head: Head }
  | { readonly type: 'heard'; readonly events: readonly CustomerEvent[]; readonly history: boolean }
  | { readonly type: 'typing'; readonly from: 'bot' | 'agent' | null }
  | { readonly type: 'queued'; readonly message: Queued }
  | { readonly type: 'sent'; readonly id: string; readonly at: number }
  | { readonly type: 'refused'; readonly id: string; readonly reason: string }
  | { readonly type: 'withdrawn'; readonly id: string }
  | { readonly type: 'slow'; readonly until: number | null }
  | { readonly type: 'forgetful' }
  | { readonly type: 'read'; readonly seq: number }
