/** Which of `texts` say nearly the same as an earlier one of `against`: at least seven in ten of their sequences of three words in common. */
export function nearDuplicates(
  texts: readonly string[],
  against: readonly string[] | null = null,
): { readonly text: string; readonly of: string }[] {
  const known = new Map<string, number[]>()
  const sizes: number[] = []
  const found: { text: string; of: string }[] = []
  const earlier = against ?? texts
  const learn = (text: string) => {
    const shingles = shinglesOf(text)
    for (const shingle of shingles) {
      const there = known.get(shingle)
      if (there) there.push(sizes.length)
      else known.set(shingle, [sizes.length])
    }
    sizes.push(shingles.size)
  }
  if (against) against.forEach(learn)
  for (const text of texts) {
    const shingles = shinglesOf(text)
    const shared = new Map<number, number>()
    for (const shingle of shingles)
      for (const other of known.get(shingle) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1)
    for (const [other, count] of shared)
      if (count >= 0.7 * (shingles.size + (sizes[other] ?? 0) - count)) {
        found.push({ text, of: earlier[other] ?? '' })
        break
      }
    if (!against) learn(text)
  }
  return found
}

function shinglesOf(text: string): Set<string> {
  const words = [
    '',
    ...(text.toLowerCase().match(/[\p{L}\p{N}\p{Extended_Pictographic}]+/gu) ?? []),
    '',
  ]
  return new Set(words.slice(0, -2).map((word, at) => `${word} ${words[at + 1]} ${words[at + 2]}`))
}
