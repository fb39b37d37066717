import { wordsOf } from '../words.ts'
import { spelledAsDigits } from './spelled.ts'
import type { Found, Listening, ValueKind } from './value-kind.ts'

export interface Money {
  readonly amount: number
  readonly currency: string
}

const british = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d{1,9}\\.\\d{1,2}'
const continental = '\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,2})?|\\d{1,9},\\d{1,2}'
const unit =
  'pounds?\\b|quid\\b|euros?\\b|dollars?\\b|bucks\\b|pence\\b|cents?\\b|p\\b|gbp\\b|usd\\b|eur\\b|£|€'
/** Sign, number, thousands, unit, and the pence of “five pounds fifty”. */
const sum = new RegExp(
  `(£|\\$|€|\\b(?:gbp|usd|eur)\\s?)?\\s?(?<![\\p{L}\\d.,]|\\p{L}-)(${british}|${continental}|\\d{1,9})(?![\\d])\\s?(k\\b)?\\s?(${unit})?(?:(?<=pounds?|quid|euros?|dollars?) (?:and )?(\\d{2})\\b(?! ?%))?`,
  'giu',
)
/** What people call whole notes; each stands for an amount in the house currency. */
const notes: Readonly<Record<string, number>> = { fiver: 5, tenner: 10, grand: 1000 }

/** Kept as amount and currency; without a sign, the house currency counts. */
export const money: ValueKind = {
  name: 'money',
  find(heard) {
    const text = spelledAsDigits(withNotes(heard), heard.house.small_numbers)
    const found = [...text.matchAll(sum)].flatMap((match) => read(match, text, heard) ?? [])
    return found.find((each) => each.sure) ?? found[0] ?? null
  },
}

function withNotes({ text, house }: Listening): string {
  return text.replaceAll(
    /\b(?:(a|an)\s+)?(fiver|tenner|grand)\b/gi,
    (_, one: string | undefined, note: string) => {
      const amount = notes[note.toLowerCase()] ?? 0
      return one
        ? `${amount} ${house.currency}`
        : `${amount === 1000 ? 'thousand' : amount} ${house.currency}`
    },
  )
}

function read(match: RegExpMatchArray, text: string, heard: Listening): Found | null {
  const [whole, before = '', digits = '', thousand, after = '', pence] = match
  const start = match.index
  const named = `${before}${after}`.trim().toLowerCase()
  const small = /^(?:pence|cents?|p)$/i.test(after) && before === ''
  const currency = currencyOf(named) ?? heard.house.currency
  // A slip of the finger or a thousand: asking again beats a guess of that size.
  if (currency !== 'EUR' && /^\d{1,3}\.\d{3}$/.test(digits)) return null
  const number = numberOf(digits) * (thousand ? 1000 : 1) + Number(pence ?? 0) / 100
  const value: Money = {
    amount: small ? number / 100 : number,
    currency,
  }
  const rest = text.slice((start ?? 0) + whole.length)
  if (named === '' && !maybeMoney(whole, rest, heard)) return null
  const alone = text.trim() === whole.trim()
  return {
    value,
    start: start ?? 0,
    end: (start ?? 0) + whole.length,
    sure: named !== '' || alone,
  }
}

/** A number without a sign: only in a short message, and not when it counts something else. */
function maybeMoney(whole: string, rest: string, { plain }: Listening): boolean {
  if (/[.,]\d{2}\s*$/.test(whole)) return true
  const next = /^\s*([\p{L}]+)/u.exec(rest)?.[1]?.toLowerCase()
  const counts = next !== undefined && !/^(?:or|so|ish|please|in|and|altogether|total)$/.test(next)
  return !counts && wordsOf(plain).length <= 5
}

function numberOf(digits: string): number {
  const decimal = /[.,](\d{1,2})$/.exec(digits)
  const whole = digits.slice(0, decimal?.index ?? digits.length).replaceAll(/[.,]/g, '')
  return Number(`${whole}.${decimal?.[1] ?? 0}`)
}

function currencyOf(unit: string): string | null {
  if (/£|pound|quid|gbp|pence|^p$/.test(unit)) return 'GBP'
  if (/€|euro|eur/.test(unit)) return 'EUR'
  if (/\$|dollar|bucks|usd|cent/.test(unit)) return 'USD'
  return null
}

export function isMoney(value: unknown): value is Money {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value
}
