import { isWriter } from '../persons.ts'
import { bareSubjectAt, beginsClause } from './begins-clause.ts'
import { inGoodForm } from './in-good-form.ts'
import { inTime } from './in-their-time.ts'
import { withoutTail } from './leads.ts'
import { asThere } from './left-out.ts'
import { runsOnAt, withoutRunOn } from './run-on.ts'
import { deeds, determiners, subordinate, words } from './sets.ts'
import { hasVerb } from './tells-when.ts'
import type { Token } from './tokens.ts'
import { toldIn } from './told-in.ts'
import { isForm, isNameToo } from './verbs.ts'
import { troubleIn } from './weigh.ts'

type Connective = 'and' | 'but' | 'because' | 'so'
export type Joint = Connective | 'and now' | 'but now'

/** One clause of a sentence, and what joins it to the one before. */
export interface Unit {
  readonly joins: Joint | null
  readonly tokens: readonly Token[]
}

/** Cuts a sentence where a clause with its own subject and verb begins: after a comma or a connective. */
export function unitsOf(tokens: readonly Token[]): Unit[] {
  const told = inTime(inGoodForm(toldIn(tokens)))
  if (told.length === 0) return []
  const units: Unit[] = []
  let from = 0
  let joins: Unit['joins'] = null
  for (let at = 2; at < told.length - 1; at++) {
    const token = told[at]
    const connective = connectiveAt(told, at)
    const runsOn = runsOnAt(told.slice(from), at - from)
    if (!token || (!connective && !token.afterComma && !runsOn)) continue
    const start = afterAdverbs(told, connective ? at + 1 : at)
    const before = told.slice(from, at)
    if (/^\d/.test(told[start]?.is ?? '') && /^\d/.test(told[at - 1]?.is ?? '')) continue
    const begins =
      beginsClause(told, start) ||
      (connective && beginsDated(told, start)) ||
      (connective && connective !== 'because' && beginsBare(told, start)) ||
      ownDeed(told, start, before)
    if (!begins || !mayEnd(before, connective)) continue
    units.push({ joins, tokens: withoutTail(upToRunOn(before, joins)) })
    joins = withNow(connective ?? 'and', told.slice(at, start))
    from = start
    at = start
  }
  units.push({ joins, tokens: upToRunOn(told.slice(from), joins) })
  return units
}

// "My plumber came, took the pump out, said he'd be back": what is left of it would say too little.
function upToRunOn(tokens: readonly Token[], joins: Joint | null): readonly Token[] {
  const told = upToAside(tokens, joins)
  const kept = withoutRunOn(told)
  return kept.length < shortest && told.length > 2 * kept.length ? [] : kept
}

const shortest = 5

function connectiveAt(told: readonly Token[], at: number): Connective | undefined {
  const { is = '' } = told[at] ?? {}
  if (is === 'then' && told[at - 1]?.is === 'since') return undefined
  if (is === 'only' && told[at + 1]?.is === 'that') return undefined
  return connectives.get(is)
}

/** True where what stands before a connective or a comma is whole without what follows. */
function mayEnd(before: readonly Token[], connective: Connective | undefined): boolean {
  if (hangs(before) || (!connective && hangs(lastClause(before)))) return false
  // "Invoice 22, which we paid in May and you passed on": both belong to the invoice.
  if (isRelative(before)) return false
  // "The rep said it's because …" is one clause.
  if (connective && unfinished.has(before.at(-1)?.is ?? '')) return false
  if (connective === 'because' && before.some(({ is }) => is === 'only')) return false
  return (
    hasVerb(before) ||
    before[0]?.is === 'been' ||
    asThere(before) !== null ||
    (before.length < 8 && before.slice(1, 5).some(({ is }) => outages.has(is)))
  )
}

/** True where ", which we …" is not closed yet: what follows may belong to it. */
export function isRelative(before: readonly Token[]): boolean {
  const which = before.findLastIndex(({ is, afterComma }) => is === 'which' && afterComma)
  const behind = before.slice(which + 1)
  return which > 0 && behind.length < 8 && /^(?:i|we|you)$/.test(behind[0]?.is ?? '')
}

// "Power out since five": the verb is left out.
const outages = words('out off down')
const unfinished = words("is was are were 's 're be been not just only")

// "…, same car same address", "…, just sad", "because the lift's out, and wouldn't take a drink": left away.
function upToAside(tokens: readonly Token[], joins: Joint | null): readonly Token[] {
  const end = tokens.findIndex(
    ({ is, afterComma }, at) =>
      at > 1 &&
      ((afterComma && (asides.has(is) || joins === 'because' || isTail(tokens, at))) ||
        (hanging.has(is) && hangsOn(tokens, at)) ||
        (lacking.has(is) && isBareList(tokens, at))),
  )
  return end < 0 ? tokens : tokens.slice(0, end)
}

