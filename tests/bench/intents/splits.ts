import type { IntentExamples, LabelledText } from '../../../src/understanding/index.ts'

export interface Split {
  readonly train: readonly LabelledText[]
  readonly test: readonly LabelledText[]
}

/** The same share of every category is held out. */
export function holdOut(rows: readonly LabelledText[], share: number, seed: number): Split {
  return split(rows, seed, (size) => size - Math.round(size * share))
}

/** Only a few rows of every category are kept for training; all others are the test. */
export function keepFew(rows: readonly LabelledText[], few: number, seed: number): Split {
  return split(rows, seed, () => few)
}

export function byIntent(rows: readonly LabelledText[]): IntentExamples[] {
  return [...grouped(rows)].map(([name, some]) => ({
    name,
    examples: some.map((row) => row.text),
  }))
}

function grouped(rows: readonly LabelledText[]): Map<string, LabelledText[]> {
  const groups = new Map<string, LabelledText[]>()
  for (const row of rows) groups.set(row.category, [...(groups.get(row.category) ?? []), row])
  return groups
}

function split(
  rows: readonly LabelledText[],
  seed: number,
  trained: (size: number) => number,
): Split {
  const next = chance(seed)
  const train: LabelledText[] = []
  const test: LabelledText[] = []
  for (const group of grouped(rows).values()) {
    const shuffled = shuffle(group, next)
    const border = trained(group.length)
    train.push(...shuffled.slice(0, border))
    test.push(...shuffled.slice(border))
  }
  return { train, test }
}

function shuffle<Row>(rows: readonly Row[], next: () => number): Row[] {
  return rows
    .map((row) => ({ row, place: next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row)
}

/** One letter left out, added, changed or swapped, inside one word of at least four letters. */
export function withSlip(text: string, next: () => number): string {
  const words = [...text.matchAll(/[a-z]{4,}/gi)]
  const word = words[Math.floor(next() * words.length)]
  if (!word) return text
  const at = word.index + Math.floor(next() * (word[0].length - 1))
  const letter = String.fromCharCode(97 + Math.floor(next() * 26))
  const [before, here, after] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)]
  const slips = [before + after, before + letter + here + after, before + letter + after]
  slips.push(before + after.slice(0, 1) + here + after.slice(1))
  return slips[Math.floor(next() * slips.length)] ?? text
}

/** The same seed gives the same numbers from 0 to 1 (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
