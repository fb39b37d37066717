import type { Token } from './tokens.ts'

/** A word that they left out, or ours for theirs. */
export function word(is: string): Token {
  return {
    is: is.toLowerCase(),
    raw: is,
    quoted: false,
    afterComma: false,
    joined: is.startsWith("'"),
  }
}
