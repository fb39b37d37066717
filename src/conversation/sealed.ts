import type { Value } from './reading.ts'

/** What is taken out of a customer's text, kept apart, and opened only where it is needed. */
export const sealedKinds = ['email', 'phone', 'iban'] as const
export type SealedKind = (typeof sealedKinds)[number]

/** How a private value stands in a text: what it is, a mask, and a name of its own: `[email s…@m… kzqwt]`. */
const token = /\[(email|phone|iban) [^\]\n]{1,24} [bcdfghjklmnpqrstvwxz]{5}\]/g

export const nameLetters = 'bcdfghjklmnpqrstvwxz'
export const nameLength = 5

export function tokenFor(kind: SealedKind, value: string, name: string): string {
  return `[${kind} ${maskOf(kind, value)} ${name}]`
}

/** The sealed values of a text, where they stand. A flow, an action and an agent know them by their token alone. */
export function sealedIn(text: string): Value[] {
  return [...text.matchAll(token)].map(({ 0: found, 1: kind = '', index }) => ({
    kind,
    text: found,
    value: found,
    start: index,
    end: index + found.length,
  }))
}

// No digits: a mask must never be taken for a number that the customer gave.
function maskOf(kind: SealedKind, value: string): string {
  switch (kind) {
    case 'email': {
      const [user = '', host = ''] = value.split('@')
      return `${first(user)}…@${first(host)}…`
    }
    case 'phone':
      return '…'
    case 'iban':
      return `${value.slice(0, 2)}…`
  }
}

function first(text: string): string {
  const [letter = ''] = text
  return /\p{L}/u.test(letter) ? letter : ''
}
