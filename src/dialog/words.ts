const longestRead = 1000

/** Long texts are cut before any pattern sees them. */
export function capped(text: string): string {
  return text.length > longestRead ? text.slice(0, longestRead) : text
}

/** Small letters, no apostrophes, single spaces, no punctuation; emoji stay. `Don't!` becomes `dont`. */
export function plainWords(text: string): string {
  const before = lately.get(text)
  if (before !== undefined) return before
  if (lately.size === fewTexts) lately.clear()
  const plain = madePlain(text)
  lately.set(text, plain)
  return plain
}

/** In one turn the same message is looked at half a dozen times. */
const lately = new Map<string, string>()
const fewTexts = 16

function madePlain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’‘`´]/g, '')
    .replaceAll(/\p{Emoji_Modifier}|\u{FE0F}/gu, '')
    .replaceAll(/\b(do|does|did|is|are|was|were|have|has|could|would|should) not\b/g, '$1nt')
    .replaceAll(/\bcan ?not\b/g, 'cant')
    .replaceAll(/[^\p{L}\p{N}\p{Extended_Pictographic}£$€]+/gu, ' ')
    .replaceAll(/(\p{Extended_Pictographic})/gu, ' $1 ')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
}

interface Phrase {
  readonly words: string
  readonly first: string
  /** How many words it has. */
  readonly count: number
  /** As it stands in a text that begins and ends with a space. */
  readonly whole: string
}

const phrases = new Map<string, Phrase>()
/** More than content has. A phrase that a customer's value was filled into comes once and never again. */
const mostPhrases = 10_000

/** The same for phrases of the content, which are looked for in every message. */
export function phraseWords(phrase: string): string {
  return known(phrase).words
}

function known(phrase: string): Phrase {
  const before = phrases.get(phrase)
  if (before) return before
  if (phrases.size === mostPhrases) phrases.clear()
  const words = madePlain(phrase)
  const each = wordsOf(words)
  const now = { words, first: each[0] ?? '', count: each.length, whole: ` ${words} ` }
  phrases.set(phrase, now)
  return now
}

export function wordsOf(plain: string): string[] {
  return plain === '' ? [] : plain.split(' ')
}

/** Whether the words stand in the text, whole and in this order. Both sides are plain words. */
export function containsWords(plain: string, words: string): boolean {
  // The first look makes no new text, and is nearly always the last.
  return words !== '' && plain.includes(words) && ` ${plain} `.includes(` ${words} `)
}

/** Those of the phrases that stand in the text, whole. */
export function phrasesIn(plain: string, phrases: readonly string[]): string[] {
  const said = new Set(wordsOf(plain))
  const text = ` ${plain} `
  return phrases.filter((phrase) => {
    const { first, whole } = known(phrase)
    return said.has(first) && text.includes(whole)
  })
}

/** Whether somebody says this phrase and not much more. */
export function saysJust(plain: string, phrase: string, spare = 3): boolean {
  const { words, count } = known(phrase)
  return containsWords(plain, words) && wordsOf(plain).length <= count + spare
}

/** How many words a phrase has. */
export function lengthOf(phrase: string): number {
  return known(phrase).count
}

/** One typing mistake in a word of four letters or more, two from eight on. */
export function nearlySame(a: string, b: string): boolean {
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  if (shorter < 4) return false
  return editDistance(a, b, shorter >= 8 ? 2 : 1) <= (shorter >= 8 ? 2 : 1)
}

/** Insertions, deletions, replacements and swaps of neighbours; stops counting above `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let older: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1)
      }
      next.push(cost)
    }
    if (Math.min(...next) > most) return most + 1
    older = row
    row = next
  }
  return row[b.length] ?? most + 1
}

/** The nearest of the known names to a mistaken one, for “did you mean”. */
export function nearest(word: string, known: Iterable<string>): string | null {
  const most = Math.max(1, Math.floor(word.length / 3))
  let best: string | null = null
  let distance = most + 1
  for (const candidate of known) {
    const now = editDistance(word.toLowerCase(), candidate.toLowerCase(), most)
    if (now < distance) {
      best = candidate
      distance = now
    }
  }
  return best
}
