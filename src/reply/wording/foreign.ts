import type { Draft } from './draft.ts'
import { always, type Part } from './line.ts'
import { say } from './say.ts'

/** For somebody who writes another language: one sentence in theirs, if we have it, else in ours. Null for English. */
export function foreignParts(draft: Draft): Part[] | null {
  const { language } = draft.plan.reading
  if (language === 'en' || language === 'und' || language === '') return null
  if (looksEnglish(draft)) return null
  const theirs = draft.voice.languages.get(language)
  const inTheirs = theirs
    ? [{ part: 'language', id: `languages.${language}`, text: theirs, keep: always }]
    : []
  return [...inTheirs, ...(theirs ? [] : [say(draft, 'manners.language', always)])]
}

const english = new Set(
  'the a an i is are am was my your you it to of and for not with have has on in this that please can do when what where how why be me we at will would thanks hello but so if from no yes ok need want get'.split(
    ' ',
  ),
)

// Short or misspelt English is easily taken for something else.
function looksEnglish({ heard }: Draft): boolean {
  const words = heard.sentences.flatMap((sentence) => sentence.words.map(({ is }) => is))
  const known = words.filter((word) => english.has(word)).length
  return words.length < 3 || known / words.length >= 0.25
}
