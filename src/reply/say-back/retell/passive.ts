import type { Token } from './pieces.ts'
import { relations } from './sayable.ts'
import { words } from './sets.ts'
import { beginsClause, tellsWhen } from './verb-places.ts'
import { isForm, participleOf, type VerbForm } from './verbs.ts'

/** What was done by the company, without saying by whom. */
export interface Done {
  /** Who or what it was done to, and what was done: "your flight was cancelled". */
  readonly head: readonly Token[]
  readonly rest: readonly Token[]
}

/** "You cancelled my flight at noon" as "your flight was cancelled at noon"; null when it has not that shape. */
export function asDone(tokens: readonly Token[]): Done | null {
  if (tokens[0]?.is !== 'you') return null
  const claimed = asTold(tokens)
  if (claimed) return claimed
  let at = 1
  const adverb = adverbs.has(tokens[at]?.is ?? '') ? tokens[at++] : undefined
  const helped = helperAt(tokens, at)
  const verb = tokens[helped.next]
  const done = verb ? participleOf(verb.is, helped.form) : null
  if (!verb || !done || never.has(done)) return null
  const object = objectAt(tokens, helped.next + 1) ?? itself(done, tokens, helped.next + 1)
  // "You promised the line would be live" is no promise of a line.
  if (!object || modal.has(tokens[object.next]?.is ?? '')) return null
  const to = done === 'made' && object.said[0] === 'you' ? ['to'] : []
  const head = [
    ...object.said,
    ...helped.say(object.number),
    ...(adverb ? [adverb.is] : []),
    done,
    ...to,
  ]
  return { head: head.map(plainToken), rest: untilNextVerb(tokens.slice(object.next)) }
}

// "You say I never paid": what was said to them.
function asTold(tokens: readonly Token[]): Done | null {
  const said = says.get(tokens[1]?.is ?? '')
  const at = tokens[2]?.is === 'that' ? 3 : 2
  if (!said || !beginsClause(tokens, at)) return null
  const how = tokens[1]?.is === 'promised' ? 'promised' : 'told'
  return { head: ['you', said, how].map(plainToken), rest: tokens.slice(at) }
}

const says = new Map([
  ['say', 'are'],
  ['claim', 'are'],
  ['insist', 'are'],
  ['said', 'were'],
  ['promised', 'were'],
  ['claimed', 'were'],
  ['insisted', 'were'],
])

const adverbs = words('then just still already also now again never only even suddenly simply')
/** Nothing is "had" or "been" by somebody, and what is said takes other words. */
const never = words(
  'had been been gone come got said thought known let wanted needed felt become seemed looked seen happened meant gone waited lied',
)

type Number = 'you' | 'one' | 'many'
interface Helped {
  readonly form: VerbForm
  readonly next: number
  readonly say: (number: Number) => string[]
}

function helperAt(tokens: readonly Token[], at: number): Helped {
  const first = tokens[at]?.is ?? ''
  const second = tokens[at + 1]?.is ?? ''
  const has = (number: Number) => (number === 'one' ? 'has' : 'have')
  const is = (number: Number) => (number === 'one' ? 'is' : 'are')
  const was = (number: Number) => (number === 'one' ? 'was' : 'were')
  if (first === "'ve" || first === 'have') {
    if (second === 'been') return { form: 'ing', next: at + 2, say: (n) => [has(n), 'been'] }
    const between = perfect.has(second)
    return {
      form: 'done',
      next: at + (between ? 2 : 1),
      say: (n) => [has(n), ...(between ? [second] : []), 'been'],
    }
  }
  if (first === "haven't")
    return { form: 'done', next: at + 1, say: (n) => [`${has(n)}n't`, 'been'] }
  if (first === "didn't") return { form: 'base', next: at + 1, say: (n) => [`${was(n)}n't`] }
  if (first === 'did' && second === 'not')
    return { form: 'base', next: at + 2, say: (n) => [was(n), 'not'] }
  if (first === "don't") return { form: 'base', next: at + 1, say: (n) => [`${is(n)}n't`] }
  if (first === "won't" || first === "can't" || first === "couldn't")
    return { form: 'base', next: at + 1, say: () => [first, 'be'] }
  if (first === 'will' && second === 'not')
    return { form: 'base', next: at + 2, say: () => ["won't", 'be'] }
  if (first === "'re" || first === 'are') {
    const between = perfect.has(second)
    return {
      form: 'ing',
      next: at + (between ? 2 : 1),
      say: (n) => [is(n), ...(between ? [second] : []), 'being'],
    }
  }
  if (first === 'keep' && isForm(second, 'ing'))
    return { form: 'ing', next: at + 1, say: (n) => [n === 'one' ? 'keeps' : 'keep', 'being'] }
  if (first === 'kept' && isForm(second, 'ing'))
    return { form: 'ing', next: at + 1, say: () => ['kept', 'being'] }
  return participleOf(first, 'past')
    ? { form: 'past', next: at, say: (n) => [was(n)] }
    : { form: 'base', next: at, say: (n) => [is(n)] }
}

