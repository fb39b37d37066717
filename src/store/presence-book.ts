/** Which agents are connected to which server, and until when that may be believed. */
export interface PresenceBook {
  /** Writes what one server knows of its agents, and forgets what ended before `forgetBefore`. */
  save(presences: readonly Presence[], forgetBefore: number): Promise<void>
  all(): Promise<Presence[]>
}

export interface Presence {
  readonly server: string
  readonly agentId: string
  readonly name: string
  readonly state: string
  /** False once the last window is closed; the lease runs on. */
  readonly connected: boolean
  /** Epoch milliseconds of the last choice of a state; the newest counts for all windows. */
  readonly changedAt: number
  /** When a pause ends, epoch milliseconds; null without one. */
  readonly pausedUntil: number | null
  /** Epoch milliseconds. Unless renewed, the agent is gone then. */
  readonly endsAt: number
}
