import { articles, words } from './sets.ts'
import type { Token } from './tokens.ts'
import { isForm, isNameToo } from './verbs.ts'

/** True where a message shows that its writer is learning English, or writes another English: told back, their sentences would read as mockery. */
export function isLearners(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ is, quoted }, at) => !quoted && (other.has(is) || slips.some((slip) => slip(tokens, at))),
  )
}

/** A word of West African, Caribbean, Indian or Singaporean English. */
export function isAnotherEnglish(word: string): boolean {
  return other.has(word)
}

const other = words(
  'dey una unu unnu wetin oga abi abeg sef pikin wahala sha wey comot chop dem fi deh weh pon yuh nah na wan innit bhai yaar lah leh lau wah wid dat dis',
)

type Slip = (tokens: readonly Token[], at: number) => boolean

// "Three message", "two time", but "a 9 minute upload", "two hour slot".
function countsOne(tokens: readonly Token[], at: number): boolean {
  return (
    several.test(is(tokens, at)) &&
    countable.has(is(tokens, at + 1)) &&
    !articles.has(is(tokens, at - 1)) &&
    !/^\p{L}{3,}$/u.test(stopsAt(tokens, at + 2) ? '' : is(tokens, at + 2))
  )
}

// "I not want", "the bus not come".
function deniesBare(tokens: readonly Token[], at: number): boolean {
  return is(tokens, at) === 'not' && isBare(tokens, at + 1) && doers.has(is(tokens, at - 1))
}

// "She only say", "nobody answer me", but "did she say".
function leavesEndingOut(tokens: readonly Token[], at: number): boolean {
  if (!singly.has(is(tokens, at)) || helps(tokens, at - 1)) return false
  const verb = passed.has(is(tokens, at + 1)) ? at + 2 : at + 1
  return (
    isBare(tokens, verb) || (is(tokens, verb) === 'answer' && objects.has(is(tokens, verb + 1)))
  )
}

// "They say me", "they say use the app", "is telling to wait", "is saying cannot", "tell me restart".
function reportsBare(tokens: readonly Token[], at: number): boolean {
  const verb = is(tokens, at)
  const next = is(tokens, at + 1)
  if (tokens[at + 1]?.quoted) return false
  if (/^(?:say|says|said)$/.test(verb)) return /^(?:me|us|use|go|call|wait|come)$/.test(next)
  if (/^(?:saying|telling)$/.test(verb) && bidding.test(next)) return true
  if (!/^tell(?:ing|s)?$/.test(verb)) return false
  return next === 'to' || (objects.has(next) && next !== 'my' && isBare(tokens, at + 2))
}

const bidding = /^(?:can't|not|nothing|ask|call|contact|visit|check|wait|go|come|try|pay)$/

// "Is answer", "I am buy".
function isAndBare(tokens: readonly Token[], at: number): boolean {
  return be.has(is(tokens, at)) && isBare(tokens, at + 1) && is(tokens, at - 1) !== 'there'
}

// "Why my account is on hold", "how I can use it".
function asksStraight(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:why|how)$/.test(is(tokens, at)) &&
    (at === 0 || tokens[at]?.afterComma === true) &&
    owners.has(is(tokens, at + 1)) &&
    [2, 3].some((ahead) => asking.has(is(tokens, at + ahead)))
  )
}

// "I write you two weeks ago", "can I to", "please you check".
function writesNow(tokens: readonly Token[], at: number): boolean {
  if (is(tokens, at) === 'please' && is(tokens, at + 1) === 'you')
    return isForm(is(tokens, at + 2), 'base')
  if (!/^(?:i|we)$/.test(is(tokens, at)) || helps(tokens, at - 1)) return false
  if (is(tokens, at + 1) === 'to' && is(tokens, at - 1) === 'can') return true
  const end = tokens.findIndex(({ afterComma }, place) => place > at + 1 && afterComma)
  const clause = tokens.slice(at + 2, end < 0 ? at + 9 : end)
  return isBare(tokens, at + 1) && clause.some((word) => past.has(word.is))
}

// "From that day itself".
function stresses(tokens: readonly Token[], at: number): boolean {
  return is(tokens, at) === 'itself' && spans.has(is(tokens, at - 1))
}

// "I am having one account", "is having wrong photo", but "is having trouble".
function hasOngoing(tokens: readonly Token[], at: number): boolean {
  return (
    is(tokens, at) === 'having' &&
    (be.has(is(tokens, at - 1)) || is(tokens, at - 1) === "'s") &&
    /^(?:one|two|three|\d+|wrong|only|account|policy|card|loan)$/.test(is(tokens, at + 1))
  )
}

