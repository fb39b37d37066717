/** Words that a run of numbers may hold without being one: “two hundred and five”, “a hundred”. */
const between = new Set(['and', 'a', 'an'])

/**
 * Numbers in words as digits, by the house's own names for them: “two hundred and five pounds” becomes “205 pounds”,
 * “three and a half” becomes “3.5”. Everything else stays as it is.
 */
export function spelledAsDigits(text: string, known: Readonly<Record<string, number>>): string {
  const out: string[] = []
  const words = text.split(/(\s+|-(?=\p{L}))/u)
  for (let at = 0; at < words.length; ) {
    const run = numberAt(words, at, known)
    out.push(run ? String(run.value) : (words[at] ?? ''))
    at = run ? run.end : at + 1
  }
  return out.join('')
}

/** The longest number that begins at a word; words and the spaces between them take turns. */
function numberAt(
  words: readonly string[],
  start: number,
  known: Readonly<Record<string, number>>,
): { value: number; end: number } | null {
  let [whole, part, end, last] = [0, 0, -1, 0]
  for (let at = start; at < words.length; at += 2) {
    const word = (words[at] ?? '').toLowerCase()
    const bare = word.replace(/[.,;!?]+$/, '')
    const value = Object.hasOwn(known, bare) ? known[bare] : undefined
    if (value === undefined && !between.has(bare)) break
    if (bare === 'a' && (words[at + 2] ?? '').toLowerCase().startsWith('half') && end >= 0) {
      return { value: whole + part + 0.5, end: at + 3 }
    }
    if (value === undefined) continue
    // “Twenty five” is one number, “five six” are two.
    if (end >= 0 && value < 100 && !(last >= 20 && last % 10 === 0 && (last >= 100 || value < 10)))
      break
    if (value >= 1000) [whole, part] = [(whole + Math.max(part, 1)) * value, 0]
    else part = value === 100 ? Math.max(part, 1) * value : part + value
    last = value
    end = at + 1
    if (word !== bare) break
  }
  if (end < 0 || !startsANumber(words, start, known)) return null
  return { value: whole + part, end }
}

/** “And five” begins with no number; “a hundred” does. */
function startsANumber(
  words: readonly string[],
  start: number,
  known: Readonly<Record<string, number>>,
): boolean {
  const [first = '', , second = ''] = words
    .slice(start, start + 3)
    .map((word) => word.toLowerCase())
  if (Object.hasOwn(known, first.replace(/[.,;!?]+$/, ''))) return true
  return /^an?$/.test(first) && (known[second.replace(/[.,;!?]+$/, '')] ?? 0) >= 12
}
