import { sealedIn } from '../conversation/index.ts'

// Deliberately wide: a person reads what was left. Input is at most 8,000 characters, and both patterns are linear.
const email = /[^\s@<>]{1,64}@[^\s@<>]{1,190}\.[a-z]{2,24}/i
const phone = /\+?\d[\d ().-]{6,20}\d/

/** An e-mail address or a phone number that the customer left so that somebody can reach them; null without one. */
export function findContact(text: string): string | null {
  const sealed = sealedIn(text).find(({ kind }) => kind !== 'iban')
  return sealed?.text ?? (email.exec(text) ?? phone.exec(text))?.[0] ?? null
}
