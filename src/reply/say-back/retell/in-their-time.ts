import { word } from './added-word.ts'
import { words } from './sets.ts'
import type { Token } from './tokens.ts'
import { isForm } from './verbs.ts'

/** Learners' times put right: "I am trying since 9 days" as "I have been trying for 9 days", "showers been out" as "showers have been out". */
export function inTime(tokens: readonly Token[]): readonly Token[] {
  return forSpans(everSince(tokens))
}

// "Pending from 18 days", too.
function sinceAt(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.is === 'since') return true
  return (
    tokens[at]?.is === 'from' &&
    isCount(tokens[at + 1]?.is ?? '') &&
    isSpan(tokens[at + 2]?.is ?? '') &&
    (tokens[at + 3] === undefined || tokens[at + 3]?.afterComma === true)
  )
}

// "since 9 days"; "since 9" may be a time.
function forSpans(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) =>
    sinceAt(tokens, at) &&
    !token.quoted &&
    isCount(tokens[at + 1]?.is ?? '') &&
    isSpan(tokens[at + 2]?.is ?? '') &&
    tokens[at + 3]?.is !== 'ago'
      ? { ...token, is: 'for', raw: 'for' }
      : token,
  )
}

function everSince(tokens: readonly Token[]): readonly Token[] {
  const undone = notSince(tokens)
  if (undone) return undone
  const since = tokens.findIndex((_, at) => sinceAt(tokens, at))
  const am = tokens.findIndex(({ is }) => now.has(is))
  const doing = adverbs.has(tokens[am + 1]?.is ?? '') ? am + 2 : am + 1
  const done = isForm(tokens[doing]?.is ?? '', 'ing')
  const is = since > doing && states(tokens, doing, since)
  const told = tokens.some(({ is }) => is === 'been' || is === 'not')
  if (told || am < 1 || am > 6 || since < am || !(done || is)) return tokens
  const many = plural.has(tokens[am]?.is ?? '') || tokens[am - 1]?.is === 'i'
  const joined = tokens[am]?.joined === true && (many || tokens[am]?.is === "'s")
  const has = joined ? (many ? "'ve" : "'s") : many ? 'have' : 'has'
  return [
    ...tokens.slice(0, am),
    word(has),
    ...tokens.slice(am + 1, doing),
    word('been'),
    ...tokens.slice(doing),
  ]
}

// "Is not paid since three months".
function notSince(tokens: readonly Token[]): readonly Token[] | null {
  const not = tokens.findIndex(
    ({ is }, at) => is === 'not' && /^(?:is|are)$/.test(tokens[at - 1]?.is ?? ''),
  )
  const behind = tokens.slice(not + 2, not + 7)
  const since = behind.findIndex((_, nth) => sinceAt(tokens, not + 2 + nth))
  if (not < 2 || since < 0 || !isForm(tokens[not + 1]?.is ?? '', 'done')) return null
  if (behind.slice(0, since).some(({ afterComma }) => afterComma)) return null
  const has = tokens[not - 1]?.is === 'are' ? 'have' : 'has'
  return [
    ...tokens.slice(0, not - 1),
    word(has),
    word('not'),
    word('been'),
    ...tokens.slice(not + 1),
  ]
}

// "Is pending since Monday", "are without water since nine", but "is shut since nobody came".
function states(tokens: readonly Token[], doing: number, since: number): boolean {
  const first = tokens[since + 1]?.is ?? ''
  const between = tokens.slice(doing, since)
  return (
    between.length < 7 &&
    !between.some(({ is, afterComma }) => afterComma || is === 'and' || now.has(is)) &&
    (/^\d/.test(first) || isCount(first) || times.has(first))
  )
}

const times = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december yesterday morning noon midnight last this christmas easter',
)
const now = words("am 'm is 's are 're")
const plural = words("am 'm are 're")
const adverbs = words('still just now only')

export function isSpan(is: string): boolean {
  return spans.has(is)
}

const spans = words('minutes hours days weeks months years hour week month year day ages')

export function isCount(is: string): boolean {
  return /^\d{1,3}$/.test(is) || counts.has(is)
}

const counts = words('a one two three four five six seven eight nine ten several many')
