import { word } from './added-word.ts'
import { adverbs, words } from './sets.ts'
import { tellsWhen } from './tells-when.ts'
import type { Token } from './tokens.ts'
import { isForm, participleOf } from './verbs.ts'

/** What is colloquial about verbs put right: "you've wrote" as "you've written", "it came broke" as "it came broken", "we was" as "we were". */
export function inGoodForm(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, at) => {
    if (isItIs(tokens, at)) return [{ ...token, is: 'it', raw: 'it' }, word("'s")]
    if (neverCame(tokens, at))
      return [
        { ...word('it'), afterComma: true },
        { ...token, afterComma: false },
      ]
    const mended = token.quoted ? null : mendedAt(tokens, at)
    return mended ? [{ ...token, is: mended, raw: mended }] : [token]
  })
}

// "Ordered a lamp on the 3rd, never came": the lamp.
function neverCame(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.afterComma === true &&
    tokens[at]?.is === 'never' &&
    came.has(tokens[at + 1]?.is ?? '') &&
    tokens.slice(0, 4).some(({ is }) => awaited.has(is))
  )
}

const came = words('came arrived turned showed worked')
const awaited = words('ordered booked bought paid preordered requested')

// "Its full of sand" tells what it is, "its lid is gone" what it has.
function isItIs(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.is !== 'its' || tokens[at]?.quoted || !beginsClause(tokens, at)) return false
  const end = tokens.findIndex(
    ({ is, afterComma }, place) => place > at + 1 && (afterComma || joints.has(is)),
  )
  return tokens
    .slice(0, end < 0 ? undefined : end)
    .every((_, place) => place <= at + 1 || !tellsWhen(tokens, place))
}

function mendedAt(tokens: readonly Token[], at: number): string | null {
  const { is = '' } = tokens[at] ?? {}
  const before = tokens[at - 1]?.is ?? ''
  if (is === 'was' && (many.has(before) || isPlural(tokens, at - 1))) return 'were'
  if (is === "don't" && one.has(before)) return "doesn't"
  // "Is rejected yesterday".
  if (/^(?:is|are)$/.test(is) && isForm(tokens[at + 1]?.is ?? '', 'done') && endsInPast(tokens, at))
    return is === 'is' ? 'was' : 'were'
  if (is === 'come' && comesAsPast(tokens, at)) return 'came'
  if (!isForm(is, 'past') || isForm(is, 'done')) return null
  const helper = helperBefore(tokens, at)
  if (has.has(helper) && isOnItsOwn(tokens, at)) return participleOf(is, 'past')
  if (be.has(helper) && doneToThings.has(is)) return participleOf(is, 'past')
  // "The cleaner you sent broke my vase".
  const byThem = before === 'sent' && !/^(?:is|was|were|been|got)$/.test(tokens[at - 2]?.is ?? '')
  return is === 'broke' && arrives.has(before) && !byThem ? 'broken' : null
}

function endsInPast(tokens: readonly Token[], at: number): boolean {
  const end = tokens.findIndex(({ afterComma }, place) => place > at && afterComma)
  const clause = tokens.slice(at + 2, end < 0 ? undefined : end)
  return /^(?:yesterday|ago)$/.test(clause.at(-1)?.is ?? '') && clause.length < 5
}

// "The doors was locked", but "one of the doors was".
function isPlural(tokens: readonly Token[], at: number): boolean {
  const { is = '' } = tokens[at] ?? {}
  if (!/^\p{Ll}{2,}[^siu]s$/u.test(is) || singular.has(is)) return false
  return beginsClause(tokens, owners.has(tokens[at - 1]?.is ?? '') ? at - 1 : at)
}

function beginsClause(tokens: readonly Token[], at: number): boolean {
  return at === 0 || tokens[at]?.afterComma === true || joints.has(tokens[at - 1]?.is ?? '')
}

const singular = words(
  'news always perhaps besides hers yours ours theirs customs mains gas business address express access process',
)
const owners = words('the my our his her their your these those both')

// "I have still not wrote": what stands between is passed over.
function helperBefore(tokens: readonly Token[], at: number): string {
  let place = at - 1
  while (adverbs.has(tokens[place]?.is ?? '') || tokens[place]?.is === 'not') place -= 1
  const helper = tokens[place]?.is ?? ''
  // "I'm broke" is about money.
  return helper === "'m" || tokens[place - 1]?.is === 'i' ? (be.has(helper) ? '' : helper) : helper
}

// "The one I have came bent": there it is the one that came.
function isOnItsOwn(tokens: readonly Token[], at: number): boolean {
  const own = tokens.findLastIndex(({ is }, place) => place < at && has.has(is))
  const before = tokens[own - 2]
  return tokens[own]?.joined === true || before === undefined || joints.has(before.is) || own < 2
}

// "2 come bent", "it come late": a bare "come" behind one thing, or behind a number, is past.
function comesAsPast(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.is ?? ''
  return (
    (one.has(before) || number.test(before)) && (at === 1 || !asks.has(tokens[at - 2]?.is ?? ''))
  )
}

const number = /^(?:\d{1,2}|two|three|four|five|six|both)$/
const many = words('we you they these those')
const one = words('it he she')
const asks = words('did does do can could will would let make made see to')
const has = words("'ve have has had haven't hasn't hadn't 'd")
const be = words("is was were are 's been being got isn't wasn't 're")
const joints = words('and but because so that when if since after before')
const arrives = words('came come comes arrived delivered sent up was is')
const doneToThings = words(
  'broke stole took wrote threw tore froze gave chose hid bit beat shook ate drove woke wore mistook forgot withdrew showed',
)
