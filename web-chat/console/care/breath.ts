export interface Breath {
  readonly phase: 'in' | 'out' | 'done'
  readonly words: string
  /** Whole seconds until the minute is over. */
  readonly left: number
}

const whole = 60_000
const inhale = 4_000
const exhale = 6_000

/** Where a one-minute round of slow breathing stands, `ms` after it began. */
export function breathAt(ms: number): Breath {
  const left = Math.max(0, Math.ceil((whole - ms) / 1_000))
  if (ms >= whole) return { phase: 'done', words: 'That was a minute.', left }
  const within = ms % (inhale + exhale)
  return within < inhale
    ? { phase: 'in', words: 'Breathe in slowly', left }
    : { phase: 'out', words: 'Breathe out, longer', left }
}
