import { isWriter } from '../persons.ts'
import { deeds, subordinate, undergone, words } from './sets.ts'
import { tellsWhen } from './tells-when.ts'
import type { Token } from './tokens.ts'
import { isForm } from './verbs.ts'

/** Where a new clause begins without a comma or a word between: "the lift is broken | I live on the sixth floor". */
export function runsOnAt(tokens: readonly Token[], at: number): boolean {
  const { is = '', quoted = false } = tokens[at] ?? {}
  const before = tokens[at - 1]
  if (before?.quoted && !quoted)
    return (
      openers.has(is) &&
      tellsWhen(tokens, at + 2) &&
      tokens.slice(0, at).some((_, place) => tellsWhen(tokens, place))
    )
  if (quoted || !before || !starters.has(is)) return false
  if (hanging.has(tokens[0]?.is ?? '')) return false
  // "… some of my fries I watched him": who is seen doing it is no part of what stands before.
  const another = isWriter(is) && others.has(tokens[at + 2]?.is ?? '')
  if (!tellsWhen(tokens, at + 1) || !(finished(before) || another)) return false
  return tokens.slice(0, at).some((_, place) => tellsWhen(tokens, place))
}

// Behind a noun it may be what the noun is of: "the room we booked"; behind "again", "3mbps" or "broken" it is not.
function finished({ is }: Token): boolean {
  return /^\d/.test(is) || closing.has(is)
}

const others = words('him her them')
const openers = words('the my our your')
const starters = words("i we it he she they there that's it's")
const closing = words(
  'left again days weeks months hours minutes years angry upset sad tired today tomorrow yesterday tonight already it late dead wrong missing broken damaged cancelled ruined expired empty gone too either monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december',
)

/** The clause up to the comma from where on it is no longer clear who does what: "I bought a treadmill for £900, worked for nine days". */
export function withoutRunOn(tokens: readonly Token[]): readonly Token[] {
  if (hanging.has(tokens[0]?.is ?? '')) return tokens
  const end = tokens.findIndex(({ afterComma }, at) => at > 1 && afterComma && strays(tokens, at))
  return end < 0 ? tokens : tokens.slice(0, end)
}

/** True where behind a comma a clause or a deed follows that is not joined to what stands before. */
export function strays(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]?.is ?? ''
  if (joining.has(first)) return false
  // "…, and when I asked why, the man laughed".
  const joint = tokens.findLastIndex(({ is }, place) => place < at && /^(?:and|but|so)$/.test(is))
  if (joint > 0 && subordinate.has(tokens[joint + 1]?.is ?? '')) return false
  if (first === 'then' || ((deeds.has(first) || undergone.has(first)) && isOwn(tokens)))
    return false
  const next = tokens.findIndex(
    ({ is, afterComma }, place) => place > at && (afterComma || is === 'and' || is === 'but'),
  )
  const part = tokens.slice(at, next < 0 ? undefined : next)
  if (relative.has(tokens[lastComma(tokens, at)]?.is ?? '')) return false
  // "…, opened it, charged it and returned it" is a list of deeds.
  if (
    isVerb(tokens, at) &&
    tokens.slice(at + 1).some(({ is }, nth) => is === 'and' && isVerb(tokens, at + nth + 2))
  )
    return false
  return part.some(
    ({ is }, nth) =>
      tellsWhen(tokens, at + nth) ||
      (nth > 0 && nth < 4 && isForm(is, 'ing') && mayAct(part.slice(0, nth))),
  )
}

// "Ordered a grey rug, got a green one".
function isOwn(tokens: readonly Token[]): boolean {
  const first = tokens[0]?.is ?? ''
  return isWriter(first) || deeds.has(first)
}

function isVerb(tokens: readonly Token[], at: number): boolean {
  const { is = '' } = tokens[at] ?? {}
  return tellsWhen(tokens, at) || isForm(is, 'past')
}

// "…, old supplier still billing me".
function mayAct(words: readonly Token[]): boolean {
  return words.every(
    ({ is }) =>
      /^\p{Ll}{3,}$/u.test(is) &&
      !/^(?:for|with|from|after|before|by|all|not|without|and|then|just|about|even|instead)$/.test(
        is,
      ),
  )
}

function lastComma(tokens: readonly Token[], at: number): number {
  return tokens.findLastIndex(({ afterComma }, place) => place < at && afterComma)
}

const relative = words('which who whose where')
const joining = words(
  'and or but so because which who whose where when if as while since though although after before until unless even not except despite apparently saying',
)
/** Words that begin a clause which a comma may cut without breaking it. */
export const hanging: ReadonlySet<string> = new Set([...subordinate, 'each'])
