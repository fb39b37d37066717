import { levels } from '../../conversation/index.ts'
import type { Part } from '../text/windows.ts'
import { type Features, featuresOf, type Marked, type Vocabulary } from './features.ts'
import { type Numbers, newPass, run } from './network.ts'
import { headAt } from './shape.ts'
import { createShortcuts } from './shortcuts.ts'
import { pushOfWords } from './telling.ts'
import type { Table, Weights } from './weights.ts'

/** What the network says of one part of a message, as probabilities. */
export interface PartHeard {
  readonly answers: Float32Array
  readonly part: Features
  /** From 0, calm, to 4, in danger: the mean of the levels. */
  readonly heat: number
}

export interface Model {
  readonly vocabulary: Vocabulary
  /** One opinion per part, in their order. */
  judge(marked: Marked, parts: readonly Part[]): readonly PartHeard[]
  /** How much each word of a part speaks for a high level. */
  pushes(part: Features): Float32Array
}

export function createModel(weights: Weights): Model {
  const numbers: Numbers = {
    embeddings: whole(weights.embeddings),
    pieces: whole(weights.pieces),
    sequences: whole(weights.sequences),
    filters: weights.filters,
    hidden: weights.hidden,
    answers: weights.answers,
    signs: weights.signs.length,
  }
  const vocabulary: Vocabulary = {
    places: new Map(weights.words.map((word, place) => [word, place])),
    signs: new Map(weights.signs.map((name, place) => [name, place])),
  }
  const pass = newPass(weights.signs.length)
  const shortcuts = createShortcuts(numbers, (text) => vocabulary.places.has(text))

  function opinion(features: Features): PartHeard {
    run(numbers, features, pass, shortcuts)
    const answers = pass.answers.slice()
    return { answers, part: features, heat: heatOf(answers) }
  }
  return {
    vocabulary,
    judge: (marked, parts) =>
      parts.map(({ from, to }) => opinion(featuresOf(marked, from, to, vocabulary))),
    pushes(features) {
      run(numbers, features, pass, shortcuts)
      return pushOfWords(numbers, features, pass)
    },
  }
}

function heatOf(answers: Float32Array): number {
  return levels.reduce((sum, _, rank) => sum + rank * (answers[headAt.level + rank] ?? 0), 0)
}

function whole({ scale, values }: Table): Float32Array {
  const numbers = new Float32Array(values.length)
  for (let at = 0; at < values.length; at++) numbers[at] = (values[at] ?? 0) * scale
  return numbers
}
