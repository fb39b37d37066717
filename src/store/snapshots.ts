/** A conversation as it stood after some event, so that a long log need not be replayed. Never the truth. */
export interface Snapshot {
  readonly seq: number
  /** Plain data, as it was kept. */
  readonly state: unknown
}

export interface Snapshots {
  /** `shape`: which code made the state. What other code made is as good as nothing. */
  find(conversationId: string, shape: string): Promise<Snapshot | null>
  /** Kept only while the log stands exactly there, so that nothing outlives a person who was forgotten meanwhile. */
  keep(conversationId: string, shape: string, snapshot: Snapshot): Promise<void>
}
