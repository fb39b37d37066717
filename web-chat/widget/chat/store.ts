/** One value that is watched. */
export interface Store<T> {
  readonly value: T
  set(value: T): void
  watch(listener: (value: T, before: T) => void): () => void
}

export function createStore<T>(first: T): Store<T> {
  const listeners = new Set<(value: T, before: T) => void>()
  let value = first
  return {
    get value() {
      return value
    },
    set(next) {
      if (next === value) return
      const before = value
      value = next
      for (const listener of listeners) listener(value, before)
    },
    watch(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
