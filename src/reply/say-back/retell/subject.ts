import { isWriter } from '../persons.ts'
import { word } from './added-word.ts'
import { beginsClause } from './begins-clause.ts'
import type { Knows } from './knows.ts'
import { asCompanys, asThere, withHas } from './left-out.ts'
import { asNamed } from './named-subject.ts'
import { asOwn, inARow } from './own-subject.ts'
import { determiners, pronouns, relations, subordinate, words } from './sets.ts'
import { hasVerb, tellsWhen } from './tells-when.ts'
import type { Token } from './tokens.ts'

/** The clause with its subject, or null when it has none that we can name: "paid for next day" is what "I" did, "gift card says used" what "the gift card" says. */
export function withSubject(
  clause: readonly Token[],
  { names, isWord }: Pick<Knows, 'names' | 'isWord'>,
): readonly Token[] | null {
  // The comma before it belongs to the sentence that it stood in.
  const begun = clause.map((token, at) => (at === 0 ? { ...token, afterComma: false } : token))
  const there = asThere(begun)
  if (there) return there
  const tokens = withHas(begun)
  const first = tokens[0]?.is ?? ''
  if (/^[£$€₹]/.test(first) && tokens[1]?.is === 'and') return null
  if (isHeadlineOfTime(tokens)) return [word('the'), ...withBe(tokens)]
  if (pronouns.has(first) || determiners.has(first) || /^[£$€₹\d]/.test(first))
    return beginsClause(tokens, 0) ? (isWriter(first) ? inARow(tokens) : tokens) : null
  if (relations.has(first)) return hasVerb(tokens) ? [word('my'), ...tokens] : null
  if (first === 'what' && isWriter(tokens[1]?.is))
    return tokens.filter((_, at) => tellsWhen(tokens, at)).length > 1 ? tokens : null
  if (subordinate.has(first) || leading.has(first)) return beginsLater(tokens) ? tokens : null
  // What begins a sentence has its capital for that alone.
  const [capital, ...rest] = tokens
  if (!capital) return null
  const letters = /^\p{Lu}{2,5}$/u.test(capital.raw)
  const small = letters ? tokens : [{ ...capital, raw: capital.is }, ...rest]
  return (
    asCompanys(small) ??
    asOwn(small) ??
    asNamed(small, names, capital.raw === capital.is || isWord(capital.is))
  )
}

// "When I rang, they said …": somewhere behind it stands the clause itself.
function beginsLater(tokens: readonly Token[]): boolean {
  const main = tokens.findIndex(
    (token, at) =>
      at > (days.has(tokens[0]?.is ?? '') ? 0 : 1) &&
      (token.afterComma || pronouns.has(token.is)) &&
      beginsClause(tokens, at),
  )
  if (main < 0) return false
  return (
    !subordinate.has(tokens[0]?.is ?? '') ||
    tokens.slice(main).some(({ afterComma }, at) => afterComma && beginsClause(tokens, main + at))
  )
}

// "8.14 cancelled": a train, by its time.
function isHeadlineOfTime([first, second]: readonly Token[]): boolean {
  return /^\d{1,2}[.:]\d\d$/.test(first?.is ?? '') && called.has(second?.is ?? '')
}

function withBe([first, ...rest]: readonly Token[]): readonly Token[] {
  return first ? [first, word('was'), ...rest] : []
}

const called = words('cancelled delayed rescheduled')
const days = words('yesterday today tonight')
const leading = words('on yesterday today last this in at since from')
