import { word } from './added-word.ts'
import { isCount, isSpan } from './in-their-time.ts'
import { words } from './sets.ts'
import { hasVerb } from './tells-when.ts'
import type { Token } from './tokens.ts'

/** "No heating for five days" as "there's been no heating for five days"; null when it is no such clause. */
export function asThere(tokens: readonly Token[]): readonly Token[] | null {
  const at = tokens[0]?.is === 'still' ? 1 : 0
  if (tokens[at]?.is !== 'no' || noThing.has(tokens[at + 1]?.is ?? '')) return null
  const end = tokens.findIndex(({ afterComma }, place) => place > at && afterComma)
  const told = (end < 0 ? tokens : tokens.slice(0, end)).map(listed)
  if (told.length < at + 2 || hasVerb(told.slice(at + 1))) return null
  const been = told.some(({ is }, nth) => is === 'since' || (is === 'for' && lasts(told, nth)))
  const was = told.some(({ is }) => events.has(is))
  const head = [
    word('there'),
    word(was ? 'was' : isMany(tokens, at + 1) && !been ? 'are' : "'s"),
    ...told.slice(0, at).map(small),
  ]
  return [
    ...head,
    ...(been && !was ? [word('been')] : []),
    ...told.slice(at).map((token, nth) => (nth === 0 ? small(token) : token)),
  ]
}

// "No email no reason nothing".
function listed(token: Token, at: number): Token {
  return at > 1 && (token.is === 'no' || token.is === 'nothing')
    ? { ...token, afterComma: true }
    : token
}

// It began a sentence and does no more.
function small(token: Token): Token {
  return { ...token, raw: token.is }
}

// "No towels" are, "no hot water" is.
function isMany(tokens: readonly Token[], at: number): boolean {
  return /^\p{Ll}{2,}[^sui]s$/u.test(tokens[at]?.is ?? '')
}

const events = words(
  'notice warning explanation apology knock call email text note card message discussion choice',
)
const noThing = words(
  'one way thanks thank wonder idea problem worries need point doubt offence offense joke rush longer more matter shame reason luck chance',
)

function lasts(tokens: readonly Token[], at: number): boolean {
  return isCount(tokens[at + 1]?.is ?? '') || isSpan(tokens[at + 1]?.is ?? '')
}

/** "Showers been out of order" with "have", "the boiler broke 16 days" as "the boiler has been broken for 16 days". */
export function withHas(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ is }) => is === 'been' || is === 'broke')
  const verb = tokens[at]
  if (!verb || at < 1 || at > 4 || hasVerb(tokens.slice(0, at))) return tokens
  const before = tokens[at - 1]?.is ?? ''
  if (helped.has(before)) return tokens
  const has = word(plural.test(before) ? 'have' : 'has')
  if (verb.is === 'been') return [...tokens.slice(0, at), has, ...tokens.slice(at)]
  const spans = isCount(tokens[at + 1]?.is ?? '') && isSpan(tokens[at + 2]?.is ?? '')
  if (!spans || tokens[at + 3]?.is === 'ago') return tokens
  const broken = [has, word('been'), word('broken'), word('for')]
  return [...tokens.slice(0, at), ...broken, ...tokens.slice(at + 1)]
}

const plural = /^(?:i|we|you|they)$|[^su]s$/
const helped = words(
  "have has had 've 's 'd haven't hasn't hadn't never always not just having already also only still since",
)

/** "Charged me £250" as what "you" did: there it is always the company. */
export function asCompanys([first, object, ...rest]: readonly Token[]): readonly Token[] | null {
  if (!first || !object) return null
  const theirs = object.is === 'me' || object.is === 'us'
  const done = theirs ? doneToThem.has(first.is) : exchanged.has(first.is) && own.has(object.is)
  return done ? [word('you'), first, object, ...rest] : null
}

const doneToThem = words(
  'charged billed told sent gave refused offered banned blocked locked kicked promised fined ignored overcharged quoted sold left kept made asked',
)
const exchanged = words('substituted swapped replaced')
const own = words('my our')
