import type { HeadRow } from './history.ts'

/** What a server under test is told at its start, in `HEED_CHAOS`. */
export interface ServerOrders {
  readonly agents: readonly { readonly id: string; readonly name: string; readonly token: string }[]
  /** Milliseconds that its clock is wrong by. */
  readonly skewMs: number
  readonly mutant: string | null
}

/** Where a process can be made to die at once. */
export const crashPoints = [
  'before-commit',
  'after-commit',
  'before-publish',
  'before-ack',
  'after-ack',
] as const
export type CrashPoint = (typeof crashPoints)[number]

export type Order =
  | { readonly type: 'crash'; readonly at: CrashPoint }
  | { readonly type: 'disk'; readonly full: boolean }
  /** How far somebody has set this machine's clock, from now on. */
  | { readonly type: 'clock'; readonly aheadMs: number }
  /** Share of what customers are pushed that is lost on the way, 0 to 1. */
  | { readonly type: 'lose-pushes'; readonly share: number }
  | { readonly type: 'heads' }

export type Report =
  | { readonly type: 'listens'; readonly port: number }
  /** It understands what it hears. */
  | { readonly type: 'reads' }
  | { readonly type: 'call'; readonly key: string; readonly action: string }
  | { readonly type: 'heads'; readonly heads: readonly HeadRow[] }
