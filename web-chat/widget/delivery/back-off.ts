const longest = 8_000

/** Milliseconds before attempt number `attempt` (0 is the first retry); `random` in 0..1 keeps crowds apart. */
export function backOff(attempt: number, random: number): number {
  const whole = Math.min(longest, 500 * 2 ** Math.min(attempt, 10))
  return Math.round(whole * (0.5 + random / 2))
}
