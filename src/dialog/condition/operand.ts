import type { Operand } from './condition.ts'
import { type Reader, Unreadable } from './reader.ts'

/** `lost, in transit, returned` */
export function list(reader: Reader): Operand[] {
  const whole = operand(reader)
  if ('path' in whole || typeof whole.value !== 'string') return [whole]
  return whole.value.split(',').flatMap((part) => (part.trim() ? [word(part.trim())] : []))
}

const closing = new Set(['and', 'or', ')'])

/** Several words in a row are one value: `order.status is out for delivery`. */
export function operand(reader: Reader): Operand {
  const first = reader.tokens[reader.at]
  if (first === undefined || closing.has(first)) {
    throw new Unreadable('Something is missing at the end: what should it be compared with?')
  }
  reader.at += 1
  if (/^["'{]/.test(first)) return word(first)
  const words = [first]
  for (;;) {
    const next = reader.tokens[reader.at]
    if (next === undefined || closing.has(next)) break
    words.push(next)
    reader.at += 1
  }
  return word(words.join(' '))
}

function word(text: string): Operand {
  if (/^["']/.test(text)) return { value: text.slice(1, -1) }
  if (text.startsWith('{')) return { path: text.slice(1, -1).trim() }
  if (text === 'today') return { path: 'today' }
  if (text === 'yes' || text === 'true') return { value: true }
  if (text === 'no' || text === 'false') return { value: false }
  if (/^-?\d+(\.\d+)?$/.test(text)) return { value: Number(text) }
  return { value: text }
}
