import type { Token } from './pieces.ts'
import { words } from './sets.ts'
import { isForm } from './verbs.ts'

/** A subject stands here, and a verb soon behind it. */
export function beginsClause(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]?.is ?? ''
  if (pronouns.has(first) && verbWithin(tokens, at + 1, 4)) return true
  if (determiners.has(first) || /^[£$€₹\d]/.test(first)) return verbWithin(tokens, at + 2, 7)
  // "…, staff made me buy another".
  const bare = tokens[at]?.afterComma && !stops.has(first) && !prepositions.has(first)
  return (
    bare === true &&
    !tellsWhen(tokens, at) &&
    !isForm(first, 'ing', 'done') &&
    tellsWhen(tokens, at + 1)
  )
}

const prepositions = words(
  'to for with in on at from by of without about like than not just only no',
)

export const pronouns = words(
  'i we it he she they there this that nobody someone somebody everything nothing everyone all both none neither one you half',
)
export const determiners = words(
  'my our the a an these those your his her their no two three four five six seven eight nine ten another every each some most this that both half',
)

function verbWithin(tokens: readonly Token[], from: number, most: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + most); at++) {
    const token = tokens[at]
    if (!token || token.afterComma || stops.has(token.is)) return false
    if (tellsWhen(tokens, at)) return true
  }
  return false
}

const stops = words('and but or because so if when')

export function hasVerb(tokens: readonly Token[]): boolean {
  return tokens.some((_, at) => tellsWhen(tokens, at))
}

const helpers = words(
  "am is are was were has have had do does did can could will would shall should may might must 'm 're 've 'll 'd isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't mustn't needn't",
)

/** A verb that says when: "is", "came", "says"; a bare "come" only behind "I", "you", "we" or "they". */
export function tellsWhen(tokens: readonly Token[], at: number): boolean {
  const { is = '', quoted = false } = tokens[at] ?? {}
  if (quoted) return false
  if (helpers.has(is)) return true
  const before = tokens[at - 1]?.is ?? ''
  if (is === "'s") return isHas(tokens, at)
  if (before === 'to' || determiners.has(before)) return false
  if (isForm(is, 'third') && at > 0 && !counting.has(before)) return !isForm(before, 'ing')
  if (isForm(is, 'past') || (/^[a-z]{3,}ed$/.test(is) && !noVerbs.has(is))) return true
  const subject = adverbs.has(before) ? (tokens[at - 2]?.is ?? '') : before
  return isForm(is, 'base') && plainSubjects.has(subject)
}

// "The driver's rude" against "the driver's name".
function isHas(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.is ?? ''
  const next = tokens[at + 1]?.is ?? ''
  if (pronouns.has(before) || before === 'what' || before === 'where') return true
  return isForm(next, 'done') || (isForm(next, 'ing') && next !== 'wedding') || afterIs.has(next)
}

const afterIs = words(
  'not still never always so too very really just now already a an the out off up down in on late broken dead wrong missing been got gone',
)
const noVerbs = words(
  'need feed indeed hundred speed exceed proceed succeed bleed breed seed weed naked wicked sacred infrared',
)
const counting = words('two three four five six seven eight nine ten few several many and of')
const adverbs = words('still just always never also only even now already really')
const plainSubjects = words('i you we they')
