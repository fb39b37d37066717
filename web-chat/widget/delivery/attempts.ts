import { backOff } from './back-off.ts'

/** When to try again: the more attempts failed in a row, the later. */
export function createAttempts(begin: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let failed = 0

  return {
    isWaiting: () => timer !== undefined,
    /** Every other attempt takes another road. */
    isOdd: () => failed % 2 === 1,
    /** `afterMs` instead of the usual pause. */
    failed(afterMs?: number) {
      again(afterMs ?? backOff(failed, Math.random()))
      failed += 1
    },
    again,
    succeeded() {
      failed = 0
    },
    stop,
  }

  function again(afterMs: number): void {
    stop()
    // Never at once twice running: a server that hangs up on connect must not be hammered.
    const pause = failed > 1 ? Math.max(afterMs, 250) : afterMs
    timer = setTimeout(() => {
      timer = undefined
      begin()
    }, pause)
  }

  function stop(): void {
    clearTimeout(timer)
    timer = undefined
  }
}
