/** A stretch of a message: words, or a link that is safe to follow. */
export type TextPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly href: string }

/** Only these may be followed: everything else stays words. */
const safe = new Set(['http:', 'https:', 'mailto:', 'tel:', 'sms:'])
const candidate =
  /(?<![\w:])(?:https?:\/\/|mailto:|tel:|sms:)[^\s<>"'`]+|(?<![\w@.:/-])(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|gov|edu|uk|ie|us|ca|au|nz|in|eu|de|fr)(?![\w-])(?:\/[^\s<>"'`]*)?/gi
/** Characters that turn the direction of what follows and could disguise where a link goes. */
const disguise = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** Splits a message into words and links. Nothing is lost: the parts' texts joined are the message. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = []
  let done = 0
  for (const match of text.matchAll(candidate)) {
    const shown = withoutTrailing(match[0])
    const href = safeLink(shown)
    if (!href) continue
    if (match.index > done) parts.push({ type: 'text', text: text.slice(done, match.index) })
    parts.push({ type: 'link', text: shown, href })
    done = match.index + shown.length
  }
  if (done < text.length) parts.push({ type: 'text', text: text.slice(done) })
  return parts
}

/** Null: not to be followed. */
export function safeLink(text: string): string | null {
  const address = /^(?:https?|mailto|tel|sms):/i.test(text) ? text : `https://${text}`
  if (disguise.test(text) || !URL.canParse(address)) return null
  const url = new URL(address)
  // A name before the host is how a link pretends to lead somewhere else.
  if (!safe.has(url.protocol) || url.username || url.password) return null
  return url.href
}

/** A full stop or bracket after a link belongs to the sentence. */
function withoutTrailing(link: string): string {
  let end = link.length
  while (end > 0 && '.,;:!?)]}»”’'.includes(link.charAt(end - 1))) {
    if (link.charAt(end - 1) === ')' && balanced(link.slice(0, end))) break
    end -= 1
  }
  return link.slice(0, end)
}

function balanced(text: string): boolean {
  return text.split('(').length === text.split(')').length
}
