import { containsWords, phraseWords, wordsOf } from '../words.ts'
import type { Listening, ValueKind } from './value-kind.ts'

/** “Nah”, “go on then”, 👍: true, false, or nothing that can be told. */
export const yesOrNo: ValueKind = {
  name: 'yes_no',
  find(heard) {
    const said = yesNoOf(heard)
    return said === null
      ? null
      : { value: said.yes, start: 0, end: heard.text.length, sure: said.sure }
  },
}

export interface SaidYesNo {
  readonly yes: boolean
  /** False when much more was said than yes or no. */
  readonly sure: boolean
}

/** Needs only the plain words, the button and the house's own yes and no. */
export function yesNoOf(heard: Pick<Listening, 'plain' | 'choice' | 'house'>): SaidYesNo | null {
  const { yes, no } = heard.house
  if (heard.choice === yes.button) return { yes: true, sure: true }
  if (heard.choice === no.button) return { yes: false, sure: true }
  const [saysYes, saysNo] = [longest(heard.plain, yes.means), longest(heard.plain, no.means)]
  if (!saysYes && !saysNo) return null
  const chosen = stronger(saysYes, saysNo)
  if (!chosen) return null
  const sure = wordsOf(heard.plain).length <= chosen.words + 4
  return { yes: chosen === saysYes, sure }
}

interface Phrase {
  readonly words: number
  readonly at: number
}

/** What they begin with counts; after that, the longer phrase: “no problem” is more than “no”. */
function stronger(yes: Phrase | null, no: Phrase | null): Phrase | null {
  if (!yes || !no) return yes ?? no
  if (yes.at !== no.at) return yes.at < no.at ? yes : no
  return yes.words >= no.words ? yes : no
}

function longest(plain: string, phrases: readonly string[]): Phrase | null {
  let best: Phrase | null = null
  for (const phrase of phrases) {
    const words = phraseWords(phrase)
    if (!containsWords(plain, words)) continue
    const at = ` ${plain} `.indexOf(` ${words} `)
    const count = wordsOf(words).length
    if (!best || at < best.at || (at === best.at && count > best.words)) best = { words: count, at }
  }
  return best
}
