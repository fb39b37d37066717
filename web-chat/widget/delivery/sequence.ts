/**
 * What to do with an event that arrives with `seq` when `last` was shown: seen before, next, or a gap.
 * A gap is never shown: what is missing is fetched first.
 */
export function placeOf(seq: number, last: number): 'drop' | 'show' | 'sync' {
  if (seq <= last) return 'drop'
  return seq === last + 1 ? 'show' : 'sync'
}

/** Takes from a page of history what continues the log, in order and without a gap. */
export function continueFrom<E extends { readonly seq: number }>(
  last: number,
  page: readonly E[],
): E[] {
  const shown: E[] = []
  for (const event of page) {
    const place = placeOf(event.seq, last + shown.length)
    if (place === 'sync') break
    if (place === 'show') shown.push(event)
  }
  return shown
}
