import type { CrashPoint, Order } from '../orders.ts'

/** What is wrong with this process right now. */
export interface Trouble {
  take(order: Order): void
  /** Dies here if it was told to: at once, as a power cut would. */
  pass(point: CrashPoint): void
  isDiskFull(): boolean
  /** How far the machine's clock is ahead, in milliseconds. */
  ahead(): number
  /** Whether this push is one of those that get lost. */
  losesPush(): boolean
}

export function createTrouble(): Trouble {
  let crash: CrashPoint | null = null
  let diskFull = false
  let lost = 0
  let ahead = 0
  return {
    take(order) {
      if (order.type === 'crash') crash = order.at
      if (order.type === 'disk') diskFull = order.full
      if (order.type === 'clock') ahead = order.aheadMs
      if (order.type === 'lose-pushes') lost = order.share
    },
    pass(point) {
      if (crash === point) process.kill(process.pid, 'SIGKILL')
    },
    isDiskFull: () => diskFull,
    ahead: () => ahead,
    losesPush: () => lost > 0 && Math.random() < lost,
  }
}
