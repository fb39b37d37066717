import { beginsQuestion, pastOpeners } from '../questions.ts'
import { phraseWords, wordsOf } from '../words.ts'
import { onSecondThoughts } from './second-thoughts.ts'
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
  const later = onSecondThoughts(heard.plain)
  const meant = later && yesNoOf({ ...heard, plain: later })
  if (meant) return meant
  // “Yesss” is a yes.
  const words = wordsOf(heard.plain.replaceAll(/(\p{L})\1{2,}/gu, '$1'))
  const said = phrasesIn(words, [
    ...yes.means.map((phrase) => ({ yes: true, words: wordsOf(phraseWords(phrase)) })),
    ...no.means.map((phrase) => ({ yes: false, words: wordsOf(phraseWords(phrase)) })),
  ])
  const [first] = said
  if (!first || (first.yes && takesItBack(words.slice(first.at + first.words.length)))) return null
  if (first.yes && asks(words, said, heard.house.question_words)) return null
  const sure = words.length <= first.words.length + 4
  // “Just the lid, please” is no “please”; “I don't care, just give me my money” says more than its “don't”.
  const isBuried = pastOpeners(words.slice(0, first.at)).some((word) => !leads.has(word))
  if (isBuried && (!sure || (first.yes && !isPlainYes(first)))) return null
  const both = said.some((other) => other.yes !== first.yes)
  const covered = said.reduce((sum, phrase) => sum + phrase.words.length, 0)
  // “Yes no” is neither; “no thanks, please leave it” is a no with manners.
  if (both && first.yes && covered === words.length) return null
  return { yes: first.yes, sure }
}

/** "Do I have to pay?" says no "I have", "ok, so who made you" no "ok"; "can you do it" and "ok, do it" are as good as a yes. */
function asks(
  words: readonly string[],
  said: readonly { readonly at: number }[],
  questionWords: readonly string[],
): boolean {
  const asked = pastOpeners(words)
  const begins = words.length - asked.length
  if (asked[1] === 'you' || said.some(({ at }) => at === begins)) return false
  return beginsQuestion(asked, questionWords)
}

// "It's correct", "that would be lovely", "thank you, ok".
const leads = new Set(
  'it its is this that thats would be was sounds thank you thanks im do yes no'.split(' '),
)

/** A yes wherever it stands. */
function isPlainYes({ words }: Phrase): boolean {
  return (
    words.length > 1 ||
    /^(?:yes|yeah|yea|yeh|yep|yup|sure|absolutely|definitely)$/.test(words[0] ?? '')
  )
}

interface Phrase {
  readonly yes: boolean
  readonly words: readonly string[]
}

/** From left to right, each time the longest phrase that begins there: “no problem” is more than “no”. */
function phrasesIn(
  words: readonly string[],
  phrases: readonly Phrase[],
): (Phrase & { readonly at: number })[] {
  const found: (Phrase & { at: number })[] = []
  for (let at = 0; at < words.length; at += 1) {
    const fits = phrases.filter((phrase) => phrase.words.every((word, i) => words[at + i] === word))
    const [longest] = fits.toSorted((a, b) => b.words.length - a.words.length)
    if (!longest || isHalfAWord(longest, words) || isDenied(longest, words[at - 1])) continue
    found.push({ ...longest, at })
    at += longest.words.length - 1
  }
  return found
}

/** “Y” and “k” mean something only alone. */
function isHalfAWord({ words }: Phrase, all: readonly string[]): boolean {
  return words.length === 1 && /^[a-z]$/.test(words[0] ?? '') && all.length > 1
}

/** “Not sure” is no yes. */
function isDenied({ yes }: Phrase, before: string | undefined): boolean {
  return yes && /^(?:not|never|isnt|arent|wasnt|aint|un)$/.test(before ?? '')
}

/** A yes with a condition is nothing to act on. */
function takesItBack(rest: readonly string[]): boolean {
  return rest.some((word) => /^(?:but|unless|except|although|however|only)$/.test(word))
}
