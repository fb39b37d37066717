import type { Token } from './pieces.ts'

/** A word that they left out. */
export function word(is: string): Token {
  return { is, raw: is, quoted: false, afterComma: false, joined: false }
}
