export interface OnceSoon {
  /** Asks for the work; whoever asks until it is done is served by the same. */
  ask(): void
  /** What was asked for is not done any more, nor anything later. */
  stop(): void
}

/** In a rush many changes ask for the same work, which looks at all of them: it is done once, within `ms`. */
export function onceSoon(work: () => void, ms: number): OnceSoon {
  let timer: NodeJS.Timeout | null = null
  let stopped = false
  return {
    ask() {
      if (stopped) return
      timer ??= setTimeout(() => {
        timer = null
        work()
      }, ms)
    },
    stop() {
      stopped = true
      if (timer) clearTimeout(timer)
    },
  }
}
