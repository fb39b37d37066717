import { relations, words } from './sets.ts'
import type { Token } from './tokens.ts'

/** The words in a row, as they would be written. */
export function render(tokens: readonly Token[]): string {
  let said = ''
  let quoted = false
  for (const [at, token] of tokens.entries()) {
    const opens = token.quoted && !quoted
    const closes = !token.quoted && quoted
    quoted = token.quoted
    said += `${closes ? '”' : ''}${token.afterComma && said ? ',' : ''}`
    const before = tokens[at - 1]?.is ?? ''
    const month = months.has(token.is) && dated.has(before)
    said += `${token.joined || !said ? '' : ' '}${opens ? '“' : ''}${month ? capital(token.is) : written(token, at === 0)}`
  }
  return `${said}${quoted ? '”' : ''}`
}

function written({ is, raw }: Token, first: boolean): string {
  if (relations.has(is) || raw.toLowerCase() !== is) return is
  const shouted = /^\p{Lu}{6,}$/u.test(raw)
  return shouted || (first && /^\p{Lu}\p{Ll}*$/u.test(raw)) ? is : (days.get(is) ?? raw)
}

// "March" may be a verb, and "may" is one, unless a date is meant.
const months = words('march may')
const dated = words('in since until by from of last this next')

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

const days = new Map(
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October November December Christmas'
    .split(' ')
    .map((day) => [day.toLowerCase(), day]),
)
