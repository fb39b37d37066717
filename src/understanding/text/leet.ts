import { disguised, secret } from './secret-words.ts'

/** What a word with digits, symbols or stars for letters spells, if it is one of the closed list; else null. */
export function unleet(word: string): string | null {
  if (word.length > 24 || !/[a-z]/.test(word)) return null
  for (const one of ['i', 'l']) {
    const letters = [...word]
      .map((char) =>
        char === '1' || char === '!' || char === '|' ? one : (leet.get(char) ?? char),
      )
      .join('')
    if (secret.has(letters) || (letters.length > 1 && wanting.has(letters))) return letters
    const single = letters.replace(/(.)\1+/g, '$1')
    if (secret.has(single)) return single
  }
  if (!/[*#_$@]/.test(word)) return null
  if (/^[a-z]\*+$/.test(word)) return starred.get(`${word[0]}${word.length}`) ?? null
  const mask = word.replace(/[*#_$@]+/g, '*')
  return (
    disguised.find((candidate) => candidate.length >= 4 && fits(mask, candidate, word.length)) ??
    null
  )
}

/** Harmless by themselves, but written with digits mostly beside a word that is not. */
const wanting = new Set([
  'want',
  'wanna',
  'to',
  'gonna',
  'going',
  'life',
  'tonight',
  'anymore',
  'myself',
  'please',
  'someone',
])

/** The letter that a digit or symbol stands for. */
export const leet: ReadonlyMap<string, string> = new Map([
  ['0', 'o'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['8', 'b'],
  ['9', 'g'],
  ['@', 'a'],
  ['$', 's'],
  ['+', 't'],
  ['_', ''],
])

/** "k***" and "m*****": after one letter the number of stars tells the word, or nothing does. */
const starred: ReadonlyMap<string, string> = new Map(
  ['die', 'kill', 'myself', 'suicide', 'death', 'fuck', 'shit', 'fucking'].map((word) => [
    `${word[0]}${word.length}`,
    word,
  ]),
)

/** Letters left out: "kll myslf", "scdl thghts". Null for any other word. */
export function withVowels(word: string): string | null {
  return bones.get(word) ?? null
}

const bones: ReadonlyMap<string, string> = new Map(
  'kill killing suicide suicidal myself hurting cutting pills wrists thoughts'
    .split(' ')
    .map((word) => [word.replace(/[aeiou]/g, ''), word]),
)

/** A star stands for one or more letters; the length may be off by one, as people count badly. */
function fits(mask: string, candidate: string, length: number): boolean {
  if (Math.abs(candidate.length - length) > 2) return false
  const [head = '', ...rest] = mask.split('*')
  const tail = rest.at(-1) ?? ''
  if (head.length + tail.length < 2 || head === '') return false
  if (!candidate.startsWith(head) || !candidate.endsWith(tail)) return false
  let at = head.length
  for (const middle of rest.slice(0, -1)) {
    const found = candidate.indexOf(middle, at)
    if (found < 0) return false
    at = found + middle.length
  }
  return at + tail.length <= candidate.length
}
