import type { LookUp } from './condition/index.ts'
import { isMoney } from './values/index.ts'

const hole = /\{([a-z_][\w-]*(?:\.[\w-]+)*)\}/gi

/** Every name that a text looks up. */
export function holesOf(text: string): string[] {
  return [...text.matchAll(hole)].flatMap(([, path]) => (path ? [path] : []))
}

const nothing = '\0'

/** A text with its `{names}` filled for a person to read. What is unknown leaves nothing behind. */
export function fillIn(text: string, lookUp: LookUp, unknown = ''): string {
  if (!text.includes('{')) return text
  return text
    .replaceAll(hole, (_, path: string, at: number) => {
      const words = readable(lookUp(path)) || unknown
      if (words === '') return nothing
      return /(?:^|[.!?] )$/.test(text.slice(0, at)) ? capital(words) : words
    })
    .replaceAll(/ ?\0/g, '')
    .trim()
}

/** A template for a back-end: a lone `{name}` keeps its type, and what is unknown is left out. */
export function fillForCall(template: unknown, lookUp: LookUp): unknown {
  if (typeof template !== 'string') return template
  const [only] = holesOf(template)
  if (only !== undefined && template === `{${only}}`) return lookUp(only)
  return fillIn(template, lookUp)
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export function readable(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (isMoney(value)) return moneyText(value.amount, value.currency)
  if (Array.isArray(value)) return value.map(readable).join(', ')
  if (typeof value === 'object') return ''
  const text = String(value)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayText(text) : text
}

const moneyFormats = new Map<string, Intl.NumberFormat>()

function moneyText(amount: number, currency: string): string {
  const digits = Number.isInteger(amount) ? 0 : 2
  const key = `${currency}${digits}`
  let format = moneyFormats.get(key)
  if (!format) {
    format = new Intl.NumberFormat('en-GB', {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
    })
    moneyFormats.set(key, format)
  }
  return format.format(amount)
}

const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')
const months =
  'January February March April May June July August September October November December'.split(' ')

/** `2026-11-26` as `Thursday 26 November`. */
function dayText(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const shifted = month < 3 ? year - 1 : year
  const offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0
  const weekday =
    (shifted +
      Math.floor(shifted / 4) -
      Math.floor(shifted / 100) +
      Math.floor(shifted / 400) +
      offset +
      day) %
    7
  return `${weekdays[weekday] ?? ''} ${day} ${months[month - 1] ?? ''}`.trim()
}
