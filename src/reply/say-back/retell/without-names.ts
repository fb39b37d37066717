import { words } from './sets.ts'
import type { Token } from './tokens.ts'

/** Without who it was by name ("your agent Priya") and in which street ("on Elm Grove"), which nothing said back needs; and "you people" as "you". */
export function withoutNames(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const length = unneededAt(tokens, at)
    const token = tokens[at]
    if (length === 0 && token) kept.push(token)
    at += Math.max(1, length)
  }
  return kept
}

function unneededAt(tokens: readonly Token[], at: number): number {
  const { is = '', quoted = false } = tokens[at] ?? {}
  const before = tokens[at - 1]
  if (quoted || at === 0) return 0
  if (everybody.has(is) && before?.is === 'you')
    return judging.test(tokens[at + 1]?.is ?? '') ? 0 : 1
  if (isName(tokens[at]) && trades.has(before?.is ?? '')) return namesFrom(tokens, at)
  if (is === 'called' || is === 'named') {
    const names = namesFrom(tokens, at + 1)
    return names > 0 && (trades.has(before?.is ?? '') || strangers.has(before?.is ?? ''))
      ? names + 1
      : 0
  }
  if (!along.has(is)) return 0
  const names = namesFrom(tokens, at + 1)
  return streets.has(tokens[at + names]?.is ?? '') && names > 1 ? names + 1 : 0
}

function namesFrom(tokens: readonly Token[], at: number): number {
  let length = 0
  while (isName(tokens[at + length]) && !(length > 0 && tokens[at + length]?.afterComma))
    length += 1
  return length
}

function isName(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !token.quoted &&
    /^\p{Lu}\p{Ll}+$/u.test(token.raw) &&
    !ofTime.has(token.is)
  )
}

// "You people are hopeless" says no more than that.
const judging = /^(?:are|aren't|'re|is)$/
const everybody = words('people lot guys folks all')
const trades = words(
  'agent driver manager colleague adviser advisor engineer technician nurse waiter waitress receptionist plumber fitter courier rep representative supervisor trainer teacher friend son daughter husband wife brother sister cousin neighbour landlord landlady handler assistant operator cashier clerk builder electrician mechanic vet consultant host',
)
const strangers = words('someone somebody man woman lady chap bloke guy lad girl person')
const along = words('on along in at')
const streets = words(
  'road street grove lane avenue close drive way terrace crescent gardens hill row mews rise walk square court park estate',
)
const ofTime = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter i',
)
