import type { Word } from './hear-words.ts'
import { holdsAddress } from './holds-address.ts'
import { asYou } from './persons.ts'

/**
 * Words of the customer's as we would say them to them: "to my mother" as "to your mother". Null when they might
 * identify somebody, are too many, or are not plain English: then nothing is said back.
 */
export function turnRound(words: readonly Word[]): string | null {
  const kept = untilNextThought(words)
  if (kept.length === 0 || kept.length > most || kept.some(isStrange)) return null
  if (kept.some(({ is }, at) => is === 'you' && !asksAfterYou.has(kept[at + 1]?.is ?? '')))
    return null
  if (bare.has(kept.at(-1)?.is ?? '') || holdsAddress(kept, ofPost) || namesSomebody(kept))
    return null
  return kept
    .map((word, at) => `${joins(word, kept[at - 1]) ? '' : ' '}${said(word, kept[at - 1]?.is)}`)
    .join('')
    .trim()
}

const most = 17

// "… with my wife. She has …", "… and what will it cost": one thing at a time.
function untilNextThought(words: readonly Word[]): readonly Word[] {
  const first = untilThought(words, thoughts)
  return first.length > most ? untilThought(first, conditions) : first
}

function untilThought(words: readonly Word[], ends: ReadonlySet<string>): readonly Word[] {
  const end = words.findIndex(
    ({ is, afterComma }, at) =>
      at > 1 &&
      (ends.has(is) ||
        (is === 'and' && startsThought(words[at + 1]?.is)) ||
        (is === 'or' && asksAnew.has(words[at + 1]?.is ?? '')) ||
        afterComma),
  )
  return end < 0 ? words : words.slice(0, end)
}

// "… or do I need a seat for it?": the second half asks anew.
const asksAnew = new Set('do does did is are can could will would should what how when'.split(' '))

const thoughts = new Set(
  'because since so but though although please thanks thank cheers'.split(' '),
)
const conditions = new Set('if when while as before after'.split(' '))
const starters = new Set(
  'what when where who how why is are do does can could will would i we it he she they if whether please'.split(
    ' ',
  ),
)

function startsThought(word: string | undefined): boolean {
  return word !== undefined && starters.has(word)
}

const asksAfterYou = new Set(['have', 'need', 'do', 'use', 'sell', 'offer', 'accept', 'take'])
/** Nothing ends with one of these. */
const bare = new Set(
  'the a an my your our to of for with in on at from by and or is are not'.split(' '),
)

const dialect = new Set(
  'null undefined nan u ur una abeg dey na don pls plz wey o ye yous thru cos cuz bcoz wid dat dis im ive ta'.split(
    ' ',
  ),
)

function isStrange({ is, raw, quoted }: Word): boolean {
  if (quoted || dialect.has(is) || isMended(is, raw)) return true
  return (
    !/^(?:[a-z][a-z'-]*|'s|[£$€₹]?\d[\d.,:]{0,6}[a-z]{0,2})$/.test(is) ||
    /^[A-Z]{2,}\d|\d{5,}|^[A-Z]{5,}$/.test(raw)
  )
}

// What was mended may have been meant: "speeding" is no misspelt "spending".
function isMended(is: string, raw: string): boolean {
  return is.length > 4 && !raw.includes("'") && raw.toLowerCase() !== is
}

const ofPost = new Set('postcode postal suite'.split(' '))

/** A capital inside a sentence is a name; places after "to" or "in" may be said, others not. */
function namesSomebody(words: readonly Word[]): boolean {
  return words.some(({ raw, is }, at) => {
    if (at === 0 || !/^\p{Lu}/u.test(raw) || is === 'i' || common.test(raw)) return false
    const before = words[at - 1]
    return !(
      toPlace.has(before?.is ?? '') ||
      /^\p{Lu}/u.test(before?.raw ?? '') ||
      toPlace.has(words[at - 2]?.is ?? '')
    )
  })
}

const toPlace = new Set(['to', 'in', 'from', 'at', 'near', 'between', 'of', 'the'])
const common =
  /^(?:I|[A-Z]{2,4}s?|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Wi|Year|Internet|[A-Z][a-z]+(?:card|phone|pad))$/

// "60s", "7kg", "wife's": one word was heard as two.
function joins({ is, raw }: Word, before: Word | undefined): boolean {
  return is === "'s" || (raw === before?.raw && /^\d+[a-z]+$/i.test(raw))
}

const ours: ReadonlyMap<string, string> = new Map([
  ...asYou,
  ['your', 'our'],
  ['you', 'we'],
  ['policy', 'cover'],
  ['policies', 'cover'],
])

function said({ is, raw }: Word, before: string | undefined): string {
  if (before === 'i' && is === 'am') return 'are'
  if (before === 'i' && is === 'was') return 'were'
  const turned = ours.get(is)
  if (turned) return turned
  return raw.toLowerCase() === is && /^\p{Lu}/u.test(raw) ? raw : is
}
