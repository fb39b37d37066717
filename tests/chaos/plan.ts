import type { CrashPoint } from './orders.ts'

/** What a run is made of; the same plan breaks the same things in the same order. */
export interface Plan {
  readonly seed: number
  readonly seconds: number
  readonly nodes: number
  readonly store: 'sqlite' | 'postgres'
  readonly mutant: string | null
  readonly customers: number
  readonly agents: number
  /** How many deaths of servers are due. */
  readonly kills: number
  /** Where every one of them happens; left out, half at random moments and half at any named point. */
  readonly crashAt?: CrashPoint
}
