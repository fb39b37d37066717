/** Times as people say them. All in milliseconds. */
export function spanWords(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000))
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 10) return `${minutes}:${String(seconds % 60).padStart(2, '0')} min`
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return `${hours} h ${minutes % 60} min`
  return `${Math.floor(hours / 24)} days`
}

/** Time left until the first human message is due, or how late it is. */
export function dueWords(dueAt: number, now: number): { text: string; late: boolean } {
  const left = dueAt - now
  return left >= 0
    ? { text: `${spanWords(left)} left`, late: false }
    : { text: `${spanWords(-left)} late`, late: true }
}

export function clockWords(at: number): string {
  return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
}

/** The exact moment, for a tooltip. */
export function exactWords(at: number): string {
  return new Date(at).toLocaleString([], { dateStyle: 'full', timeStyle: 'medium' })
}

/** The day as a heading in a conversation: today, yesterday, or its date. */
export function dayWords(at: number, now: number): string {
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000)
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  return new Date(at).toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long' })
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}
