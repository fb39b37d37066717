import type { History } from '../history.ts'
import type { Violation } from './violation.ts'

/** Every wish to the outside got there, under the one key that makes a repetition harmless: I12. */
export function checkEffects({ log, calls, outboxLeft }: History): Violation[] {
  const asked = new Set<string>()
  for (const events of Object.values(log)) {
    for (const event of events) if (event.type === 'action-requested') asked.add(event.key)
  }
  const called = new Set(calls.map(({ key }) => key))
  const left = new Set(outboxLeft)
  const never = [...asked].filter((key) => !called.has(key) || left.has(key))
  const unknown = [...called].filter((key) => !asked.has(key))
  return [
    ...never.map((key): Violation => ({ invariant: 'I12', what: `never done: ${key}` })),
    ...unknown.map((key): Violation => ({ invariant: 'I12', what: `nobody asked for ${key}` })),
  ]
}
