import { createHash } from 'node:crypto'
import type { ConversationEvent } from '../../../src/conversation/index.ts'
import type { History } from '../history.ts'
import type { Violation } from './violation.ts'

/** What anybody could once read stands there still, unchanged, whatever crashed since: I13. */
export function checkDurability({ log, glimpses }: History): Violation[] {
  const digests = new Map<string, string>()
  for (const [conversation, events] of Object.entries(log)) {
    for (const event of events) digests.set(`${conversation} ${event.seq}`, digest(event))
  }
  const wrong = new Set<string>()
  for (const { conversation, seq, what } of glimpses) {
    if (digests.get(`${conversation} ${seq}`) !== what) wrong.add(`${seq} of ${conversation}`)
  }
  return [...wrong].map((what) => ({
    invariant: 'I13',
    what: `was read and is not there any more: ${what}`,
  }))
}

/** The same for the same event, in whatever order its fields came. */
export function digest(event: ConversationEvent): string {
  return createHash('sha256').update(sorted(event)).digest('base64url').slice(0, 22)
}

function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${fields
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${name}:${sorted(field)}`)
    .join()}}`
}
