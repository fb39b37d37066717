const wordBuckets = 1 << 13
const letterBuckets = 1 << 12
export const buckets = wordBuckets + letterBuckets

/** How often each bucket occurs: runs of one to three words, and of two to five letters within a word. */
export function piecesOf(text: string): Map<number, number> {
  const found = new Map<number, number>()
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+|[.,!?]/gu) ?? []
  for (let from = 0; from < words.length; from++)
    for (let run = 1; run <= 3 && from + run <= words.length; run++)
      add(hash(words.slice(from, from + run).join(' '), wordBuckets))
  for (const word of words) {
    const marked = ` ${word} `
    for (let size = 2; size <= 5; size++)
      for (let from = 0; from + size <= marked.length; from++)
        add(wordBuckets + hash(marked.slice(from, from + size), letterBuckets))
  }
  return found

  function add(bucket: number): void {
    found.set(bucket, (found.get(bucket) ?? 0) + 1)
  }
}

/** FNV-1a, its high bits folded into the low ones, `among` a power of two. */
function hash(text: string, among: number): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return ((value >>> 14) ^ value) & (among - 1)
}
