import type { Cue, Tells } from '../cues/index.ts'
import type { Spoken } from '../text/words.ts'
import { createFinder, type Found } from './finder.ts'
import { type Scope, scopeOf } from './scope.ts'

/** A cue found in a message. `first` and `last` are places of words; `start` and `end` UTF-16 units of the original. */
export interface Sign {
  readonly reason: string
  readonly tells: Tells
  readonly scope: Scope
  /** From a cue that an owner added. */
  readonly owner: boolean
  readonly first: number
  readonly last: number
  /** The sentence of its first word, counted from 0. */
  readonly sentence: number
  readonly start: number
  readonly end: number
}

export interface Grammar {
  /** All signs in the order of the cues; never more than a few per phrase. */
  signs(spoken: Spoken): readonly Sign[]
}

/** Throws an Error that quotes the phrase when one cannot be read. */
export function createGrammar(cues: readonly Cue[]): Grammar {
  const find = createFinder(cues)
  return {
    signs(spoken) {
      const sentences = sentencesOf(spoken)
      const harmless = new Uint8Array(spoken.words.length)
      const signs: Sign[] = []
      for (const { cue, first, last } of find(spoken.words)) {
        if (cue.tells.type === 'harmless') harmless.fill(1, first, last + 1)
        else if (isCovered(cue, first, last, harmless, spoken)) continue
        signs.push({ ...signOf(cue, first, last, spoken), sentence: sentences[first] ?? 0 })
      }
      return signs
    },
  }
}

function signOf(
  { reason, tells, owner }: Cue,
  first: Found['first'],
  last: Found['last'],
  spoken: Spoken,
): Omit<Sign, 'sentence'> {
  return {
    reason,
    tells,
    scope: tells.type === 'danger' && !tells.sure ? 'meant' : scopeOf(spoken, first, last),
    owner: owner ?? false,
    first,
    last,
    start: spoken.words[first]?.start ?? 0,
    end: spoken.words[last]?.end ?? 0,
  }
}

/** For each word the number of its sentence. */
function sentencesOf({ words }: Spoken): number[] {
  let sentence = 0
  return words.map(({ text }) =>
    text === '.' || text === '!' || text === '?' ? sentence++ : sentence,
  )
}

/** A sign counts as harmless when harmless words cover more than a third of it. */
function isCovered(
  { tells }: Cue,
  first: number,
  last: number,
  harmless: Uint8Array,
  spoken: Spoken,
): boolean {
  if (tells.type !== 'danger' && tells.type !== 'wants-person') return false
  let covered = 0
  let all = 0
  for (let at = first; at <= last; at++) {
    if ((spoken.words[at]?.text.length ?? 0) < 3) continue
    all++
    covered += harmless[at] ?? 0
  }
  return covered > 0 && covered * 3 >= all
}
