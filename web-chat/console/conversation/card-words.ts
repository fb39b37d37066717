import { clockWords } from '../parts/time-words.ts'
import type { HandoverCard, LineRow } from '../protocol.ts'

/** How often they came before; a repeat is said before anybody asks them to explain again. */
export function comesBack({
  contacts,
  reason,
}: Pick<HandoverCard, 'contacts' | 'reason'>): string[] {
  if (contacts === 0) return []
  const times = contacts === 1 ? 'Came once before' : `Came ${contacts} times before`
  return [reason === 'repeat-contact' ? `${times} about this` : times]
}

export function promiseWords({ promisedBy }: Pick<LineRow, 'promisedBy'>): string[] {
  return promisedBy === null ? [] : [`An answer by ${clockWords(promisedBy)}`]
}
