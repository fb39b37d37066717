/** The day that the examples of `actions.yaml` are written for. */
const written = Date.UTC(2026, 10, 22)
const day = 86_400_000

/** The same answer with every date moved as many days as have passed, so that the demo shop never gets old. */
export function movedTo(now: number, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => movedTo(now, each))
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, movedTo(now, each)]),
    )
  }
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? moved(now, value) : value
}

function moved(now: number, date: string): string {
  const passed = Math.floor((now - written) / day)
  return new Date(Date.parse(date) + passed * day).toISOString().slice(0, 10)
}
