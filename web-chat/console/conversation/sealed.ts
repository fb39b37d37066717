// As the server writes a private value into a text: kind, mask, name.
const token = /\[((?:email|phone|iban) [^\]\n]{1,24}) [bcdfghjklmnpqrstvwxz]{5}\]/g

export interface Part {
  readonly text: string
  /** What may be shown of a private value; null for plain text. */
  readonly mask: string | null
  readonly at: number
}

/** A text cut at its private values. Joined again, the parts are the text. */
export function splitSealed(text: string): Part[] {
  const parts: Part[] = []
  let from = 0
  for (const { 0: found, 1: mask = '', index } of text.matchAll(token)) {
    if (index > from) parts.push({ text: text.slice(from, index), mask: null, at: from })
    parts.push({ text: found, mask, at: index })
    from = index + found.length
  }
  if (from < text.length) parts.push({ text: text.slice(from), mask: null, at: from })
  return parts
}

/** A text to read at a glance: private values by their masks, not to be opened here. */
export function masked(text: string): string {
  return text.replace(token, '$1')
}
