/** A message on its way: what was said, with the id that it keeps until the server has it. */
export interface Queued {
  readonly id: string
  readonly text: string
  readonly choice?: string
  readonly file?: File
  /** The device's clock; only used to show something until the server says when. */
  readonly at: number
}

/** Where queued messages survive a reload. Every call may reject: storage can be full or denied. */
export interface OutboxStore {
  all(): Promise<Queued[]>
  put(message: Queued): Promise<void>
  remove(id: string): Promise<void>
  clear(): Promise<void>
}

export interface Outbox {
  /** Resolves when the message is as safe as this browser allows. */
  add(message: Queued): Promise<void>
  remove(id: string): Promise<void>
  /** All that is still to be sent, in the order of sending. */
  waiting(): Promise<Queued[]>
  clear(): Promise<void>
}

/**
 * First in, first out, and shared by the tabs of a site. Without storage it goes on in memory, and
 * `forgetful` is told once, so that the person can be told.
 */
export function createOutbox(store: OutboxStore | null, forgetful: () => void): Outbox {
  let memory = new Map<string, Queued>()
  let kept = store
  if (!store) forgetful()

  return {
    async add(message) {
      memory.set(message.id, message)
      await storing((to) => to.put(message))
    },
    async remove(id) {
      memory.delete(id)
      await storing((from) => from.remove(id))
    },
    async waiting() {
      const stored = (await storing((from) => from.all())) ?? []
      return merged([...stored, ...memory.values()])
    },
    async clear() {
      memory = new Map()
      await storing((from) => from.clear())
    },
  }

  async function storing<T>(work: (store: OutboxStore) => Promise<T>): Promise<T | null> {
    if (!kept) return null
    try {
      return await work(kept)
    } catch {
      kept = null
      forgetful()
      return null
    }
  }
}

// Ids are UUIDv7, so their order is the order of sending; two tabs with one clock agree on it.
function merged(messages: readonly Queued[]): Queued[] {
  const byId = new Map(messages.map((message) => [message.id, message]))
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
