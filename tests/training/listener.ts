import {
  createClauseReader,
  createGrammar,
  createSpelling,
  cues,
  featuresOf,
  type Marked,
  partsOf,
  type Studied,
  sequencesOf,
  shape,
  signName,
  toWords,
  type Vocabulary,
} from '../../src/understanding/training.ts'

/** A text as the network is shown it: its parts, and the words of each, for spoiling. */
export interface Shown {
  readonly parts: readonly Studied[]
  readonly texts: readonly (readonly string[])[]
}

export interface Listener {
  readonly vocabulary: Vocabulary
  readonly signs: readonly string[]
  show(text: string): Shown
  mark(text: string): { marked: Marked; parts: readonly { from: number; to: number }[] }
}

/** The same road that a message takes in the product, up to the network. */
export function createListener(words: readonly string[]): Listener {
  const spelling = createSpelling(words)
  const grammar = createGrammar(cues)
  const readClauses = createClauseReader(spelling.knows)
  const signs = signNames()
  const vocabulary = {
    places: new Map(words.map((word, place) => [word, place])),
    signs: new Map(signs.map((name, place) => [name, place])),
  }
  function mark(text: string) {
    const spoken = toWords(text, spelling)
    const { ends, negated } = readClauses(spoken)
    const marked: Marked = { spoken, signs: grammar.signs(spoken), negated }
    return { marked, parts: partsOf(spoken.words.length, ends, shape.window) }
  }

  return {
    vocabulary,
    signs,
    mark,
    show(text) {
      const { marked, parts } = mark(text)
      const studied = parts.map(({ from, to }) => {
        const features = featuresOf(marked, from, to, vocabulary)
        return { ...features, sequences: sequencesOf(features.texts) }
      })
      return { parts: studied, texts: studied.map((part) => part.texts) }
    },
  }
}

function signNames(): string[] {
  const names = cues.flatMap(({ reason, tells }) =>
    (['meant', 'negated', 'past'] as const).map((scope) =>
      signName({
        reason,
        tells,
        scope,
        owner: false,
        first: 0,
        last: 0,
        sentence: 0,
        start: 0,
        end: 0,
      }),
    ),
  )
  return [...new Set(names)]
}
