import { abouts, emotions, kinds, levels, styles } from '../../conversation/index.ts'
import { situations } from './situations.ts'

/** The sizes of the network. Weights of another shape are refused when they are loaded. */
export const shape = {
  /** Numbers per word from the embedding table. */
  embedding: 64,
  /** Marks beside them: negated, harmless, quoted, part of a sure sign. */
  marks: 4,
  /** Buckets of the table that words outside the vocabulary are pieced together from. */
  pieces: 2048,
  /** Buckets and width of the table of word and letter sequences. */
  sequences: 32768,
  sequence: 16,
  /** How many filters look at how many neighbouring words. */
  filters: [
    { words: 2, count: 56 },
    { words: 3, count: 56 },
    { words: 4, count: 40 },
  ],
  surface: 8,
  hidden: 160,
  /** Words that the network sees at once; longer messages are heard in parts. */
  window: 48,
} as const

export const wordWidth = shape.embedding + shape.marks
export const filterCount = shape.filters.reduce((sum, { count }) => sum + count, 0)

/** What the network is asked, each with its answers. `one` means exactly one answer is right, `any` that each may be. */
export const heads = [
  { name: 'level', size: levels.length, right: 'one' },
  { name: 'kind', size: kinds.length + 1, right: 'one' },
  { name: 'emotion', size: emotions.length, right: 'one' },
  { name: 'wants-person', size: 1, right: 'any' },
  { name: 'repeat-contact', size: 1, right: 'any' },
  { name: 'sarcasm', size: 1, right: 'any' },
  { name: 'style', size: styles.length, right: 'one' },
  { name: 'about', size: abouts.length, right: 'one' },
  { name: 'goemotions', size: 28, right: 'any' },
  { name: 'situation', size: situations.length, right: 'one' },
] as const

export type HeadName = (typeof heads)[number]['name']

/** Where the answers of each head stand in the row of all answers. */
export const headAt = Object.fromEntries(
  heads.map(({ name }, place) => [
    name,
    heads.slice(0, place).reduce((sum, { size }) => sum + size, 0),
  ]),
  // `fromEntries` forgets which keys it was given.
) as Readonly<Record<HeadName, number>>

export const answerCount = heads.reduce((sum, { size }) => sum + size, 0)

/** Width of what the hidden layer is given: filters, mean of words, sequences, signs, surface. */
export function inputWidth(signs: number): number {
  return filterCount + wordWidth + shape.sequence + signs + shape.surface
}
