let ahead = 0

/** Learns from an answer how far the server's clock is from this one, so that a due time means the same on both. */
export function noteServerTime(response: Response): void {
  const said = Date.parse(response.headers.get('date') ?? '')
  if (Number.isNaN(said)) return
  const difference = said - Date.now()
  // The header counts whole seconds; less than that is no difference.
  ahead = Math.abs(difference) > 2_000 ? difference : 0
}

/** Epoch milliseconds by the server's clock. */
export function serverNow(): number {
  return Date.now() + ahead
}
