import { useLayoutEffect, useState } from 'preact/hooks'

/** One value that changes, and who wants to know. */
export interface Store<S> {
  get(): S
  change(next: (before: S) => S): void
  subscribe(listener: () => void): () => void
}

export function createStore<S>(first: S): Store<S> {
  let value = first
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    change(next) {
      const after = next(value)
      if (after === value) return
      value = after
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The part of the store that a component shows; it draws again only when that part changed. */
export function useStore<S, T>(store: Store<S>, pick: (state: S) => T): T {
  const picked = pick(store.get())
  const [, redraw] = useState(0)
  useLayoutEffect(() => {
    let shown = picked
    const look = () => {
      const now = pick(store.get())
      if (Object.is(now, shown)) return
      shown = now
      redraw((times) => times + 1)
    }
    look()
    return store.subscribe(look)
  })
  return picked
}
