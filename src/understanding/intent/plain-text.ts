/** Longest part of a message that is read for its intent, in UTF-16 units. */
export const longestRead = 600

/**
 * The words of a message as the intent model sees them: lower case, no accents, apostrophes gone,
 * every digit a `0`. Question marks stay as words, since they tell asking from telling.
 */
export function plainWords(text: string): string[] {
  const plain = text
    .slice(0, longestRead)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘`´ʼ]/gu, '')
    .replace(/\p{N}/gu, '0')
  return plain.match(wordOrSign) ?? []
}

const wordOrSign = /[\p{L}0]+|[?!£$€%]|\p{Extended_Pictographic}/gu
