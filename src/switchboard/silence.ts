import type { Switchboard } from './switchboard.ts'

/** After how many milliseconds without a word the bot says that there is no rush. Answers how to stop. */
export function watchSilence(
  switchboard: Switchboard,
  patience: number,
  report: (error: unknown) => void,
): () => void {
  const timers = new Map<string, NodeJS.Timeout>()
  const stopListening = switchboard.onEvents((events, { id, seq, stage }) => {
    clearTimeout(timers.get(id))
    timers.delete(id)
    if (stage !== 'bot' || !events.some(({ type }) => type === 'bot-said')) return
    timers.set(
      id,
      setTimeout(() => {
        timers.delete(id)
        switchboard.handle(id, { type: 'break-silence', seq }).catch(report)
      }, patience),
    )
  })
  return () => {
    stopListening()
    for (const timer of timers.values()) clearTimeout(timer)
  }
}
