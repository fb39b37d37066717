import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { comfortable } from './text/windows.ts'
import type { Spoken, Word } from './text/words.ts'

/** What wink tells about a message: where sentences end, and which words a negation reaches. */
export interface Clauses {
  /** For each sentence, the place of the word after its last; none for a message that is one part anyway. */
  readonly ends: readonly number[]
  /** One byte a word. */
  readonly negated: Uint8Array
}

/**
 * wink never frees a word that it has not met before. It is therefore shown only words of a closed list; every other one
 * stands as "thing" and every number as "7", so that its memory stays as it is, whatever customers write.
 */
export function createClauseReader(knows: (word: string) => boolean): (spoken: Spoken) => Clauses {
  const nlp = winkNLP(model, ['sbd', 'negation'])
  const { its } = nlp

  return function readClauses({ words }) {
    const ends: number[] = []
    const negated = new Uint8Array(words.length)
    // Most messages are short and deny nothing; wink has nothing to tell about them.
    if (words.length <= comfortable && !words.some(({ text }) => deniers.has(text)))
      return { ends, negated }
    for (let from = 0; from < words.length; from += wordsAtOnce) {
      const part = words.slice(from, from + wordsAtOnce)
      const shown = part.map((word) => shownAs(word, knows))
      const doc = nlp.readDoc(shown.join(' '))
      const tokens = doc.tokens().out()
      const flags = doc.tokens().out(its.negationFlag)
      if (tokens.length === part.length) {
        for (let at = 0; at < part.length; at++) if (flags[at]) negated[from + at] = 1
      }
      let end = from
      for (const sentence of doc.sentences().out()) {
        end += sentence.split(' ').length
        ends.push(Math.min(end, words.length))
      }
    }
    return { ends, negated }
  }
}

const wordsAtOnce = 400

/** The words from which wink lets a negation reach on. */
const deniers = new Set(
  'not no never without none nah nope neither nor hardly prevent rarely scarcely'.split(' '),
)

function shownAs({ text }: Word, knows: (word: string) => boolean): string {
  if (/^[.!?,;]$/.test(text)) return text
  if (text === 'number' || /^\d+$/.test(text)) return '7'
  return /^[a-z]+$/.test(text) && knows(text) ? text : 'thing'
}
