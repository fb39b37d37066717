import { containsWords, nearlySame, phraseWords, plainWords, wordsOf } from '../words.ts'
import { onSecondThoughts } from './second-thoughts.ts'
import type { Choice, Found, Listening, ValueKind } from './value-kind.ts'

/** One of a list: tapped, typed, misspelt, or “the second one”. */
export const choice: ValueKind = {
  name: 'choice',
  find(heard, { choices }) {
    const [key, ...others] = chosen(heard, choices)
    if (key === undefined || others.length > 0) return null
    return { value: key, start: 0, end: heard.text.length, sure: true } satisfies Found
  },
}

/** Keys of the choices that the message fits equally well: one is an answer, several are a doubt. */
export function chosen(heard: Listening, choices: readonly Choice[]): string[] {
  const wanted = plainWords(heard.choice ?? heard.text)
  const exact = choices.filter(({ key, words }) =>
    [key, ...words].some((word) => phraseWords(word) === wanted),
  )
  if (exact.length > 0) return keys(exact)
  const later = heard.choice === null ? onSecondThoughts(wanted) : null
  const meant = later === null ? [] : chosen({ ...heard, text: later, plain: later }, choices)
  if (meant.length > 0) return meant
  const place = placeOf(wanted, choices.length, heard.house)
  if (place !== null) return keys(choices.slice(place, place + 1))
  const said = withoutRefusals(heard.choice ?? heard.text)
  const named = choices.filter(({ key, words }) =>
    [key, ...words].some((word) => containsWords(said, phraseWords(word))),
  )
  const near = bestByWords(said, choices)
  if (named.length === 0) return keys(near)
  // “Medum or large” names two, one of them misspelt.
  return keys(/\bor\b/.test(said) ? [...new Set([...named, ...near])] : named)
}

/** The one choice whose words stand in a message that was no answer to it; null for none and for several. */
export function namedByTheWay({ text }: Listening, choices: readonly Choice[]): string | null {
  const said = withoutRefusals(text)
  const [only, ...others] = choices.filter(({ words }) =>
    words.some((word) => containsWords(said, phraseWords(word))),
  )
  return only && others.length === 0 ? only.key : null
}

function keys(choices: readonly Choice[]): string[] {
  return choices.map(({ key }) => key)
}

/** “2”, “the second one please”, “the last”. Only in a short message, where it cannot mean anything else. */
function placeOf(plain: string, count: number, house: Listening['house']): number | null {
  if (plain === 'one') return 0
  const words = wordsOf(plain).filter((word) => !fillers.has(word))
  const [word, ...more] = words
  if (word === undefined || more.length > 0) return null
  if (house.last_place.includes(word)) return count - 1
  const place = house.places.findIndex((names) => names.includes(word))
  return place >= 0 && place < count ? place : null
}

const fillers = new Set(
  'the a option number choice one please thanks pls id like want ill take go with for i would'.split(
    ' ',
  ),
)

/** “I don't want a refund, send a new one” is not about the refund. A refusal ends with its clause. */
function withoutRefusals(text: string): string {
  const clauses = text
    .replaceAll(/\banything but\b/gi, 'not')
    .split(/[,.;:!?\n]|\bbut\b/i)
    .map((clause) => plainWords(clause))
  return clauses
    .map((clause) => clause.replace(refusal, ' '))
    .join(' ')
    .replaceAll(/ +/g, ' ')
    .trim()
}

const refusal =
  /\b(?:dont (?:want|need)|not|no|rather than|instead of|other than|apart from|except|without|never)\b(?: (?:a|an|the|my|any|to))?(?: [\p{L}\p{N}]+){1,2}/gu

const empty = new Set(
  'the a an i me my it to for of you your is be in on and or please one would like want can could get have do this that its ill id just so with'.split(
    ' ',
  ),
)

function bestByWords(plain: string, choices: readonly Choice[]): Choice[] {
  const said = wordsOf(plain).filter((word) => !empty.has(word))
  if (said.length === 0) return []
  let best = 0
  let winners: Choice[] = []
  for (const each of choices) {
    const meant = new Set([each.key, ...each.words].flatMap((words) => wordsOf(phraseWords(words))))
    const hits = said.filter((word) =>
      [...meant].some((other) => !empty.has(other) && sameWord(word, other)),
    )
    if (hits.length > best) {
      best = hits.length
      winners = [each]
    } else if (hits.length === best && best > 0) winners.push(each)
  }
  return winners
}

/** Near misses and simple endings: refunded, refund, refnd. */
function sameWord(a: string, b: string): boolean {
  return nearlySame(a, b) || (Math.min(a.length, b.length) >= 4 && stem(a) === stem(b))
}

function stem(word: string): string {
  return word.replace(/(?:ing|ed|es|s|e)$/, '')
}
