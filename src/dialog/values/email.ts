import { reported } from './reported.ts'
import type { ValueKind } from './value-kind.ts'

export const email: ValueKind = {
  name: 'email',
  find(heard) {
    const known = reported(heard, 'email')
    if (known) return known
    const match = /[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/i.exec(heard.text)
    if (!match) return null
    const value = match[0].replace(/[.-]+$/, '').toLowerCase()
    return { value, start: match.index, end: match.index + value.length, sure: true }
  },
}
