import type { Finding } from './finding.ts'

/** The draft with one better wording taken, and where the cursor belongs: at a gap to fill, else after the words. */
export function takeBetter(
  draft: string,
  { better }: Finding,
): { text: string; start: number; end: number } {
  if (!better) return { text: draft, start: draft.length, end: draft.length }
  const text = draft.slice(0, better.start) + better.text + draft.slice(better.end)
  const gap = /\[[^\]]*\]/.exec(better.text)
  const start = better.start + (gap ? gap.index : better.text.length)
  return { text, start, end: start + (gap ? gap[0].length : 0) }
}
