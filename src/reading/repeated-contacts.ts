import type { EarlierContact } from '../conversation/index.ts'

/** How many earlier contacts were about the same: one intent and one number in common. */
export function repeatedContacts(earlier: readonly EarlierContact[], now: EarlierContact): number {
  const intents = new Set(now.intents)
  const values = new Set(now.values.filter(identifies).map(keyOf))
  return earlier.filter(
    (contact) =>
      contact.intents.some((intent) => intents.has(intent)) &&
      contact.values.some((value) => values.has(keyOf(value))),
  ).length
}

/** Two orders can be blue; only a number is one matter. */
function identifies({ value }: EarlierContact['values'][number]): boolean {
  return /\d{4}/.test(value)
}

function keyOf({ kind, value }: EarlierContact['values'][number]): string {
  return `${kind} ${value.toLowerCase()}`
}
