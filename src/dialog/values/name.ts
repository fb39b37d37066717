import type { ValueKind } from './value-kind.ts'

const introduced =
  /\b(?:my name(?:'s|’s| is)|i am|i'm|i’m|it's|it’s|this is|name:|call me)\s+(.{1,60})$/i

/** A person's name: at most four words, no digits. Kept with its capitals. */
export const name: ValueKind = {
  name: 'name',
  find(heard) {
    const match = introduced.exec(heard.text)
    const said = (match?.[1] ?? heard.text).split(/[,.;!?\n]/)[0]?.trim() ?? ''
    const words = said.split(/\s+/)
    if (words.length > 4 || !/^[\p{L}][\p{L}\p{M}'’. -]*$/u.test(said)) return null
    const value = words.map(capital).join(' ')
    const start = heard.text.indexOf(said)
    return { value, start, end: start + said.length, sure: false }
  },
}

function capital(word: string): string {
  return word === word.toLowerCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
