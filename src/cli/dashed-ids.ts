/** One in sixty-four of our ids begins with a dash and would be taken for an option: they go behind `--`. */
export function dashedIdsLast(words: readonly string[]): string[] {
  if (words.includes('--')) return [...words]
  return [...words.filter((word) => !isDashedId(word)), '--', ...words.filter(isDashedId)]
}

// 18 random bytes in base64url are 24 characters; no option is as long.
function isDashedId(word: string): boolean {
  return /^-[\w-]{20,}$/.test(word)
}
