/** The sentence that holds a stretch of text, without the space before it, with its closing mark. */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { start: number; end: number } {
  let from = start
  while (from > 0 && !isEnd(text, from - 1)) from -= 1
  while (from < start && /\s/.test(text[from] ?? '')) from += 1
  let to = end
  while (to < text.length && !/[.!?\n]/.test(text[to - 1] ?? '')) to += 1
  return { start: from, end: to }
}

/** A replacement at the start of a sentence starts with a capital. */
export function capitalised(text: string, at: number, replacement: string): string {
  const before = text.slice(0, at).trimEnd()
  const starts = before === '' || /[.!?]$/.test(before) || text[at - 1] === '\n'
  return starts ? replacement.slice(0, 1).toUpperCase() + replacement.slice(1) : replacement
}

// A point inside "3.50" or "e.g." ends nothing: a sentence ends before a space or at a line break.
function isEnd(text: string, at: number): boolean {
  const here = text[at] ?? ''
  return here === '\n' || (/[.!?]/.test(here) && /\s|$/.test(text[at + 1] ?? ''))
}
