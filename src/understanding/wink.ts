import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Spoken, Word } from './text/words.ts'

/** Where sentences end, and which words a negation reaches. */
export interface Clauses {
  /** For each sentence, the place of the word after its last. */
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

  function markNegated(words: readonly Word[], from: number, to: number, negated: Uint8Array) {
    const shown = words.slice(from, to).map((word) => shownAs(word, knows))
    const flags = nlp.readDoc(shown.join(' ')).tokens().out(its.negationFlag)
    // wink cuts some words in two; then its places are not ours.
    if (flags.length !== shown.length) return
    for (let at = 0; at < flags.length; at++) if (flags[at]) negated[from + at] = 1
  }

  return function readClauses({ words }) {
    const ends = sentenceEnds(words)
    const negated = new Uint8Array(words.length)
    let from = 0
    for (const end of ends) {
      // A negation stays inside its sentence, and most sentences have none.
      for (let at = from; at < end; at += wordsAtOnce) {
        const to = Math.min(at + wordsAtOnce, end)
        if (hasDenier(words, at, to)) markNegated(words, at, to, negated)
      }
      from = end
    }
    return { ends, negated }
  }
}

/** As wink sees them: our words hold no marks, so that every mark ends a sentence. */
function sentenceEnds(words: readonly Word[]): number[] {
  const ends: number[] = []
  for (let at = 0; at < words.length; at++) {
    const text = words[at]?.text
    if (text === '.' || text === '!' || text === '?') ends.push(at + 1)
  }
  if ((ends.at(-1) ?? 0) < words.length) ends.push(words.length)
  return ends
}

const wordsAtOnce = 400

function hasDenier(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (deniers.has(words[at]?.text ?? '')) return true
  return false
}

/** The words from which wink lets a negation reach on. */
const deniers = new Set(
  'not no never without none nah nope neither nor hardly prevent rarely scarcely'.split(' '),
)

function shownAs({ text }: Word, knows: (word: string) => boolean): string {
  if (/^[.!?,;]$/.test(text)) return text
  if (text === 'number' || /^\d+$/.test(text)) return '7'
  return /^[a-z]+$/.test(text) && knows(text) ? text : 'thing'
}