const perfect = words('not never now already just still also only')

// "You delivered to number 12": what is delivered goes without saying.
function itself(done: string, tokens: readonly Token[], at: number): Thing | null {
  if ((done === 'charged' || done === 'billed') && tokens[at]?.is === 'for') {
    return { said: ['you'], number: 'you', next: at }
  }
  return done === 'delivered' && /^(?:to|at|on)$/.test(tokens[at]?.is ?? '')
    ? { said: ['it'], number: 'one', next: at }
    : null
}

interface Thing {
  readonly said: readonly string[]
  readonly number: Number
  readonly next: number
}

function objectAt(tokens: readonly Token[], at: number): Thing | null {
  const first = tokens[at]?.is ?? ''
  if (first === 'me' || first === 'us') return { said: ['you'], number: 'you', next: at + 1 }
  if (first === 'it') return { said: ['it'], number: 'one', next: at + 1 }
  if (first === 'them') return { said: ['they'], number: 'many', next: at + 1 }
  if (relations.has(first)) return { said: ['your', first], number: 'one', next: at + 1 }
  if (!starts.has(first) && !/^[£$€₹]\d/.test(first) && !isBareThing(tokens, at)) return null
  const own = first === 'my' || first === 'our'
  let next = at + 1
  while (next < tokens.length && next < at + 6 && isOfThing(tokens, next)) next += 1
  const names = tokens.slice(at + (own ? 1 : 0), next)
  const last = names.at(-1)
  if (!last || (next === at + 1 && !alone.has(first)) || /^\p{Lu}/u.test(last.raw)) return null
  const said = [
    ...(own ? ['your'] : []),
    ...names.map(({ is, raw }) => (is === raw.toLowerCase() ? raw : is)),
  ]
  return { said, number: isMany(names) ? 'many' : 'one', next }
}

const starts = words('my our the a an this these those both all two three four five another no')

function isOfThing(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.is === "'s") return !tellsWhen(tokens, at)
  return (
    token !== undefined &&
    !token.afterComma &&
    !ends.has(token.is) &&
    /^[\p{L}\d£$€-]/u.test(token.is)
  )
}

// "You delivered ewe nuts to the wrong yard": a plural needs no article.
function isBareThing(tokens: readonly Token[], at: number): boolean {
  let next = at
  while (next < at + 3 && isOfThing(tokens, next)) next += 1
  return (
    next > at &&
    next < tokens.length &&
    isMany(tokens.slice(at, next)) &&
    !/^\p{Lu}/u.test(tokens[at]?.raw ?? '')
  )
}

const modal = words('would will is are was were has have can could should')

const alone = words('this both all those these')

const ends = words(
  'a an the my our your his her would will be can could should to for with in on at from by and or but because so that which who when where while until till if as than into onto over under about after before without again twice back early late off up out down away open shut yesterday today tomorrow tonight last this next every though although even anyway instead then now online i we he she they it is was were are has had have three two four five six once since saying',
)

function isMany(names: readonly Token[]): boolean {
  if (/^(?:both|two|three|four|five|these|those)$/.test(names[0]?.is ?? '')) return true
  const head = names.at(-1)?.is ?? ''
  return /^(?:children|people|kids|[\p{L}]+[^siu]s)$/u.test(head) && !singular.has(head)
}

const singular = words('gas lens news canvas christmas')

// "You took my money and cancelled the order": the second is done to something else.
function untilNextVerb(rest: readonly Token[]): readonly Token[] {
  const end = rest.findIndex(
    ({ is }, at) =>
      (is === 'and' || is === 'then' || is === 'but') &&
      isForm(rest[at + 1]?.is ?? '', 'past', 'base', 'done'),
  )
  return end < 0 ? rest : rest.slice(0, end)
}

function plainToken(is: string): Token {
  return {
    is: is.toLowerCase(),
    raw: is,
    quoted: false,
    afterComma: false,
    joined: is.startsWith("'"),
  }
}
