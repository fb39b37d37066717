import type { Knows } from './knows.ts'
import { words } from './sets.ts'
import { tellsWhen } from './tells-when.ts'
import type { Token } from './tokens.ts'
import { inThirdPerson, isForm, isNameToo } from './verbs.ts'

/** The clause with our words for theirs: "you were called" for "you got rung", "three weeks" for "3 weeks". */
export function inOurWords(tokens: readonly Token[], { retold, leftOut }: Knows): Token[] {
  const said: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (!token) break
    if (token.quoted) {
      said.push(token)
      at += 1
      continue
    }
    const phrase = retold
      .get(token.is)
      ?.find(
        ({ heard }) =>
          heard.every((word, next) => tokens[at + next]?.is === word) &&
          !(heard.at(-1) === 'work' && shifts.has(tokens[at + heard.length]?.is ?? '')),
      )
    if (phrase) {
      said.push(...phrase.said.map((is, nth) => inPlaceOf(token, is, nth)))
      at += phrase.heard.length
      continue
    }
    if (!leftOut.has(token.is) || said.length === 0)
      said.push(mended(token, tokens, at, said.at(-1)))
    at += 1
  }
  return said.map((token, at) => withArticle(token, said[at + 1], said[at - 1]))
}

// "A empty box" as "an empty box", "since 3rd" as "since the 3rd".
function withArticle(token: Token, next: Token | undefined, before: Token | undefined): Token {
  if (token.quoted) return token
  if (token.is === "'s" && before?.is === 'there' && plural.test(next?.is ?? ''))
    return { ...token, is: 'are', raw: 'are', joined: false }
  if ((token.is === 'a' || token.is === 'an') && next && !next.quoted) {
    const vowel =
      /^(?:[aeio]|u(?!n[it]|s[eiu]|t)|8|11|18)/.test(next.is) && !/^(?:one|eu|o)$/.test(next.is)
    const right = vowel
      ? 'an'
      : token.is === 'an' && /^[bcdfgjklmnpqrstvwz]/.test(next.is) && !/^\p{Lu}/u.test(next.raw)
        ? 'a'
        : token.is
    return right === token.is ? token : { ...token, is: right, raw: right }
  }
  return ordinal.test(token.is) && dated.has(before?.is ?? '') && !months.test(next?.is ?? '')
    ? { ...token, is: `the ${token.is}`, raw: `the ${token.raw}` }
    : token
}

const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/
const plural = /^\p{Ll}{2,}[^suil]s$/u
const ordinal = /^\d{1,2}(?:st|nd|rd|th)$/
const dated = words('on since by from until till')

function mended(
  token: Token,
  tokens: readonly Token[],
  at: number,
  before: Token | undefined,
): Token {
  const next = tokens[at + 1]?.is ?? ''
  const number = numbers.get(token.is)
  if (number && (units.has(next) || (opensClause(token, before) && tellsWhen(tokens, at + 1))))
    return inPlaceOf(token, number, 0)
  if (token.is === 'time' && counted.has(before?.is ?? '')) return inPlaceOf(token, 'times', 0)
  if (token.is === 'got' && before?.is === 'you' && doneToYou.has(next))
    return inPlaceOf(token, 'were', 0)
  // "It show": learners leave the ending out.
  const third = before && singular.has(before.is) && standsAsSubject(tokens, at - 1)
  if (
    third &&
    isForm(token.is, 'base') &&
    !isForm(token.is, 'past') &&
    (!isNameToo(token.is) ||
      tokens[at - 1]?.afterComma === true ||
      joins.has(tokens[at - 2]?.is ?? ''))
  )
    return inPlaceOf(token, inThirdPerson(token.is), 0)
  return token
}

// "Two came", but "size 2 came".
function opensClause({ afterComma }: Token, before: Token | undefined): boolean {
  return !before || afterComma || joins.has(before.is)
}

// "It show" against "made it show", "took it back", "for everyone".
function standsAsSubject(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.is ?? ''
  return (
    !helped.has(before) &&
    !prepositions.has(before) &&
    !isForm(before, 'base', 'third', 'past', 'done', 'ing')
  )
}

function inPlaceOf(token: Token, is: string, nth: number): Token {
  const joined = is.startsWith("'") || (nth === 0 && token.joined)
  return { ...token, is, raw: is, joined, afterComma: nth === 0 && token.afterComma }
}

// Who does not work weekends is not broken.
const shifts = words('weekends weekdays sundays saturdays evenings nights bank for here')
const numbers: ReadonlyMap<string, string> = new Map([
  ['2', 'two'],
  ['3', 'three'],
  ['4', 'four'],
  ['5', 'five'],
  ['6', 'six'],
  ['7', 'seven'],
  ['8', 'eight'],
  ['9', 'nine'],
  ['10', 'ten'],
])
const counted = words('2 3 4 5 6 two three four five six')
const units = words('minutes hours days weeks months years times nights people')
const singular = words('it he she nobody everyone someone everybody somebody')
const helped = words(
  'did does do can could will would may might must should let make made see saw help makes',
)
const joins = words('before after when if because until while that and but')
const prepositions = words('to of with for from by without at on in about like than')
const doneToYou = words(
  'charged billed told cut locked put logged kicked sent given moved transferred refused declined overcharged bumped disconnected rejected blocked thrown turned left passed signed stopped banned fined',
)