// "…, no knock, no card", "…, 40 minutes": neither a clause nor a trouble of its own.
function isTail(tokens: readonly Token[], at: number): boolean {
  const tail = tokens.slice(at)
  return (
    at > 2 &&
    tokens[0]?.is !== 'no' &&
    !/^\p{Lu}/u.test(tokens[at]?.raw ?? '') &&
    hasVerb(tokens.slice(0, at)) &&
    !hasVerb(tail) &&
    !tail.some(({ is, quoted }) => quoted || keeping.has(is)) &&
    troubleIn(tail.filter(({ is }) => is !== 'no')) === 0
  )
}

const keeping = words(
  'and but or both all each every time times first second third twice same with to for at on in of from by instead as which who where',
)

// "… so no calls no money", "… and till now no reversal".
function hangsOn(tokens: readonly Token[], at: number): boolean {
  if (hasVerb(tokens.slice(at))) return false
  if (tokens[at]?.is === 'so') return lacking.has(tokens[at + 1]?.is ?? '')
  const owned = tokens.slice(0, at).some(({ is }) => owning.has(is))
  return !owned && tokens.slice(at + 1, at + 4).some(({ is }) => none.has(is))
}

// "I have three pounds and no petrol".
const owning = words('have has had got with came')

// "Without water since five no notice nothing".
function isBareList(tokens: readonly Token[], at: number): boolean {
  const rest = tokens.slice(at)
  const many = rest.filter(({ is }) => lacking.has(is)).length > 1
  const told = tokens[0]?.is === 'been' || hasVerb(tokens.slice(0, at))
  return many && tokens[0]?.is !== 'no' && told && !hasVerb(rest)
}

const hanging = words('so and but')
const none = words('no zero')
const lacking = words('no nothing zero')
const asides = words('same just now suddenly meanwhile honestly literally what')

// "…, missed my interview".
function ownDeed(tokens: readonly Token[], at: number, before: readonly Token[]): boolean {
  const own = deeds.has(before[0]?.is ?? '') || isWriter(before[0]?.is)
  const owner = tokens[at + 1]?.is
  return (
    tokens[at]?.afterComma === true &&
    deeds.has(tokens[at]?.is ?? '') &&
    (owner === 'my' ||
      owner === 'our' ||
      (!own && tokens[at]?.is === 'got' && determiners.has(owner ?? '')))
  )
}

// "… and support closed the ticket".
function beginsBare(tokens: readonly Token[], at: number): boolean {
  return (
    bareSubjectAt(tokens, at) > 0 &&
    (!isForm(tokens[at]?.is ?? '', 'past', 'done', 'base') || isNameToo(tokens[at]?.is ?? ''))
  )
}

// "… and on 1 June you charged me again".
function beginsDated(tokens: readonly Token[], at: number): boolean {
  if (!dating.has(tokens[at]?.is ?? '')) return false
  return [2, 3, 4].some(
    (ahead) => doers.has(tokens[at + ahead]?.is ?? '') && beginsClause(tokens, at + ahead),
  )
}

const dating = words('on in at by since after before this last')
const doers = words('i we you they it he she nobody')

function withNow(joint: Connective, passed: readonly Token[]): Joint {
  const now = passed.some(({ is }) => is === 'now')
  return now && (joint === 'and' || joint === 'but') ? `${joint} now` : joint
}

const connectives = new Map<string, Connective>([
  ['and', 'and'],
  ['plus', 'and'],
  ['then', 'and'],
  ['but', 'but'],
  ['yet', 'but'],
  ['only', 'but'],
  ['so', 'so'],
  ['because', 'because'],
])

function afterAdverbs(tokens: readonly Token[], at: number): number {
  let start = at
  while (passing.has(tokens[start]?.is ?? '')) start += 1
  return start
}

const passing = words('then also so just because apparently now')

// "The bill says £340, and when I asked why": the last part hangs on what follows.
function lastClause(before: readonly Token[]): readonly Token[] {
  const joint = before.findLastIndex(({ is }, at) => at > 1 && connectives.has(is))
  return joint < 0 ? [] : before.slice(joint + 1)
}

// "When I rang, they said …" is one; so is "the day I rang".
function hangs(tokens: readonly Token[]): boolean {
  const first = tokens[0]?.is ?? ''
  if (first === 'every' && tokens[1]?.is !== 'time') return false
  return subordinate.has(first) && tokens.filter(({ afterComma }) => afterComma).length === 0
}
