import { isCount, isSpan } from './in-their-time.ts'
import { adverbs, determiners, pronouns, words } from './sets.ts'
import type { Token } from './tokens.ts'
import { isForm, isNameToo } from './verbs.ts'

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

export function hasVerb(tokens: readonly Token[]): boolean {
  return tokens.some((_, at) => tellsWhen(tokens, at))
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
  // "My order's 3 weeks late".
  if (isCount(next) && isSpan(tokens[at + 2]?.is ?? '')) return true
  return isForm(next, 'done') || (isForm(next, 'ing') && next !== 'wedding') || afterIs.has(next)
}

const afterIs = words(
  'not still never always so too very really just now already a an the out off up down in on late broken dead wrong missing been got gone',
)
const noVerbs = words(
  'need feed indeed hundred speed exceed proceed succeed bleed breed seed weed naked wicked sacred infrared',
)
const counting = words('two three four five six seven eight nine ten few several many and of')
const plainSubjects = words('i you we they')

const helpers = words(
  "am is are was were has have had do does did can could will would shall should may might must 'm 're 've 'll 'd isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't mustn't needn't",
)
