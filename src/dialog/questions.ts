import { wordsOf } from './words.ts'

/** A question, by its mark or by how it begins: "when will it come", and not "when I press it". */
export function asksSomething(
  text: string,
  plain: string,
  questionWords: readonly string[],
): boolean {
  return text.includes('?') || beginsQuestion(pastOpeners(wordsOf(plain)), questionWords)
}

/** Of words without what leads up to them. */
export function beginsQuestion(
  [first = '', second = '']: readonly string[],
  questionWords: readonly string[],
): boolean {
  if (!questionWords.includes(first)) return false
  if (/^(?:who|wh.*s|hows)$/.test(first) || second === '') return true
  return first.startsWith('wh') || first === 'how' ? asking.has(second) : asked.has(second)
}

// "What do you", "how long", "who did".
const asking = new Set(
  'is are was were am do does did can could will would should has have had long much many often far soon big about happens time day date if now next kind type size colour else'.split(
    ' ',
  ),
)
// "Do I", "can this", "is the".
const asked = new Set(
  'i we you it he she they this that there the my your our a an any somebody someone'.split(' '),
)

/** The words after "ok so", "well" and the like. */
export function pastOpeners(words: readonly string[]): readonly string[] {
  const from = words.findIndex((word) => !openers.has(word))
  return from < 0 ? [] : words.slice(from)
}

const openers = new Set(
  'well oh um er erm hm hmm so ah and but then ok okay right actually honestly hi hello hey'.split(
    ' ',
  ),
)
