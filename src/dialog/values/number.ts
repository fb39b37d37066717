import { wordsOf } from '../words.ts'
import type { Found, ValueKind } from './value-kind.ts'

/** Digits, or the small number words of the house file. */
export const number: ValueKind = {
  name: 'number',
  find(heard, { least, most }) {
    const found = digits(heard.text) ?? spelled(heard.plain, heard.house.small_numbers)
    if (!found) return null
    const value = Number(found.value)
    return (least === null || value >= least) && (most === null || value <= most) ? found : null
  },
}

function digits(text: string): Found | null {
  const match = /(?<![\p{L}\d.,-])-?\d{1,12}(?:[.,]\d{1,4})?(?![\p{L}\d])/u.exec(text)
  if (!match) return null
  const value = Number(match[0].replace(',', '.'))
  return { value, start: match.index, end: match.index + match[0].length, sure: true }
}

function spelled(plain: string, known: Readonly<Record<string, number>>): Found | null {
  for (const word of wordsOf(plain)) {
    const value = Object.hasOwn(known, word) ? known[word] : undefined
    if (value !== undefined) return { value, start: 0, end: plain.length, sure: true }
  }
  return null
}
