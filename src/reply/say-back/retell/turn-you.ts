import { asYou, isWriter } from '../persons.ts'
import { words } from './sets.ts'
import type { Token } from './tokens.ts'
import { isForm } from './verbs.ts'

/** The customer's clause as said to them: "I was told by your driver" as "you were told by the driver". Null when it cannot be told who is meant. */
export function turnedToYou(tokens: readonly Token[]): Token[] | null {
  const said: Token[] = []
  let subject: 'self' | 'other' = 'other'
  for (const [at, token] of tokens.entries()) {
    const { is, quoted } = token
    const next = tokens[at + 1]?.is ?? ''
    if (quoted) {
      said.push(token)
      continue
    }
    if (isWriter(is)) subject = 'self'
    else if (
      (otherSubject.has(is) && acts(tokens, at)) ||
      (owners.has(is) && startsAnew(tokens, at))
    )
      subject = 'other'
    const turned =
      is === 'here'
        ? hereAs(tokens[at - 1]?.is ?? '')
        : is === 'you'
          ? companyAs(tokens, at)
          : is === 'your'
            ? yourAs(next)
            : (turnedAlone.get(is) ??
              (subject === 'self' && followsYou(tokens, at) ? (ofYou.get(is) ?? is) : is))
    if (turned === null) return null
    said.push(turned === is ? token : { ...token, is: turned, raw: turned })
  }
  return said
}

// "I rang and was told", but "I lost it because autosave was off".
function followsYou(tokens: readonly Token[], at: number): boolean {
  let before = at - 1
  while (adverbs.has(tokens[before]?.is ?? '')) before -= 1
  const is = tokens[before]?.is ?? ''
  return (
    isWriter(is) ||
    is === 'and' ||
    is === 'but' ||
    is === 'or' ||
    tokens[before + 1]?.afterComma === true
  )
}

// "It was", "nobody came", but "I explained everything and was cut off".
function acts(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.is ?? ''
  return next !== 'and' && next !== 'but' && tokens[at + 1]?.afterComma !== true
}

// Where they are we are not: "it isn't here" as "it isn't with you", "I've been stood here" as "there".
function hereAs(before: string): string {
  if (arrives.test(before)) return 'with you'
  return stays.test(before) ? 'there' : 'here'
}

const arrives = /^(?:be|is|isn't|wasn't|'s)$/
const stays =
  /^(?:stood|standing|sat|sitting|lived|living|lives|live|works|stuck|waiting|waited|moved|came)$/

const otherSubject = words(
  'it he she they you this that there which who nobody somebody someone everyone everything nothing anyone what',
)

// "… and my card was declined", but "I paid with my card and was refused".
function startsAnew(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.afterComma === true || joints.has(tokens[at - 1]?.is ?? '')
}

const owners = words('the your my our his her their a an these those')
const joints = words('and but because so that when while where if as since then though')

// "You" and "your" need to know what stands around them.
const turnedAlone: ReadonlyMap<string, string> = new Map([
  ...asYou,
  ['yourselves', 'ourselves'],
  ['yourself', 'ourselves'],
])

/** What follows "you" where "I" stood. */
const ofYou: ReadonlyMap<string, string> = new Map([
  ['am', 'are'],
  ["'m", "'re"],
  ['was', 'were'],
  ["wasn't", "weren't"],
])

// "You" of the customer's is the company: "we" where it does something, else "us".
function companyAs(tokens: readonly Token[], at: number): string | null {
  const next = tokens[at + 1]?.is ?? ''
  const after = tokens[at + 2]?.is ?? ''
  if (people.has(next)) return null
  // "The lamp I got off you never worked".
  if (tokens[at - 1]?.is === 'off') return 'us'
  const acts = (word: string) =>
    helpers.has(word) ||
    isForm(word, 'base', 'past') ||
    /^[a-z]{3,}ed$/.test(word) ||
    /^'(?:ve|re|d|ll)$/.test(word)
  const subject = acts(next) || (adverbs.has(next) && acts(after))
  // Behind "from" or "told" it is spoken to; elsewhere nobody can tell.
  const before = tokens[at - 1]?.is ?? ''
  if (!subject)
    return prepositions.has(before) || isForm(before, 'base', 'third', 'past', 'done', 'ing')
      ? 'us'
      : null
  // "You can see the car park from it": anybody can.
  return anybody.has(next) || (next === 'have' && after === 'to') ? null : 'we'
}

const prepositions = words('to for with from of by at on about against than')
const people = words('people lot guys folks all')
const anybody = words('can could know see think expect need should get lean')
const adverbs = words(
  'still just never always then also only even now keep suddenly already lot really actually',
)

/** "Your driver" is ours, and the driver; what is never anybody else's stays ours. */
function yourAs(next: string): string | null {
  if (/^(?:lot|people|guys)$/.test(next)) return null
  return ours.has(next) ? 'our' : 'the'
}

const ours = words(
  'own team staff people colleague colleagues company side end lot office email emails reply letter letters records message messages text last first second third',
)

const helpers = words(
  "have has had haven't hasn't hadn't are aren't were weren't do don't did didn't will won't would wouldn't can can't could couldn't should shouldn't must may might",
)
