import { columnOf, columnTable } from './columns.ts'
import type { Counted, Cut } from './features.ts'
import type { Weighing } from './rows.ts'
import type { WordVectors } from './word-vectors/word-vectors.ts'

/**
 * Which features of the examples are looked at, and how much each counts: the rarer, the more. `rarityPower` lies between
 * 0 (rare features count as much as common ones) and 1 (plain inverse document frequency).
 */
export function weighingOf(
  counted: readonly Counted[],
  known: WordVectors,
  { cut, rarityPower }: { readonly cut: Cut; readonly rarityPower: number },
): Weighing {
  const texts = new Map<number, number>()
  for (const feature of featuresOf(counted)) texts.set(feature, (texts.get(feature) ?? 0) + 1)
  const leastSeen = counted.length < many ? 1 : 2
  // Common features side by side, so that training finds most weights in the processor's cache.
  const kept = [...texts].filter(([, times]) => times >= leastSeen).sort(([, a], [, b]) => b - a)
  const rarity = new Float32Array(known.length + kept.length).fill(1)
  kept.forEach(([, times], i) => {
    rarity[known.length + i] = (Math.log((1 + counted.length) / (1 + times)) + 1) ** rarityPower
  })
  const table = columnTable(
    kept.map(([feature]) => feature),
    known.length,
  )
  return { cut, known, ...table, rarity, centre: centreOf(counted, known.length) }
}

/** From so many examples on, what only one of them holds is left out: it costs time and room and teaches little. */
const many = 3000

/** The same for somebody who has not seen what only the hidden texts hold. */
export function blindTo(
  weighing: Weighing,
  hidden: readonly Counted[],
  shown: readonly Counted[],
): Weighing {
  const rarity = weighing.rarity.slice()
  const seen = new Uint8Array(rarity.length)
  for (const feature of featuresOf(shown)) {
    const column = columnOf(weighing, feature)
    if (column >= 0) seen[column] = 1
  }
  for (const feature of featuresOf(hidden)) {
    const column = columnOf(weighing, feature)
    if (column >= 0 && seen[column] === 0) rarity[column] = 0
  }
  return { ...weighing, rarity }
}

function* featuresOf(counted: readonly Counted[]): Generator<number> {
  for (const { words, pairs, pieces } of counted) {
    yield* words.keys()
    yield* pairs.keys()
    yield* pieces.keys()
  }
}

function centreOf(counted: readonly Counted[], length: number): Float32Array {
  const centre = new Float32Array(length)
  for (const { meaning } of counted) {
    for (let i = 0; i < length; i++) {
      centre[i] = (centre[i] ?? 0) + (meaning[i] ?? 0) / counted.length
    }
  }
  return centre
}
