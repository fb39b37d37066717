import type { Hit } from '../say-back/find-frames.ts'
import { tells } from '../say-back/tells.ts'

/** Somebody who writes formally is answered in whole words; they stay formal until they write otherwise. */
export function isFormal(hits: readonly Hit[], before: boolean): boolean {
  const told = (id: string) => tells({ hits }, id)
  return !told('register.casual') && (before || told('register.formal'))
}

/** "That's wrong, and it hasn't come" as "That is wrong, and it has not come". */
export function inWholeWords(text: string): string {
  return contractions.reduce((said, [short, whole]) => said.replaceAll(short, whole), text)
}

const contractions: readonly (readonly [RegExp, string])[] = [
  [/\b([Cc])an't\b/g, '$1annot'],
  [/\b([Ww])on't\b/g, '$1ill not'],
  [/n't\b/g, ' not'],
  [/\b([Ii])'m\b/g, '$1 am'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'d (?=like|rather|want|prefer|expect|be|only)/g, ' would '],
  [/\b([Ii]|[Ww]e|[Tt]hey)'d\b/g, '$1 would'],
  [/'d\b/g, ' had'],
  [/\b([Ll])et's\b/g, '$1et us'],
  [/\b([Tt]hat|[Ii]t|[Tt]here|[Ww]hat|[Hh]ere)'s (?=been|got|had|gone)/g, '$1 has '],
  [/\b([Tt]hat|[Ii]t|[Tt]here|[Ww]hat|[Ww]ho|[Ww]here|[Hh]ere)'s\b/g, '$1 is'],
]
