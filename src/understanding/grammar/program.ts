import type { Lexicon } from './lexicon.ts'
import type { Phrase, Piece, Place } from './phrase.ts'
import type { WordSets } from './word-sets.ts'

/** A phrase as steps for `match.ts`. */
export interface Program {
  /** Three numbers a step: what to do, and with what. */
  readonly code: Int32Array
  readonly sets: WordSets
  /** Numbers of the words that the phrase can begin with, and their set; null when any word will do. */
  readonly first: { readonly numbers: readonly number[]; readonly set: number } | null
  /** The most words that it can cover. */
  readonly longest: number
}

/** Steps. `fork` tries the step of its first number, and if that leads nowhere the one of its second. */
export const step = {
  done: 0,
  word: 1,
  set: 2,
  gapWord: 3,
  fork: 4,
  jump: 5,
  mark: 6,
  end: 7,
  'clause-start': 8,
  'message-start': 9,
  'clause-end': 10,
  /** Looks at a word without going on: it spares trying every branch. */
  begins: 11,
} as const satisfies Record<Place | string, number>

/** Every word of the phrase must have its number already (`prepare`), as the sets are as wide as the lexicon. */
export function compile({ piece }: Phrase, lexicon: Lexicon, sets: WordSets): Program {
  const code: number[] = []
  emit(piece)
  put(step.done)
  const begin = firstWords(piece, lexicon)
  return {
    code: Int32Array.from(code),
    sets,
    first:
      begin.any || begin.empty
        ? null
        : { numbers: begin.numbers, set: sets.placeOf(begin.numbers) },
    longest: longestOf(piece),
  }

  function put(what: number, first = 0, second = 0): number {
    code.push(what, first, second)
    return code.length - 3
  }

  function emit(piece: Piece): void {
    switch (piece.type) {
      case 'word':
        put(step.word, lexicon.wordNumber(piece.text))
        return
      case 'prefix':
        putSet([lexicon.prefixNumber(piece.text)])
        return
      case 'any-word':
        put(step.gapWord)
        return
      case 'gap':
        optional(() => put(step.gapWord), piece.most)
        return
      case 'place':
        put(step[piece.place])
        return
      case 'message-end':
        optional(() => put(step.mark), 1)
        put(step.end)
        return
      case 'maybe':
        optional(() => emit(piece.piece), 1)
        return
      case 'sequence':
        piece.pieces.forEach(emit)
        return
      case 'either': {
        const branches = merged(piece.pieces)
        const begin = firstWords(piece, lexicon)
        if (branches.length > 1 && !begin.any && !begin.empty)
          put(step.begins, sets.placeOf(begin.numbers))
        branch(branches)
      }
    }
  }

  /** Up to `times`, as often as it fits. */
  function optional(emitOne: () => void, times: number): void {
    const forks: number[] = []
    for (let time = 0; time < times; time++) {
      const fork = put(step.fork, code.length + 3)
      forks.push(fork)
      emitOne()
    }
    for (const fork of forks) code[fork + 2] = code.length
  }

  function branch(branches: readonly (readonly number[] | Piece)[]): void {
    const jumps: number[] = []
    for (const [place, one] of branches.entries()) {
      const isLast = place === branches.length - 1
      const fork = isLast ? -1 : put(step.fork, code.length + 3)
      if ('type' in one) emit(one)
      else putSet(one)
      if (isLast) continue
      jumps.push(put(step.jump))
      code[fork + 2] = code.length
    }
    for (const jump of jumps) code[jump + 1] = code.length
  }

  /** Neighbouring branches of one word each become one set. */
  function merged(pieces: readonly Piece[]): (number[] | Piece)[] {
    const branches: (number[] | Piece)[] = []
    for (const piece of pieces.flatMap(flat)) {
      const number = numberOf(piece, lexicon)
      const last = branches.at(-1)
      if (number === null) branches.push(piece)
      else if (Array.isArray(last)) last.push(number)
      else branches.push([number])
    }
    return branches
  }

  function putSet(numbers: readonly number[]): void {
    put(step.set, sets.placeOf(numbers))
  }
}

/** Gives every word of a phrase its number. */
export function prepare(piece: Piece, lexicon: Lexicon): void {
  numberOf(piece, lexicon)
  if (piece.type === 'maybe') prepare(piece.piece, lexicon)
  if (piece.type === 'sequence' || piece.type === 'either')
    for (const one of piece.pieces) prepare(one, lexicon)
}

function flat(piece: Piece): readonly Piece[] {
  return piece.type === 'either' ? piece.pieces.flatMap(flat) : [piece]
}

function numberOf(piece: Piece, lexicon: Lexicon): number | null {
  if (piece.type === 'word') return lexicon.wordNumber(piece.text)
  return piece.type === 'prefix' ? lexicon.prefixNumber(piece.text) : null
}

interface Begin {
  readonly numbers: readonly number[]
  /** It can begin with any word; it can cover no word at all. */
  readonly any: boolean
  readonly empty: boolean
}

function firstWords(piece: Piece, lexicon: Lexicon): Begin {
  const number = numberOf(piece, lexicon)
  if (number !== null) return { numbers: [number], any: false, empty: false }
  switch (piece.type) {
    case 'gap':
      return { numbers: [], any: true, empty: true }
    case 'maybe':
      return { ...firstWords(piece.piece, lexicon), empty: true }
    case 'place':
      return { numbers: [], any: false, empty: true }
    case 'sequence':
      return piece.pieces.reduce<Begin>(
        (before, one) => (before.empty ? joined(before, firstWords(one, lexicon), false) : before),
        { numbers: [], any: false, empty: true },
      )
    case 'either':
      return piece.pieces
        .map((one) => firstWords(one, lexicon))
        .reduce((one, other) => joined(one, other, one.empty || other.empty))
    default:
      return { numbers: [], any: true, empty: false }
  }
}

function joined(one: Begin, other: Begin, empty: boolean): Begin {
  return {
    numbers: [...one.numbers, ...other.numbers],
    any: one.any || other.any,
    empty: empty || (one.empty && other.empty),
  }
}

function longestOf(piece: Piece): number {
  switch (piece.type) {
    case 'gap':
      return piece.most
    case 'place':
      return 0
    case 'maybe':
      return longestOf(piece.piece)
    case 'sequence':
      return piece.pieces.reduce((sum, one) => sum + longestOf(one), 0)
    case 'either':
      return Math.max(...piece.pieces.map(longestOf))
    default:
      return 1
  }
}
