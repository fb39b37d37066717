import type { RE2JS } from 're2js'
import type { Found, Tidy, ValueKind } from './value-kind.ts'

/** Any words, or what fits the owner's pattern wherever it stands in the message. */
export const text: ValueKind = {
  name: 'text',
  find(heard, remembered) {
    const { pattern } = remembered
    if (!pattern) {
      const value = tidied(heard.text.trim(), remembered.tidy)
      return !/[\p{L}\p{N}]/u.test(value)
        ? null
        : { value, start: 0, end: heard.text.length, sure: false }
    }
    const found = whole(heard.text, pattern) ?? spread(heard.text, pattern)
    return (
      found && {
        ...found,
        value: tidied(written(String(found.value), pattern, remembered.keepAs), remembered.tidy),
      }
    )
  },
}

/** A match that is not the middle of a longer word or number. */
function whole(message: string, pattern: RE2JS): Found | null {
  const text = message.replaceAll(/[‐‑‒–—]/g, '-')
  const matcher = pattern.matcher(text)
  let from = 0
  while (from <= text.length && matcher.find(from)) {
    const [start, end] = [matcher.start(), matcher.end()]
    if (end > start && !/[\p{L}\p{N}]/u.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`)) {
      return { value: text.slice(start, end), start, end, sure: true }
    }
    from = Math.max(end, from + 1)
  }
  return null
}

const widest = 4

/** People write “AB 123 456”: neighbouring words are tried as one. */
function spread(message: string, pattern: RE2JS): Found | null {
  const words = [...message.matchAll(/[\p{L}\p{N}-]+/gu)].slice(0, 60)
  for (const [at, first] of words.entries()) {
    if (!words[at + 1]) return null
    let joined = first[0]
    for (const next of words.slice(at + 1, at + widest)) {
      joined += next[0]
      if (joined.length > 40) break
      if (/\d/.test(joined) && pattern.matcher(joined).matches()) {
        return { value: joined, start: first.index, end: next.index + next[0].length, sure: true }
      }
    }
  }
  return null
}

function written(value: string, pattern: RE2JS, keepAs: string | null): string {
  if (keepAs === null) return value
  const matcher = pattern.matcher(value)
  if (!matcher.matches()) return value
  return keepAs.replaceAll(/\$(\d)/g, (_, group: string) =>
    Number(group) <= matcher.groupCount() ? (matcher.group(Number(group)) ?? '') : '',
  )
}

function tidied(value: string, tidy: readonly Tidy[]): string {
  return tidy.reduce(tidyOnce, value)
}

function tidyOnce(value: string, how: Tidy): string {
  switch (how) {
    case 'trim':
      return value.trim()
    case 'uppercase':
      return value.toUpperCase()
    case 'lowercase':
      return value.toLowerCase()
    case 'no spaces':
      return value.replaceAll(/\s+/g, '')
    case 'no dashes':
      return value.replaceAll('-', '')
  }
}
