import { spelledAsDigits } from './spelled.ts'
import type { Found, ValueKind } from './value-kind.ts'

const digits =
  /(?<![\p{L}\d.,])(-|\bminus )?(\d{1,3}(?:,\d{3})+|\d{1,12})(?:[.,](\d{1,4}))?(?![\p{L}\d])/giu

/** Digits, or the number words of the house file. Two different numbers with an “or” between them are a doubt. */
export const number: ValueKind = {
  name: 'number',
  find(heard, { least, most }) {
    const text = spelledAsDigits(heard.text, heard.house.small_numbers)
    const found = [...text.matchAll(digits)].map(read)
    const [first, second] = found
    if (!first || (second && second.value !== first.value && /\bor\b/i.test(text))) return null
    const value = Number(first.value)
    return (least === null || value >= least) && (most === null || value <= most) ? first : null
  },
}

function read(match: RegExpMatchArray): Found {
  const [written, minus, whole = '', part = '0'] = match
  const value = Number(`${whole.replaceAll(',', '')}.${part}`) * (minus ? -1 : 1)
  return { value, start: match.index ?? 0, end: (match.index ?? 0) + written.length, sure: true }
}
