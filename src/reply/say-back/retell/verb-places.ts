import { words } from './sets.ts'
import type { Token } from './tokens.ts'
import { isForm, isNameToo } from './verbs.ts'

/** A subject stands here, and a verb soon behind it. */
export function beginsClause(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at]?.is ?? ''
  if (pronouns.has(first) && verbWithin(tokens, at + 1, 4)) return true
  if (/^\d/.test(first) && months.test(tokens[at + 1]?.is ?? '')) return false
  if (first === 'no' && ofMind.has(tokens[at + 1]?.is ?? '')) return false
  if (determiners.has(first) || /^[£$€₹\d]/.test(first)) return verbWithin(tokens, at + 2, 7)
  // "…, staff made me buy another", "…, landlord portal says".
  return tokens[at]?.afterComma === true && bareSubjectAt(tokens, at) > 0
}

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
    (!isForm(is, 'done', 'base', 'third') || isNameToo(is) || kinds.has(is)) &&
    !/ly$/.test(is)
  )
}

/** Said of things, though they may be verbs: "the spare key". */
export const kinds = words(
  'spare open clean clear empty free dry double separate duplicate second last own live broken',
)
const noName = words(
  'to for with in on at from by of without about like than not just only no never still even now then also again already always yet almost nearly which who whose whom what where how why then since until while though although whenever wherever as after before because twice once ever me him them us my our your his her its their the a an any some over under up down off out back away into onto through near such very too quite rather more most less least',
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
  const before = tokens[at - 1]?.is ?? ''
  if (is === 'am' && /^\d/.test(before)) return false
  if (is === 'may' || is === 'might') return !determiners.has(before) && mayDo(tokens, at + 1)
  if (helpers.has(is)) return true
  if (is === "'s") return isHas(tokens, at)
  if (ofThings.has(before) || (determiners.has(before) && !pronouns.has(before))) return false
  if (isForm(is, 'third') && at > 0 && !counting.has(before))
    return (
      !isForm(before, 'ing') && !/^\d/.test(before) && (!isNameToo(is) || doesSomething(tokens, at))
    )
  if (isForm(is, 'past') || (/^[a-z]{3,}ed$/.test(is) && !noVerbs.has(is)))
    return !isOfName(tokens, at)
  const subject = adverbs.has(before) ? (tokens[at - 2]?.is ?? '') : before
  if (!isForm(is, 'base')) return false
  return plainSubjects.has(subject) || (/^[a-z]{3,}[^su]s$/.test(subject) && !isNameToo(is))
}

// "March, April, May" against "may have been".
function mayDo(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.is ?? ''
  return /^(?:not|be|have|also|well|never)$/.test(next) || isForm(next, 'base')
}

// "The app charges me" against "the charges on my card".
function doesSomething(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.is ?? ''
  const next = tokens[at + 1]?.is ?? ''
  if (singular.has(before) || adverbs.has(before) || objects.has(next)) return true
  if (before === '' || plural.test(before)) return false
  return alone.has(next) || (endsThere(next) && !tokens.slice(at + 1).some(isHelper))
}

const singular = words('it he she nobody someone somebody everyone which who that')
const objects = words('me us him them my our your the a an it every whenever when')
const alone = words('up off out down back again')
const plural = /[^su]s$/

function endsThere(next: string): boolean {
  return next === '' || next === 'and' || next === 'but' || places.has(next)
}

function isHelper({ is }: Token): boolean {
  return helpers.has(is) || isForm(is, 'past')
}

const places = words('from at on in all every when whenever badly constantly like')

// "My cancelled flight", "the so called upgrade": no verb stands between an article and its noun.
function isOfName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.is ?? ''
  const next = tokens[at + 1]?.is ?? ''
  return (
    /^(?:so|badly|newly|just|recently|pre|un)$/.test(before) &&
    determiners.has(tokens[at - 2]?.is ?? '') &&
    /^\p{L}{3,}$/u.test(next) &&
    !objects.has(next)
  )
}

const ofThings = words('to of with for from by without')

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
