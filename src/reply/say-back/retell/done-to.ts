import { asYou } from '../persons.ts'
import type { HowMany } from './helped.ts'
import { relations, words } from './sets.ts'
import { tellsWhen } from './tells-when.ts'
import type { Token } from './tokens.ts'

// "You delivered to number 12": what is delivered goes without saying.
export function itself(done: string, tokens: readonly Token[], at: number): Thing | null {
  if ((done === 'charged' || done === 'billed') && tokens[at]?.is === 'for') {
    return { said: ['you'], number: 'you', next: at }
  }
  return done === 'delivered' && /^(?:to|at|on)$/.test(tokens[at]?.is ?? '')
    ? { said: ['it'], number: 'one', next: at }
    : null
}

export interface Thing {
  readonly said: readonly string[]
  readonly number: HowMany
  readonly next: number
}

/** Who or what stands here as the object of what was done: "me", "my flight", "£40". */
export function objectAt(tokens: readonly Token[], at: number): Thing | null {
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
  const part = partAt(tokens, next)
  if (part === null) return null
  const last = names.at(-1)
  if (!last || (next === at + 1 && !alone.has(first)) || /^\p{Lu}(?!\p{Lu}{1,4}$)/u.test(last.raw))
    return null
  const said = [...(own ? ['your'] : []), ...names.map(shown), ...part.map(shown)]
  return { said, number: isMany(names) ? 'many' : 'one', next: next + part.length }
}

function shown({ is, raw }: Token): string {
  const turned = asYou.get(is)
  return turned ?? (is === raw.toLowerCase() ? raw : is)
}

// "Our family | of four", "two | of my orders"; null when it cannot be told where it ends.
function partAt(tokens: readonly Token[], at: number): readonly Token[] | null {
  if (tokens[at]?.is !== 'of') return []
  let next = at + 1
  if (starts.has(tokens[next]?.is ?? '') || owners.has(tokens[next]?.is ?? '')) next += 1
  while (next < at + 6 && isOfThing(tokens, next)) next += 1
  const part = tokens.slice(at, next)
  const nothing = part.length < 2 || part.some(({ is }) => is === 'your' || is === 'you')
  return nothing ? null : part
}

const owners = words('his her their your')

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

const alone = words('this both all those these')

const ends = words(
  'a an the my our your his her of across through via during against among inside outside near along around past plus would will be can could should to for with in on at from by and or but because so that which who when where while until till if as than into onto over under about after before without again twice back early late off up out down away open shut yesterday today tomorrow tonight last this next every though although even anyway instead then now online i we he she they it is was were are has had have three two four five six once since saying absent present unpaid paid overdue inactive deceased wrong late',
)

function isMany(names: readonly Token[]): boolean {
  if (/^(?:both|two|three|four|five|these|those)$/.test(names[0]?.is ?? '')) return true
  const head = names.at(-1)?.is ?? ''
  return /^(?:children|people|kids|[\p{L}]+[^siu]s)$/u.test(head) && !singular.has(head)
}

const singular = words('gas lens news canvas christmas')
