import type { Care } from '../protocol.ts'

/** What today has weighed, for the agent alone. */
export function todayWords({ heavy, weight }: Pick<Care, 'heavy' | 'weight'>): string {
  if (weight === 0) return 'Nothing has weighed on you today. Only you see this.'
  const ones = heavy === 1 ? 'one heavy conversation' : `${heavy} heavy conversations`
  return `Today: ${heavy === 0 ? 'no heavy conversation' : ones}, weight ${weight} in all. Only you see this.`
}
