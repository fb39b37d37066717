import type { Found, Listening, ValueKind } from './value-kind.ts'

export interface Money {
  readonly amount: number
  readonly currency: string
}

const sum =
  /(£|\$|€|\b(?:gbp|usd|eur)\s?)?\s?(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,9}(?:\.\d{1,2})?)\s?(k\b)?\s?(pounds?\b|quid\b|euros?\b|dollars?\b|bucks\b|pence\b|cents?\b|p\b|gbp\b|usd\b|eur\b|£|€)?/gi

/** Kept as amount and currency; without a sign, the house currency counts. */
export const money: ValueKind = {
  name: 'money',
  find(heard) {
    const found = [...heard.text.matchAll(sum)].map((match) => read(match, heard))
    return found.find((each) => each.sure) ?? found[0] ?? null
  },
}

function read(match: RegExpMatchArray, heard: Listening): Found {
  const [whole, before = '', digits = '', thousand, after = ''] = match
  const start = match.index ?? 0
  const unit = `${before}${after}`.trim().toLowerCase()
  const small = /^(pence|cents?|p)$/.test(after.toLowerCase()) && before === ''
  const number = Number(digits.replaceAll(',', '')) * (thousand ? 1000 : 1)
  const value: Money = {
    amount: small ? number / 100 : number,
    currency: currencyOf(unit) ?? heard.house.currency,
  }
  const alone = heard.text.trim() === whole.trim()
  return { value, start, end: start + whole.length, sure: unit !== '' || alone }
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
