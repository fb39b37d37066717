import type { Cue } from '../cues/index.ts'
import type { Word } from '../text/words.ts'
import { createLexicon, type Lexicon, type Looked, mark } from './lexicon.ts'
import { matchAt, type Stretch } from './match.ts'
import { readPhrase } from './phrase.ts'
import { compile, type Program, prepare } from './program.ts'
import { createWordSets } from './word-sets.ts'

/** Words from `first` to `last` that a phrase of a cue covers. */
export interface Found {
  readonly cue: Cue
  readonly first: number
  readonly last: number
}

/** A phrase of a cue, in the order of both. */
interface Entry {
  readonly cue: Cue
  readonly program: Program
  readonly anchors: readonly number[]
  readonly unless: readonly Program[]
}

const mostPerPhrase = 4

/**
 * Finds the phrases of all cues at once: one is tried only in a message with one of its anchors, and only at words that it
 * can begin with. What is found stands in the order of the cues, then of their phrases, then of the words.
 */
export function createFinder(cues: readonly Cue[]): (words: readonly Word[]) => Found[] {
  const lexicon = createLexicon()
  const entries = compileAll(cues, lexicon)
  const byAnchor = indexBy(entries, lexicon.size(), ({ anchors }) => anchors)
  const byFirst = indexBy(entries, lexicon.size(), ({ program }) => program.first?.numbers ?? [])
  const always = numbersOf(entries, ({ anchors }) => anchors.length === 0)
  const anywhere = numbersOf(entries, ({ program }) => program.first === null)
  // The last message that each phrase may stand in, and the word from which it is looked for there.
  const inMessage = new Uint32Array(entries.length)
  const next = new Int32Array(entries.length)
  let message = 0

  return function find(words) {
    message++
    const looked = lexicon.look(words)
    const whole = { begin: 0, end: words.length }
    const hits = new Map<number, Stretch[]>()
    awaken(always)
    for (const number of looked.numbers) if (number >= 0) awaken(byAnchor[number])
    for (let at = 0; at < words.length; at++) {
      const number = looked.numbers[at] ?? -1
      if (number >= 0) tryAll(byFirst[number], at)
      for (const prefix of looked.prefixes[at] ?? []) tryAll(byFirst[prefix], at)
      tryAll(anywhere, at)
    }
    return [...hits.keys()]
      .sort((a, b) => a - b)
      .flatMap((phrase) => standing(entries[phrase], hits.get(phrase) ?? [], looked, words))

    function awaken(phrases: readonly number[] | undefined): void {
      for (const phrase of phrases ?? []) {
        if (inMessage[phrase] === message) continue
        inMessage[phrase] = message
        next[phrase] = 0
      }
    }

    function tryAll(phrases: readonly number[] | undefined, at: number): void {
      for (const phrase of phrases ?? []) {
        if (inMessage[phrase] !== message || (next[phrase] ?? 0) > at) continue
        const program = entries[phrase]?.program
        const end = program ? matchAt(program, looked, whole, at) : -1
        if (end <= at) continue
        next[phrase] = end
        const there = hits.get(phrase)
        if (there) there.push({ begin: at, end })
        else hits.set(phrase, [{ begin: at, end }])
      }
    }
  }
}

function compileAll(cues: readonly Cue[], lexicon: Lexicon): Entry[] {
  const read = cues.map((cue) => ({
    cue,
    says: cue.says.map(readPhrase),
    unless: (cue.unless ?? []).map(readPhrase),
  }))
  for (const { says, unless } of read)
    for (const { piece } of [...says, ...unless]) prepare(piece, lexicon)
  const sets = createWordSets(lexicon.size())
  return read.flatMap(({ cue, says, unless }) => {
    const guards = unless.map((phrase) => compile(phrase, lexicon, sets))
    return says.map((phrase) => ({
      cue,
      program: compile(phrase, lexicon, sets),
      anchors: phrase.anchors.map(lexicon.wordNumber),
      unless: guards,
    }))
  })
}

/** What stands of the places where a phrase fits: those in whose sentence no guard fits, and a few are enough. */
function standing(
  entry: Entry | undefined,
  hits: readonly Stretch[],
  looked: Looked,
  words: readonly Word[],
): Found[] {
  const found: Found[] = []
  for (const hit of hits) {
    if (!entry || found.length >= mostPerPhrase) break
    const sentence = entry.unless.length > 0 ? sentenceAround(hit, looked, words) : hit
    if (entry.unless.some((guard) => fitsIn(guard, looked, sentence))) continue
    found.push({ cue: entry.cue, first: hit.begin, last: hit.end - 1 })
  }
  return found
}

function fitsIn(program: Program, looked: Looked, stretch: Stretch): boolean {
  for (let at = stretch.begin; at < stretch.end; at++)
    if (
      (program.first === null || program.sets.holds(program.first.set, looked, at)) &&
      matchAt(program, looked, stretch, at) >= 0
    )
      return true
  return false
}

/** Up to 300 characters on both sides, cut where a sentence ends. */
function sentenceAround(hit: Stretch, { traits }: Looked, words: readonly Word[]): Stretch {
  const reach = (from: number, way: 1 | -1) => {
    let room = 300
    let at = from
    while (at >= 0 && at < words.length && ((traits[at] ?? 0) & mark) === 0) {
      room -= (words[at]?.text.length ?? 0) + 1
      if (room < 0) break
      at += way
    }
    return at
  }
  return { begin: reach(hit.begin - 1, -1) + 1, end: reach(hit.end, 1) }
}

function indexBy(
  entries: readonly Entry[],
  size: number,
  numbersOf: (entry: Entry) => readonly number[],
): number[][] {
  const index = Array.from({ length: size }, (): number[] => [])
  for (const [phrase, entry] of entries.entries())
    for (const number of new Set(numbersOf(entry))) index[number]?.push(phrase)
  return index
}

function numbersOf(entries: readonly Entry[], fits: (entry: Entry) => boolean): number[] {
  return entries.flatMap((entry, phrase) => (fits(entry) ? [phrase] : []))
}
