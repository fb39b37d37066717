export interface OneAtATime {
  /** Settles as `work` does. What went before it is waited for, whatever came of it. */
  run<T>(id: string, work: () => Promise<T>): Promise<T>
  /** Whether something of this id is under way or waits. */
  has(id: string): boolean
  /** How many ids have something under way. */
  size(): number
}

/** Work of one id is done in the order in which it was given; other ids do not wait for it. */
export function oneAtATime(): OneAtATime {
  const last = new Map<string, Promise<unknown>>()
  return {
    run(id, work) {
      const turn = (last.get(id) ?? Promise.resolve()).then(work, work)
      last.set(id, turn)
      const forget = () => {
        if (last.get(id) === turn) last.delete(id)
      }
      turn.then(forget, forget)
      return turn
    },
    has: (id) => last.has(id),
    size: () => last.size,
  }
}