// "My suitcase is came broken".
function isAndPast(tokens: readonly Token[], at: number): boolean {
  return be.has(is(tokens, at)) && /^(?:came|went|gave|took|began|did)$/.test(is(tokens, at + 1))
}

// "Finished without that I receive", "bought from you the ticket", "in the mail it stays 14 April", "till now amount is not credited".
function ordersAsAbroad(tokens: readonly Token[], at: number): boolean {
  const next = is(tokens, at + 1)
  const after = is(tokens, at + 2)
  if (is(tokens, at) === 'without') return next === 'that' && persons.has(after)
  if (/^(?:bought|ordered|received)$/.test(is(tokens, at)))
    return next === 'from' && after === 'you' && articles.has(is(tokens, at + 3))
  if (is(tokens, at) === 'it') return /^(?:stays|stands|writes)$/.test(next) && /^\d/.test(after)
  return is(tokens, at) === 'till' && /^(?:now|date)$/.test(next) && after !== ''
}

// "It is not correct what you did", "I slept on floor".
function leavesArticleOut(tokens: readonly Token[], at: number): boolean {
  if (/^(?:correct|normal|possible)$/.test(is(tokens, at)))
    return is(tokens, at + 1) === 'what' && persons.has(is(tokens, at + 2))
  return (
    /^(?:on|in)$/.test(is(tokens, at)) &&
    /^(?:floor|airport|counter)$/.test(is(tokens, at + 1)) &&
    stopsAt(tokens, at + 2)
  )
}

// "Line go dead", "match go start", but "the lights go out", "let it go off".
function goesBare(tokens: readonly Token[], at: number): boolean {
  const before = is(tokens, at - 1)
  if (is(tokens, at) !== 'go' || at === 0 || tokens[at]?.afterComma) return false
  if (!/^\p{Ll}{3,}(?<![s'])$/u.test(before) || helps(tokens, at - 1) || goers.has(before))
    return false
  return isBare(tokens, at + 1) || /^(?:dead|ready|start|reach|take)$/.test(is(tokens, at + 1))
}

// "I don send it", "it does be wet", "me bag never came".
function speaksBroadly(tokens: readonly Token[], at: number): boolean {
  const next = is(tokens, at + 1)
  if (is(tokens, at) === 'does') return next === 'be'
  if (is(tokens, at) === 'don') return isForm(next, 'base', 'past', 'done')
  return at === 0 && is(tokens, at) === 'me' && !/^(?:and|too|either|again|as|\d.*|)$/.test(next)
}

const slips: readonly Slip[] = [
  hasOngoing,
  isAndPast,
  ordersAsAbroad,
  leavesArticleOut,
  goesBare,
  speaksBroadly,
  stresses,
  countsOne,
  deniesBare,
  leavesEndingOut,
  reportsBare,
  isAndBare,
  asksStraight,
  writesNow,
]

function is(tokens: readonly Token[], at: number): string {
  return tokens[at]?.is ?? ''
}

function stopsAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.afterComma === true || ending.has(is(tokens, at))
}

function isBare(tokens: readonly Token[], at: number): boolean {
  const verb = is(tokens, at)
  return (
    tokens[at]?.quoted === false &&
    isForm(verb, 'base') &&
    !isForm(verb, 'past', 'done') &&
    !isNameToo(verb) &&
    !states.has(verb)
  )
}

function helps(tokens: readonly Token[], at: number): boolean {
  const before = is(tokens, at)
  return helpers.has(before) || isForm(before, 'base', 'past', 'third', 'done', 'ing')
}

const persons = words('i we you he she it they the my')
const goers = words(
  'you they people not and never always just also then never really can could will would may might must should shall children men women lads let make them him her everything',
)
const several = /^(?:[2-9]|two|three|four|five|six|seven|eight|nine|ten)$/
const countable = words(
  'message time email letter day week month year hour minute call ticket parcel item box bag',
)
const ending = words('and but since in for to from on at about now already this i we they he she')
const doers = words('i we he she it they bus driver app')
const singly = words('he she nobody everybody somebody someone everyone')
const passed = words('only just still also never even')
const objects = words('me us my')
const be = words("am 'm is are was were")
const owners = words('i my we our the this')
const asking = words('is are can could was were has have')
const spans = words('day time date morning week month today')
const past = words('ago yesterday')
const helpers = words(
  'did does do can could will would let make made see to should may might must help helps if that lest',
)
const states = words(
  'open clear clean dry empty free close live own slow wet cool warm complete separate mean upset welcome last double down back like home part face care well better fine know work need',
)
