import { word } from './added-word.ts'
import { beginsClause } from './begins-clause.ts'
import { itself, objectAt } from './done-to.ts'
import { helperAt } from './helped.ts'
import { words } from './sets.ts'
import type { Token } from './tokens.ts'
import { isForm, participleOf } from './verbs.ts'

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
  const between = passing.has(tokens[helped.next]?.is ?? '') ? tokens[helped.next] : undefined
  const verb = tokens[between ? helped.next + 1 : helped.next]
  const done = verb ? participleOf(verb.is, helped.form) : null
  if (!verb || !done || never.has(done)) return null
  const behind = tokens.indexOf(verb) + 1
  const object = objectAt(tokens, behind) ?? itself(done, tokens, behind)
  // "You promised the line would be live" is no promise of a line.
  if (!object || modal.has(tokens[object.next]?.is ?? '')) return null
  // "You closed the only shop I can walk to": the shop would be torn from it.
  if (writers.has(tokens[object.next]?.is ?? '') && !tokens[object.next]?.afterComma) return null
  if (saysMore(tokens.slice(object.next), done)) return null
  // "You sent the letter about my account to …": what it is about would be torn from it.
  if (object.number !== 'you' && tokens[object.next]?.is === 'about') return null
  const to = done === 'made' && object.said[0] === 'you' ? ['to'] : []
  const head = [
    ...object.said,
    ...withAdverbs(helped.say(object.number), adverb?.is, between?.is),
    done,
    ...to,
  ]
  return { head: head.map(word), rest: tokens.slice(object.next) }
}

// "Still hasn't been sent", but "has still been sent", "wasn't even sent".
function withAdverbs(
  [helper = '', ...more]: readonly string[],
  before: string | undefined,
  between: string | undefined,
): string[] {
  const negative = helper.endsWith("n't")
  const still = before === undefined && between === 'still'
  const [front, back] = negative
    ? [still ? between : before, still ? undefined : between]
    : [undefined, before ?? between]
  const not = more[0] === 'not' ? more.slice(0, 1) : []
  const rest = more.slice(not.length)
  return [front, helper, ...not, back, ...rest].filter((one) => one !== undefined)
}

// "You say I never paid": what was said to them.
function asTold(tokens: readonly Token[]): Done | null {
  const said = says.get(tokens[1]?.is ?? '')
  const at = tokens[2]?.is === 'that' ? 3 : 2
  if (!said || !beginsClause(tokens, at)) return null
  const how = tokens[1]?.is === 'promised' ? 'promised' : 'told'
  return { head: ['you', said, how].map(word), rest: tokens.slice(at) }
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

const passing = words('even ever also just still again already')
const adverbs = words(
  'then just still already also now again never only even suddenly simply really',
)
/** Nothing is "had" or "been" by somebody, and what is said takes other words. */
const never = words(
  'had been been gone come got said thought known let wanted needed felt become seemed looked seen happened meant gone waited lied',
)

const writers = words('i we you they he she that which')
const modal = words('would will is are was were has have can could should')

// "You took my money and kept the coat", "you left a box with plants", "you ring me trying to sell": turned to the passive the rest would hang.
function saysMore(rest: readonly Token[], done: string): boolean {
  if (rest[0]?.is === 'with' && holding.has(done) && rest[1]?.is !== 'no') return true
  return rest.some(({ is, afterComma }, at) => {
    const next = rest[at + 1]?.is ?? ''
    if (is === 'and' || is === 'then' || is === 'but' || afterComma)
      return isVerb(
        afterComma && is !== 'and' && is !== 'then' && is !== 'but' ? is : next,
        rest[at + 2]?.is ?? '',
      )
    return isForm(is, 'ing') && next === 'to' && !before.has(rest[at - 1]?.is ?? '')
  })
}

function isVerb(is: string, next: string): boolean {
  if (adverbs.has(is)) return isVerb(next, '')
  return modal.has(is) || /n't$/.test(is) || isForm(is, 'past', 'base', 'done')
}

const holding = words('left sent given delivered')
const before = words('for of without by from with before after about')
