import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import type { OutboxStore, Queued } from './outbox.ts'

interface DeviceSchema extends DBSchema {
  outbox: { key: string; value: Queued }
  kept: { key: string; value: string }
}
export type Kept = 'visitor' | 'read' | 'sound' | 'discreet' | 'files'

/** What this browser keeps for one site: the visitor's secret, unsent messages, and settings. No conversation. */
export interface Device {
  readonly outbox: OutboxStore | null
  get(key: Kept): Promise<string | null>
  set(key: Kept, value: string): Promise<void>
  /** Leaves nothing, not even the name. */
  clear(): Promise<void>
}

/** Opens the storage of this browser; where it is denied, everything lasts as long as the page. */
export async function openDevice(name: string): Promise<Device> {
  const memory = new Map<string, string>()
  let db: IDBPDatabase<DeviceSchema> | null = null
  try {
    db = await openDB<DeviceSchema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('outbox', { keyPath: 'id' })
        fresh.createObjectStore('kept')
      },
      // Another tab clears this device: nothing may hold it up.
      blocking: () => db?.close(),
    })
  } catch {
    // Denied in some private windows: the outbox says so to the person.
  }

  return {
    outbox: db && outboxIn(db),
    async get(key) {
      const stored = await trying(() => db?.get('kept', key))
      return memory.get(key) ?? stored ?? null
    },
    async set(key, value) {
      memory.set(key, value)
      await trying(() => db?.put('kept', value, key))
    },
    async clear() {
      memory.clear()
      await trying(() => Promise.all([db?.clear('kept'), db?.clear('outbox')]))
      db?.close()
      // Waits for other tabs to close theirs; by now it is empty.
      void trying(() => deleteDB(name))
    },
  }
}

/** Full, denied or closed by now: what is kept in memory has to do. */
async function trying<T>(work: () => Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}

function outboxIn(db: IDBPDatabase<DeviceSchema>): OutboxStore {
  return {
    all: () => db.getAll('outbox'),
    async put(message) {
      // Strict: on the disk before the first attempt to send.
      const write = db.transaction('outbox', 'readwrite', { durability: 'strict' })
      await Promise.all([write.store.put(message), write.done])
    },
    remove: (id) => db.delete('outbox', id),
    clear: () => db.clear('outbox'),
  }
}
