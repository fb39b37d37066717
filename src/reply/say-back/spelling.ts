/** Mends a word that nobody meant to write, for comparing only. */
export interface Spelling {
  /** Misspellings that we know, with what was meant. */
  readonly known: ReadonlyMap<string, string>
  readonly mend: (word: string) => string
  /** True for a word that a pattern or a list uses, in any of its plain endings. */
  readonly knows: (word: string) => boolean
}

/**
 * Known misspellings first, then letters held down ("sooo"), then one wrong letter in a long word that no frame knows.
 * @param words every word that a pattern or a list uses
 */
export function learnSpelling(
  typos: ReadonlyMap<string, string>,
  words: ReadonlySet<string>,
): Spelling {
  const nearly = new Map<string, string>()
  for (const word of words) {
    if (word.length < 8) continue
    for (const shorter of oneLetterLess(word)) if (!nearly.has(shorter)) nearly.set(shorter, word)
  }
  const stems = new Set([...words].map(stemOf))
  return {
    known: typos,
    mend: (word) => mend(word, typos, words, nearly),
    knows: (word) => stems.has(stemOf(word)),
  }
}

// "Knocked" as "knock", "shops" as "shop": enough to tell a plain word from one that only they know.
function stemOf(word: string): string {
  return word.toLowerCase().replace(/(?<=\p{L}{3})(?:ing|ed|es|s|e|ly|y|ies)$/u, '')
}

function mend(
  word: string,
  typos: ReadonlyMap<string, string>,
  words: ReadonlySet<string>,
  nearly: ReadonlyMap<string, string>,
): string {
  const known = typos.get(word)
  if (known) return known
  if (words.has(word) || word.length < 3) return word
  const held = word.replaceAll(/(.)\1{2,}/g, '$1$1')
  const single = word.replaceAll(/(.)\1{2,}/g, '$1')
  if (held !== word) return words.has(held) ? held : single
  const canBeMended = word.length >= 7 && word.length <= longestMended
  return canBeMended ? (oneWrongLetter(word, nearly) ?? word) : word
}

/** Trying each letter takes time by the square: a message that is one word of 8,000 would hold up everybody. */
const longestMended = 40

function oneWrongLetter(word: string, nearly: ReadonlyMap<string, string>): string | null {
  for (const shorter of [word, ...oneLetterLess(word)]) {
    const meant = nearly.get(shorter)
    if (meant && meant[0] === word[0] && !differsOnlyInEnding(word, meant)) return meant
  }
  return null
}

// "orders" is not a misspelt "ordered".
function differsOnlyInEnding(word: string, meant: string): boolean {
  const same = Math.min(word.length, meant.length) - 2
  return word.slice(0, same) === meant.slice(0, same)
}

function oneLetterLess(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}
