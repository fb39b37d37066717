const hourMs = 3_600_000
const unitMs: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: hourMs,
  day: 24 * hourMs,
  week: 7 * 24 * hourMs,
}

/** `3 days` in milliseconds; 0 for anything else. */
export function millisecondsOf(time: string): number {
  const [count = '0', unit = ''] = time.split(' ')
  return Number(count) * (unitMs[unit.replace(/s$/, '')] ?? 0)
}
