import type { Token } from './pieces.ts'
import { runsOnAt, strays } from './run-on.ts'
import { words } from './sets.ts'
import { hasVerb } from './verb-places.ts'
import { isForm, isNameToo } from './verbs.ts'

/** False for a clause that reads as broken: a word left dangling or twice, no verb, or two without a joint. What is refused here is left unsaid. */
export function readsWell(tokens: readonly Token[]): boolean {
  if (!hasVerb(tokens)) return false
  return tokens.every((token, at) => token.quoted || !isBroken(tokens, at))
}

function isBroken(tokens: readonly Token[], at: number): boolean {
  const { is = '' } = tokens[at] ?? {}
  const next = tokens[at + 1]
  if (!next) return endless.has(is)
  // "So the, cashless", "of was", "with by", "the and".
  if (next.afterComma && open.has(is) && !next.quoted) return true
  if (next.quoted) return false
  if (needsThing.has(is) && (finite.has(next.is) || closed.has(next.is))) return true
  if (
    articles.has(is) &&
    (articles.has(next.is) || pronouns.has(next.is) || finite.has(next.is) || closed.has(next.is))
  )
    return true
  if (be.has(is) && (isBareVerb(tokens, at + 1) || isPastAlone(next.is))) return true
  if (be.has(is) && isNameToo(next.is) && isForm(next.is, 'base') && isLast(tokens, at + 1))
    return true
  if (is === 'to' && isForm(next.is, 'past') && !isForm(next.is, 'base')) return true
  if (helpers.has(is) && helpers.has(next.is)) return true
  if (is === 'that' && tokens[at]?.afterComma && !hasVerb(tokens.slice(at))) return true
  return runsOnAt(tokens, at) || stray(tokens, at)
}

// "Nobody is answer", "it was delivered broke": no verb follows "is" as it stands in the dictionary.
function isBareVerb(tokens: readonly Token[], at: number): boolean {
  const { is = '' } = tokens[at] ?? {}
  return isForm(is, 'base') && !isForm(is, 'done', 'past') && !isNameToo(is) && !states.has(is)
}

// "Nobody is answer", "the refund was voucher".
function isLast(tokens: readonly Token[], at: number): boolean {
  return (
    !isForm(tokens[at]?.is ?? '', 'done') &&
    (!tokens[at + 1] || tokens[at + 1]?.afterComma === true)
  )
}

// "The zip is broke".
function isPastAlone(is: string): boolean {
  return isForm(is, 'past') && !isForm(is, 'done')
}

// "…, the parcel came" behind a comma and no joint.
function stray(tokens: readonly Token[], at: number): boolean {
  if (at === 0 || !tokens[at]?.afterComma || hanging.has(tokens[0]?.is ?? '')) return false
  return strays(tokens, at)
}

const hanging = words(
  'when if while since after before until unless although though as once whenever every each despite instead this last yesterday today',
)
const open = words('the a an my your our his her their of with from into and or because')
const needsThing = words('of with from into than')
const closed = words('of with by and or but because so')
const finite = words(
  "is was are were has have had isn't wasn't aren't weren't hasn't haven't will would",
)
const articles = words('the a an')
const pronouns = words('i you we they he it')
const be = words("is was are were 're isn't wasn't aren't weren't")
const helpers = words("is was are were isn't wasn't aren't weren't don't doesn't didn't do does")
const states = words(
  'open clear clean dry empty free close live own slow wet cool warm complete separate mean upset welcome last double down back like home part face free care',
)
const endless = words('very too really quite such than because although the a an my your our')
