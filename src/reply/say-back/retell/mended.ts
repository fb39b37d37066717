import type { Token } from './tokens.ts'
import { isForm } from './verbs.ts'

export interface Mends {
  readonly knows: (word: string) => boolean
  readonly mend: (word: string) => string
}

/** The word as it was meant, where it is one letter from a word that we know or two letters changed places: nobody is shown their slip. */
export function mendedWord(token: Token, spelling: Mends): Token {
  const { is, raw, quoted } = token
  if (quoted || !/^\p{Ll}{5,20}$/u.test(raw) || isKnown(is, spelling)) return token
  const meant = swapped(is, spelling) ?? spelling.mend(is)
  return meant === is || meant.includes(' ') ? token : { ...token, is: meant, raw: meant }
}

function isKnown(word: string, { knows }: Mends): boolean {
  return knows(word) || isForm(word, 'base', 'third', 'past', 'done', 'ing')
}

// "Reciept".
function swapped(word: string, spelling: Mends): string | null {
  for (let at = 1; at < word.length - 1; at++) {
    const one = word[at] ?? ''
    const two = word[at + 1] ?? ''
    const meant = `${word.slice(0, at)}${two}${one}${word.slice(at + 2)}`
    if (one !== two && isKnown(meant, spelling)) return meant
  }
  return null
}
