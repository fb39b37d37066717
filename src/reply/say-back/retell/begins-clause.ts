import { adverbs, determiners, mayDescribe, pronouns, words } from './sets.ts'
import { tellsWhen } from './tells-when.ts'
import type { Token } from './tokens.ts'
import { isForm, isNameToo } from './verbs.ts'

/** A subject stands here, and a verb soon behind it. */
export function beginsClause(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]?.is ?? ''
  const far = within.has(tokens[at + 1]?.is ?? '') ? (first === 'none' ? 10 : 7) : 4
  if (pronouns.has(first) && verbWithin(tokens, at + 1, far)) return true
  if (/^\d/.test(first) && months.test(tokens[at + 1]?.is ?? '')) return false
  if (first === 'no' && ofMind.has(tokens[at + 1]?.is ?? '')) return false
  if (/^[£$€₹]/.test(first) && helped.test(tokens[at + 1]?.is ?? '')) return true
  if (determiners.has(first) || /^[£$€₹\d]/.test(first)) return verbWithin(tokens, at + 2, 7)
  // "…, staff made me buy another", "…, landlord portal says".
  return tokens[at]?.afterComma === true && bareSubjectAt(tokens, at) > 0
}

/** "Someone at your call centre told me". */
const within = words('at in from on of')
const helped = /^(?:is|was|has|went|came|disappeared|vanished|isn't|wasn't|hasn't)$/
const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/
const ofMind = words('idea clue wonder way doubt')

/** How many words a subject without article has here, its verb right behind it; 0 when there is none. */
export function bareSubjectAt(tokens: readonly Token[], at: number): number {
  for (let next = at; next <= at + 3; next++) {
    const verb = adverbs.has(tokens[next]?.is ?? '') ? next + 1 : next
    if (next > at && tokens[next]?.afterComma) return 0
    if (next > at && tellsWhen(tokens, verb)) return next - at
    if (!mayName(tokens, next)) return 0
  }
  return 0
}

function mayName(tokens: readonly Token[], at: number): boolean {
  const { is = '', quoted = false } = tokens[at] ?? {}
  return (
    /^\p{L}[\p{L}-]+$/u.test(is) &&
    !quoted &&
    !noName.has(is) &&
    !pronouns.has(is) &&
    !stops.has(is) &&
    !tellsWhen(tokens, at) &&
    !isForm(is, 'ing') &&
    (!isForm(is, 'done', 'base', 'third') || isNameToo(is) || mayDescribe.has(is)) &&
    !/ly$/.test(is)
  )
}

const noName = words(
  'to for with in on at from by of without about like than not just only no never still even now then also again already always yet almost nearly which who whose whom what where how why then since until while though although whenever wherever as after before because twice once ever me him them us my our your his her its their the a an any some over under up down off out back away into onto through near such very too quite rather more most less least',
)

function verbWithin(tokens: readonly Token[], from: number, most: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + most); at++) {
    const token = tokens[at]
    if (!token || token.afterComma || stops.has(token.is)) return false
    // "The plumber who's retired": that verb belongs to the plumber.
    if (relative.has(token.is)) at = endOfRelative(tokens, at)
    else if (tellsWhen(tokens, at)) return true
  }
  return false
}

function endOfRelative(tokens: readonly Token[], at: number): number {
  let next = at + 1
  while (next < tokens.length && !tellsWhen(tokens, next)) next += 1
  return isForm(tokens[next + 1]?.is ?? '', 'done', 'ing') ? next + 1 : next
}

const relative = words('who which whose')

const stops = words('and but or because so if when')
