import { listenTo } from '../../src/cli/listen.ts'
import type { Reading } from '../../src/conversation/index.ts'
import type { Case, Heard } from '../../src/understanding/index.ts'

/** The reading after the last customer message of a case, with everything before it known. */
export function lastReading({ id, messages }: Case, read: (heard: Heard) => Reading): Reading {
  const last = listenTo(messages, read).at(-1)
  if (!last) throw new Error(`${id}: no message of a customer.`)
  return last
}
