import type { Word } from './hear-words.ts'

/** "Flat 3", "12 Mill Road": true where a word for a street or a door stands near a number. @param more such words beside those that always count */
export function holdsAddress(words: readonly Word[], more: ReadonlySet<string>): boolean {
  return words.some(
    ({ is }, at) =>
      (streets.has(is) || more.has(is)) &&
      words.slice(Math.max(0, at - 3), at + 3).some(({ raw }) => /\d/.test(raw)),
  )
}

const streets = new Set('flat apartment apt unit road rd street avenue ave lane'.split(' '))
