import { articles, words } from './sets.ts'
import type { Token } from './tokens.ts'
import { isForm, isNameToo } from './verbs.ts'

/** True where a message shows that its writer is learning English, or writes another English: told back, their sentences would read as mockery. */
export function isLearners(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ is, quoted }, at) => !quoted && (other.has(is) || slips.some((slip) => slip(tokens, at))),
  )
}

const other = words(
  'dey una unu unnu wetin oga abi sef pikin wahala sha wey comot chop dem fi deh innit bhai yaar lah leh wid dat dis',
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
  if (/^(?:saying|telling)$/.test(verb) && /^(?:can't|not|nothing)$/.test(next)) return true
  if (!/^tell(?:ing|s)?$/.test(verb)) return false
  return next === 'to' || (objects.has(next) && next !== 'my' && isBare(tokens, at + 2))
}

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

const slips: readonly Slip[] = [
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
