import type { DialogBook } from '../book.ts'
import type { Flow } from '../flow.ts'
import type { HouseLines } from '../house-lines.ts'
import { phrasesIn, plainWords } from '../words.ts'

/**
 * Whether a flow can be about these words, however sure the intent is: a shop's question for the order number
 * is wrong for a flight that is late. @param plain plain words
 */
export function fits(
  { onlyAbout, notAbout }: Flow,
  plain: string,
  { subjects }: HouseLines,
): boolean {
  const about = (name: string) => {
    const subject = subjects[name]
    if (!subject || phrasesIn(plain, subject.means).length === 0) return false
    return phrasesIn(plain, subject.unless).length === 0
  }
  return (onlyAbout === null || about(onlyAbout)) && !notAbout.some(about)
}

/** False when a flow starts on this intent, and says that it cannot be about these words. */
export function fitsIntent(
  { starts, flows, house }: DialogBook,
  intent: string,
  text: string,
): boolean {
  const flow = flows.get(starts.get(intent) ?? '')
  return !flow || fits(flow, plainWords(text), house)
}
