/** The server is heard every 12 s; a line that is silent for longer is dead, whatever TCP thinks. */
export const silence = 14_500

export interface Watchdog {
  /** Something was heard. */
  heard(): void
  stop(): void
}

/** Calls `dead` once when nothing was heard for `silence`. While the line lives its timer never fires: no wake-up is spent on it. */
export function createWatchdog(dead: () => void): Watchdog {
  let timer = setTimeout(dead, silence)
  let isOver = false
  return {
    heard() {
      clearTimeout(timer)
      if (!isOver) timer = setTimeout(dead, silence)
    },
    stop() {
      isOver = true
      clearTimeout(timer)
    },
  }
}
