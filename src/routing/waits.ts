/** Fewer than this many say nothing about the next one. */
export const fewestSamples = 20
/** What was longer ago than this many says nothing of today. */
export const mostSamples = 200
const minute = 60_000

/**
 * How long people have waited lately, in whole minutes: half of them at most `from`, nine of ten at most `to`.
 * Null while too few are known to be honest. `waits`: milliseconds, the latest last.
 */
export function usualWait(waits: readonly number[]): { from: number; to: number } | null {
  if (waits.length < fewestSamples) return null
  const sorted = waits.slice(-mostSamples).toSorted((a, b) => a - b)
  const minutesAt = (share: number) =>
    Math.max(1, Math.ceil((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) / minute))
  return { from: minutesAt(0.5), to: minutesAt(0.9) }
}
