const fewestWords = 10

/** Flesch-Kincaid grade: years of school needed to read a text. 0 for a text too short to tell. */
export function schoolYears(text: string): number {
  const words = text.replaceAll(/\{[^}]*\}/g, 'thing').match(/[\p{L}'’]+/gu) ?? []
  if (words.length < fewestWords) return 0
  const sentences = Math.max(
    1,
    text.split(/[.!?:;]+(?:\s|$)/).filter((part) => /\p{L}/u.test(part)).length,
  )
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
}

function syllablesOf(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '')
    .match(/[aeiouy]{1,2}/g)
  return Math.max(1, groups?.length ?? 0)
}
