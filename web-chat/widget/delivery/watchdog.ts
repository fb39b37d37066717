/** The server says where the log stands every 12 s; a line that is silent for longer is dead, whatever TCP thinks. */
export const silence = 14_500

export interface Watchdog {
  /** Something was heard. */
  heard(): void
  stop(): void
}

/** Calls `dead` once when nothing was heard for `silence`. One timer, moved along lazily: at most one wake-up per beat. */
export function createWatchdog(dead: () => void, now: () => number): Watchdog {
  let last = now()
  let timer = setTimeout(look, silence)

  return {
    heard() {
      last = now()
    },
    stop: () => clearTimeout(timer),
  }

  function look(): void {
    const left = last + silence - now()
    if (left > 0) timer = setTimeout(look, left)
    else dead()
  }
}
