import type { ContentProblem } from '../content/index.ts'

const mostNamed = 3

/** One line for those who can mend it: which files are not live, and the first mistake in each. Null when none is. */
export function notLive(mistakes: readonly ContentProblem[]): string | null {
  const first = new Map<string, ContentProblem>()
  for (const mistake of mistakes) {
    if (!first.has(mistake.file)) first.set(mistake.file, mistake)
  }
  if (first.size === 0) return null
  const named = [...first.values()]
    .slice(0, mostNamed)
    .map(({ file, line, message, hint }) =>
      [`${file} line ${line}: ${message}`, hint].filter(Boolean).join(' '),
    )
  const more = first.size - named.length
  return [
    first.size === 1 ? '1 file is not live:' : `${first.size} files are not live:`,
    named.join(' · '),
    ...(more > 0 ? [`· and ${more} more; heed check names them all.`] : []),
  ].join(' ')
}
