/** What agents take, and what lies on their desks. */
export interface Duty {
  /** What agents take, where anybody has said so. */
  work(): Promise<Work[]>
  setWork(work: Work): Promise<void>
  draft(agentId: string, conversationId: string): Promise<string>
  /** Empty forgets it. */
  keepDraft(agentId: string, conversationId: string, text: string): Promise<void>
  pushSubscriptions(): Promise<PushSubscription[]>
  addPush(subscription: PushSubscription): Promise<void>
  dropPush(endpoint: string): Promise<void>
  /** Does nothing when this browser is somebody else's. */
  dropPushOf(agentId: string, endpoint: string): Promise<void>
  /** Null when there is no such value, or it has been erased. */
  privateValue(conversationId: string, token: string): Promise<string | null>
  keepPrivate(values: readonly PrivateValue[]): Promise<void>
  /** Makes a conversation findable by these words. */
  index(conversationId: string, words: readonly string[]): Promise<void>
  /** Conversations that hold all of these words, the last changed first. At least one word. */
  search(words: readonly string[], limit: number): Promise<string[]>
}

export interface Work {
  readonly agentId: string
  readonly teams: readonly string[]
  readonly skills: readonly string[]
  /** Null: as much as the house says. */
  readonly capacity: number | null
}

export interface PushSubscription {
  readonly endpoint: string
  readonly agentId: string
  /** JSON, as the browser gave it. */
  readonly body: string
}

export interface PrivateValue {
  readonly conversationId: string
  readonly token: string
  readonly sealed: string
  readonly at: number
}
