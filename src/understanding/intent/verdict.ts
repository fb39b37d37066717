import type { Classification } from './classify.ts'

/** One text of a test, what it should be read as and what it was read as. */
export interface Verdict {
  readonly text: string
  readonly category: string
  readonly read: Classification
}

export interface Confusion {
  readonly category: string
  readonly readAs: string
  readonly times: number
  readonly example: string
}

export function accuracyOf(verdicts: readonly Verdict[]): number {
  return verdicts.filter(isRight).length / Math.max(verdicts.length, 1)
}

/** The mean over all categories of the test of the harmonic mean of precision and recall. */
export function macroF1Of(verdicts: readonly Verdict[]): number {
  const asked = countBy(verdicts, (each) => each.category)
  const told = countBy(verdicts, (each) => each.read.name)
  const right = countBy(verdicts.filter(isRight), (each) => each.category)
  let sum = 0
  for (const [category, times] of asked) {
    sum += (2 * (right.get(category) ?? 0)) / (times + (told.get(category) ?? 0))
  }
  return sum / Math.max(asked.size, 1)
}

/** Which intents are taken for which, the commonest first. */
export function confusionsOf(verdicts: readonly Verdict[]): Confusion[] {
  const found = new Map<string, Confusion>()
  for (const { text, category, read } of verdicts.filter((each) => !isRight(each))) {
    const key = JSON.stringify([category, read.name])
    const known = found.get(key) ?? { category, readAs: read.name, times: 0, example: text }
    found.set(key, { ...known, times: known.times + 1 })
  }
  return [...found.values()].sort((a, b) => b.times - a.times)
}

/**
 * Which texts of a test would teach the most as new examples: read wrongly with the greatest confidence first, at most
 * `atMost` and at most two for each pair of confused intents.
 */
export function mostUsefulOf(verdicts: readonly Verdict[], atMost = 20): Verdict[] {
  const taken = new Map<string, number>()
  return verdicts
    .filter((each) => !isRight(each))
    .sort((a, b) => b.read.confidence - a.read.confidence)
    .filter(({ category, read }) => {
      const key = JSON.stringify([category, read.name])
      taken.set(key, (taken.get(key) ?? 0) + 1)
      return (taken.get(key) ?? 0) <= 2
    })
    .slice(0, atMost)
}

function isRight(verdict: Verdict): boolean {
  return verdict.read.name === verdict.category
}

function countBy(
  verdicts: readonly Verdict[],
  key: (verdict: Verdict) => string,
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const verdict of verdicts) counts.set(key(verdict), (counts.get(key(verdict)) ?? 0) + 1)
  return counts
}
