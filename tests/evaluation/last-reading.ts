import type { Reading } from '../../src/conversation/index.ts'
import type { Case, Heard } from '../../src/understanding/index.ts'

/** The reading after the last customer message of a case, with everything before it known. */
export function lastReading(one: Case, read: (heard: Heard) => Reading): Reading {
  const before: Reading[] = []
  const told: string[] = []
  for (const [message, { from, text }] of one.messages.entries()) {
    if (from === 'customer')
      before.push(read({ text, message, before, asked: told.at(-1) ?? null, told, cleared: 0 }))
    else told.push(text)
  }
  const last = before.at(-1)
  if (!last) throw new Error(`${one.id}: no message of a customer.`)
  return last
}
