const renewEvery = 3_000
const idleAfter = 4_000

/** Tells that somebody types: once when they begin, now and then while they go on, and when they stop. */
export function createTypist(tell: (typing: boolean) => void) {
  let told = 0
  let idle: ReturnType<typeof setTimeout> | undefined

  return {
    typed(): void {
      clearTimeout(idle)
      idle = setTimeout(stopped, idleAfter)
      if (Date.now() - told < renewEvery) return
      told = Date.now()
      tell(true)
    },
    stopped,
  }

  function stopped(): void {
    clearTimeout(idle)
    if (told === 0) return
    told = 0
    tell(false)
  }
}
