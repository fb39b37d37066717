/** How long a tab that nobody sees keeps its socket. */
const hiddenFor = 60_000

interface Sleeper {
  wake(): void
  /** The device says that it has no network. */
  cutOff(): void
  rest(): void
  /** Whether this tab may give its socket back while it is hidden: the one that sends keeps it. */
  mayRest(): boolean
}

/** Wakes the line when the person or the network comes back, and lets it rest when nobody looks for long. */
export function keepAwake(sleeper: Sleeper): () => void {
  const listening = new AbortController()
  const { signal } = listening
  let resting: ReturnType<typeof setTimeout> | undefined

  document.addEventListener('visibilitychange', seen, { signal })
  // A page that the browser had frozen.
  document.addEventListener('resume', seen, { signal })
  addEventListener('pageshow', seen, { signal })
  addEventListener('online', seen, { signal })
  addEventListener('offline', () => sleeper.cutOff(), { signal })
  // A page that holds a socket cannot be brought back by the back button.
  addEventListener('pagehide', () => sleeper.rest(), { signal })

  return () => {
    clearTimeout(resting)
    listening.abort()
  }

  function seen(): void {
    clearTimeout(resting)
    if (document.visibilityState === 'visible') sleeper.wake()
    else resting = setTimeout(restIfAllowed, hiddenFor)
  }

  function restIfAllowed(): void {
    if (sleeper.mayRest()) sleeper.rest()
  }
}
