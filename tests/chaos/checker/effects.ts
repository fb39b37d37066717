import type { History } from '../history.ts'
import type { Violation } from './violation.ts'

/** A server that dies with a call in its hands keeps the others from it for half a minute. */
const longest = 35_000

/** Every wish to the outside got there, under the one key that makes a repetition harmless: I12. */
export function checkEffects({ log, calls, outboxLeft, endedAt }: History): Violation[] {
  const all = Object.values(log).flat()
  const asked = all.filter((event) => event.type === 'action-requested')
  const finished = new Set(all.flatMap((each) => (each.type === 'action-finished' ? each.key : [])))
  const called = new Set(calls.map(({ key }) => key))
  const left = new Set(outboxLeft)
  const never = asked.filter(
    ({ key, at }) =>
      !called.has(key) && !finished.has(key) && (!left.has(key) || endedAt - at > longest),
  )
  const unknown = [...called].filter((key) => !asked.some((each) => each.key === key))
  return [
    ...never.map(({ key }): Violation => ({ invariant: 'I12', what: `never done: ${key}` })),
    ...unknown.map((key): Violation => ({ invariant: 'I12', what: `nobody asked for ${key}` })),
  ]
}
