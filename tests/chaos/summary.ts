import type { Violation } from './checker/index.ts'
import type { History } from './history.ts'

/** One line: what was done, what broke, what was wrong. */
export function summary(history: History, violations: readonly Violation[]): string {
  const { about, sends, acts, views, faults } = history
  const deliveries = views.reduce((sum, { shown }) => sum + shown.length, 0)
  const count = (what: string) => faults.filter((fault) => fault.what.startsWith(what)).length
  const byName = new Map<string, number>()
  for (const { invariant } of violations) byName.set(invariant, (byName.get(invariant) ?? 0) + 1)
  const wrong = [...byName].map(([name, times]) => `${name} × ${times}`).join(', ')
  const seconds = ((history.endedAt - history.healedAt) / 1000).toFixed(1)
  const left = history.unsettled
  return [
    `seed ${about.seed}, ${about.nodes} node(s) on ${about.store}`,
    `${sends.length + acts.length} operations`,
    `${deliveries} deliveries`,
    `${count('died')} kills`,
    `${count('postgres-')} database and ${count('redis-')} Redis troubles`,
    `${faults.length} faults in all`,
    left.length === 0
      ? `settled in ${seconds} s`
      : `NOT settled in ${seconds} s (${left.slice(0, 3).join('; ')}${left.length > 3 ? ' …' : ''})`,
    `violations: ${wrong || 'none'}`,
  ].join(', ')
}
