import type { Word } from './hear-words.ts'

/** What a slot may hold: how many words it takes from here, and how it is said back. Null: nothing here. */
export type SlotKind = (words: readonly Word[], at: number) => SlotMatch | null

export interface SlotMatch {
  readonly length: number
  readonly said: string
  readonly many: boolean
  /** Takes no “a”: water, roaming. */
  readonly mass?: boolean
}

/** Slots that are parsed; all others are closed lists in `dialogs/say-back/`. */
export const parsedSlots: Readonly<Record<string, SlotKind>> = {
  duration,
  times,
  amount,
  sum,
  day,
  clock,
  count,
}

const numberWords = new Set(
  (
    'a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty ' +
    'fifty sixty ninety hundred several few couple half'
  ).split(' '),
)

const tens = new Set(['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'ninety'])
const ones = new Set('one two three four five six seven eight nine'.split(' '))

const units = new Map<string, string>(
  Object.entries({
    minute: 'minute minutes min mins',
    hour: 'hour hours hr hrs h',
    day: 'day days',
    week: 'week weeks wk wks weks',
    month: 'month months mth mths',
    year: 'year years yr yrs',
    night: 'night nights',
  }).flatMap(([unit, spellings]) => spellings.split(' ').map((spelling) => [spelling, unit])),
)

function isNumber(word: string | undefined): word is string {
  return word !== undefined && (/^\d{1,3}$/.test(word) || numberWords.has(word))
}

/** "three weeks", "2 hrs", "a couple of days", "half an hour", "an hour and a half". */
function duration(words: readonly Word[], at: number): SlotMatch | null {
  const first = words[at]?.is
  if (!isNumber(first)) return null
  let next = at + 1
  let number = first
  if (first === 'a' && ['couple', 'few'].includes(words[next]?.is ?? '')) {
    number = `a ${words[next]?.is}`
    next += 1
  }
  if (tens.has(first) && ones.has(words[next]?.is ?? '')) {
    number = `${first}-${words[next]?.is}`
    next += 1
  }
  if (first === 'half' && words[next]?.is === 'an') {
    number = 'half an'
    next += 1
  }
  if (/couple$/.test(number)) {
    number = 'a couple of'
    if (words[next]?.is === 'of') next += 1
  }
  if (number === 'few') number = 'a few'
  const unit = units.get(words[next]?.is ?? '')
  if (!unit) return null
  const minutes = unit === 'hour' ? minutesAfter(words, next + 1) : null
  if (minutes) {
    const hours = `${number} hour${number === '1' || number === 'one' || number === 'an' ? '' : 's'}`
    return { length: minutes.next - at, said: `${hours} ${minutes.said}`, many: true }
  }
  const single = ['a', 'an', 'one', '1', 'half an'].includes(number)
  if (number === 'a' && unit === 'hour') number = 'an'
  return {
    length: next + 1 - at,
    said: `${number} ${unit}${single ? '' : 's'}`,
    many: !single,
  }
}

/** "1hr 50", "2 hours 15 mins", "an hour and 20 minutes": the second half. */
function minutesAfter(words: readonly Word[], at: number): { said: string; next: number } | null {
  const start = words[at]?.is === 'and' ? at + 1 : at
  const number = words[start]?.is ?? ''
  if (!/^[1-5]?\d$/.test(number)) return null
  const named = units.get(words[start + 1]?.is ?? '') === 'minute'
  if (!named && (start > at || number.length < 2)) return null
  return { said: `${number} minutes`, next: start + (named ? 2 : 1) }
}

/** "twice", "three times", "5x", "several times". */
function times(words: readonly Word[], at: number): SlotMatch | null {
  const first = words[at]?.is
  if (first === 'twice' || first === 'thrice') {
    return { length: 1, said: first === 'twice' ? 'twice' : 'three times', many: true }
  }
  const vague = ['several', 'multiple', 'many', 'countless', 'numerous'].includes(first ?? '')
  if (!vague && !isNumber(first)) return null
  if (first === 'a' || first === 'an' || first === 'one' || first === '1') return null
  const second = words[at + 1]?.is
  if (second !== 'times' && second !== 'x') return null
  return { length: 2, said: `${vague ? vagueSaid(first ?? '') : first} times`, many: true }
}

function vagueSaid(word: string): string {
  return word === 'many' || word === 'countless' ? 'many' : 'several'
}

const currencies = new Set(
  'pounds pound quid dollars dollar bucks euros euro rupees naira rand pence cents'.split(' '),
)

/** "£200", "200 pounds". Nothing longer than six digits: that may be an account. */
function amount(words: readonly Word[], at: number): SlotMatch | null {
  const first = words[at]?.is ?? ''
  if (/^[£$€₹]\d{1,3}(?:,?\d{3})?(?:\.\d{1,2})?$/.test(first)) {
    return { length: 1, said: first, many: false }
  }
  if (!/^\d{1,3}(?:,?\d{3})?(?:\.\d{1,2})?$/.test(first) && !numberWords.has(first)) return null
  const currency = words[at + 1]?.is ?? ''
  if (!currencies.has(currency)) return null
  return { length: 2, said: `${first} ${plainCurrency(currency)}`, many: false }
}

/** An amount, or a bare number beside one: "from 28 to 61 pounds". */
function sum(words: readonly Word[], at: number): SlotMatch | null {
  const first = words[at]?.is ?? ''
  const bare = /^\d{1,4}(?:\.\d{1,2})?$/.test(first)
  return amount(words, at) ?? (bare ? { length: 1, said: first, many: true } : null)
}

function plainCurrency(word: string): string {
  if (word === 'quid' || word === 'pound') return 'pounds'
  return word === 'bucks' || word === 'dollar' ? 'dollars' : word
}

const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const soon = new Set(['tomorrow', 'today', 'tonight'])

/** "on Saturday", "tomorrow", "this weekend": with the word that goes before it. */
function day(words: readonly Word[], at: number): SlotMatch | null {
  const before = words[at]?.is ?? ''
  const skip = before === 'on' || before === 'by' ? 1 : 0
  const first = words[at + skip]?.is ?? ''
  const by = before === 'by' ? 'by' : null
  if (weekdays.includes(first)) {
    return { length: skip + 1, said: `${by ?? 'on'} ${capital(first)}`, many: false }
  }
  if (soon.has(first)) return { length: skip + 1, said: by ? `by ${first}` : first, many: false }
  const second = words[at + 1]?.is ?? ''
  if (['this', 'next'].includes(first) && (weekdays.includes(second) || dayLike.has(second))) {
    return { length: 2, said: `${first} ${capitalDay(second)}`, many: false }
  }
  return null
}

const dayLike = new Set(['weekend', 'week', 'month', 'morning', 'afternoon', 'evening'])

function capitalDay(word: string): string {
  return weekdays.includes(word) ? capital(word) : word
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** "9", "9am", "9:30", "noon". */
function clock(words: readonly Word[], at: number): SlotMatch | null {
  const first = words[at]?.is ?? ''
  if (first === 'noon' || first === 'midday' || first === 'midnight') {
    return { length: 1, said: first, many: false }
  }
  if (!/^\d{1,2}(?:[:.]\d{2})?$/.test(first)) return null
  const half = words[at + 1]?.is
  if (half === 'am' || half === 'pm') return { length: 2, said: `${first}${half}`, many: false }
  return { length: 1, said: first, many: false }
}

function count(words: readonly Word[], at: number): SlotMatch | null {
  const first = words[at]?.is
  if (!isNumber(first) || ['a', 'an', 'half', 'few', 'couple'].includes(first)) return null
  return { length: 1, said: first, many: first !== '1' && first !== 'one' }
}
