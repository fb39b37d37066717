/** Parts of a long message, whole sentences each: the worst one decides. */
export interface Part {
  readonly from: number
  readonly to: number
}

/** What the second opinion hears at once: nearly every message whole. */
export function sectionsOf(count: number, ends: readonly number[]): Part[] {
  return partsOf(count, ends, 140, 120)
}

/** `ends` are the places after each sentence's last word. Parts hold about `comfortable` words, never more than `longest`. */
export function partsOf(
  count: number,
  ends: readonly number[],
  longest: number,
  comfortable = 32,
): Part[] {
  if (count <= comfortable) return [{ from: 0, to: count }]
  const parts: Part[] = []
  let from = 0
  let last = 0
  for (const end of [...ends.filter((end) => end < count), count]) {
    if (end - from > comfortable && last > from) {
      parts.push({ from, to: last })
      from = last
    }
    while (end - from > longest) {
      parts.push({ from, to: from + longest })
      from += longest - overlap
    }
    last = end
  }
  if (from < count) parts.push({ from, to: count })
  return parts
}

const overlap = 10
